import { Injectable, inject } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { TranslocoService } from '@jsverse/transloco';
import { Role, roleDefinitions } from '@kakehashi/shared/access';
import { OfficeCode } from '@kakehashi/shared/calendar';
import { LocaleStore } from '@kakehashi/web/platform';

interface OfficeName {
  readonly code: OfficeCode;
  readonly nameJa: string;
  readonly nameEn: string;
}

/** Words for roles and the offices they are for. */
@Injectable({ providedIn: 'root' })
export class RoleText {
  readonly #locale = inject(LocaleStore).locale;
  readonly #transloco = inject(TranslocoService);
  readonly #offices = httpResource<{ items: OfficeName[] }>(() => '/api/offices');

  /** What a role is called. */
  role(role: Role): string {
    return roleDefinitions[role].label[this.#locale()];
  }

  /** What it is for. */
  purpose(role: Role): string {
    return roleDefinitions[role].description[this.#locale()];
  }

  /** An office's name; the words for all of them where there is none. */
  office(code: OfficeCode | null): string {
    const locale = this.#locale();
    if (!code) return this.#transloco.translate('admin.grants.all', {}, locale);
    const office = this.#offices.hasValue() ? this.#offices.value().items.find((one) => one.code === code) : undefined;
    return (locale === 'ja' ? office?.nameJa : office?.nameEn) ?? code;
  }
}
