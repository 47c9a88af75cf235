import { Dialog } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, linkedSignal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import { ProblemText, readerZone, settledText } from '@kakehashi/web/platform';
import { EmptyState, Icon, PageHeader, Skeleton, StateBadge, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { RoleText } from './role-text';
import { UserAccount, phaseOf } from './user';
import { UserDialog } from './user-dialog';

/** All accounts with their roles of today. */
@Component({
  selector: 'kk-user-list',
  imports: [EmptyState, Icon, PageHeader, ReactiveFormsModule, RouterLink, Skeleton, StateBadge, TranslocoPipe],
  templateUrl: './user-list.html',
  styles: `
    .search {
      width: min(360px, 100%);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserList {
  /** What to filter by, from the address. */
  readonly q = input<string>();
  readonly #router = inject(Router);
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  protected readonly texts = inject(ProblemText);
  protected readonly roleText = inject(RoleText);
  protected readonly search = new FormControl('', { nonNullable: true });
  protected readonly users = httpResource<{ items: UserAccount[] }>(() => ({
    url: '/api/admin/users',
    params: { limit: 200, ...(this.q() && { q: this.q() ?? '' }) },
  }));
  /** What was found last stays on show while the next search runs. */
  protected readonly shown = linkedSignal<readonly UserAccount[] | undefined, readonly UserAccount[]>({
    source: () => (this.users.hasValue() ? this.users.value().items : undefined),
    computation: (items, before) => items ?? before?.value ?? [],
  });

  constructor() {
    effect(() => {
      const q = this.q() ?? '';
      if (q !== this.search.value.trim()) this.search.setValue(q, { emitEvent: false });
    });
    settledText(this.search).subscribe((text) => {
      void this.#router.navigate([], {
        queryParams: { q: text || null },
        queryParamsHandling: 'merge',
        replaceUrl: true,
      });
    });
  }

  protected rolesOf(user: UserAccount): { role: string; office: string }[] {
    const today = localDate(new Date(), readerZone);
    return user.grants
      .filter((grant) => phaseOf(grant, today) === 'current')
      .map(({ role, office }) => ({ role: this.roleText.role(role), office: this.roleText.office(office) }));
  }

  protected async add(): Promise<void> {
    const ref = this.#dialog.open<UserAccount>(UserDialog, {
      ariaLabelledBy: 'admin-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    const user = await firstValueFrom(ref.closed);
    if (!user) return;
    this.#toasts.show(this.#transloco.translate('admin.users.created', { name: user.displayName }));
    await this.#router.navigate(['/admin/users', user.id]);
  }
}
