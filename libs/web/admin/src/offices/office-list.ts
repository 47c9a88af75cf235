import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocaleStore, ProblemText, zoneName } from '@kakehashi/web/platform';
import { EmptyState, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { Countries } from '../countries';
import { OfficeDetail } from './office';

/** The offices and what they cover today. */
@Component({
  selector: 'kk-office-list',
  imports: [EmptyState, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './office-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfficeList {
  protected readonly texts = inject(ProblemText);
  protected readonly countries = inject(Countries);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly zoneName = zoneName;
  protected readonly offices = httpResource<{ items: OfficeDetail[] }>(() => '/api/admin/offices');

  protected covered(office: OfficeDetail): string {
    const names = office.countries.map((code) => this.countries.nameOf(code));
    return names.join(this.locale() === 'ja' ? '、' : ', ');
  }
}
