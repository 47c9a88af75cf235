import { Dialog } from '@angular/cdk/dialog';
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import { Locale } from '@kakehashi/shared/contracts';
import { DatePipe, IdempotencyKey, ProblemText, SessionStore, ifMatch, readerZone } from '@kakehashi/web/platform';
import {
  Confirm,
  EmptyState,
  ErrorSummary,
  Field,
  FieldInput,
  Icon,
  PageHeader,
  Skeleton,
  StateBadge,
  Toasts,
} from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { Saving } from '../saving';
import { GrantDialog } from './grant-dialog';
import { IssuedPassword, PasswordDialog } from './password-dialog';
import { RoleText } from './role-text';
import { DatedGrant, UserAccount, phaseOf } from './user';

const tones = { current: 'done', future: 'waiting', past: 'stopped' } as const;

/** One account: profile, roles with dates, temporary password, deactivation. */
@Component({
  selector: 'kk-user-page',
  imports: [
    DatePipe,
    EmptyState,
    ErrorSummary,
    Field,
    FieldInput,
    Icon,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    StateBadge,
    TranslocoPipe,
  ],
  providers: [Saving],
  templateUrl: './user-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserPage {
  /** Whose account, from the address. */
  readonly id = input.required<string>();
  readonly #http = inject(HttpClient);
  readonly #dialog = inject(Dialog);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #session = inject(SessionStore);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly roleText = inject(RoleText);
  protected readonly users = httpResource<{ items: UserAccount[] }>(() => '/api/admin/users');
  protected readonly user = computed(() =>
    this.users.hasValue() ? this.users.value().items.find(({ id }) => id === this.id()) : undefined,
  );
  protected readonly isSelf = computed(() => this.#session.user()?.id === this.id());
  protected readonly tones = tones;
  protected readonly grants = computed(() => {
    const today = localDate(new Date(), readerZone);
    const order = { current: 0, future: 1, past: 2 };
    return (this.user()?.grants ?? [])
      .map((grant) => ({ ...grant, phase: phaseOf(grant, today) }))
      .sort((a, b) => order[a.phase] - order[b.phase] || b.validFrom.localeCompare(a.validFrom));
  });
  protected readonly form = new FormGroup({
    displayName: new FormControl('', { nonNullable: true, validators: Validators.required }),
    locale: new FormControl<Locale>('ja', { nonNullable: true }),
  });

  constructor() {
    effect(() => {
      const user = this.user();
      if (user && !this.form.dirty) this.form.reset(user);
    });
  }

  protected async save(user: UserAccount): Promise<void> {
    const labels = { displayName: this.#text('users.name') };
    if (!this.saving.ready(this.form, labels)) return;
    const url = `/api/admin/users/${user.id}`;
    const saved = await this.saving.patch<UserAccount>(this.form, url, user.version, this.form.getRawValue());
    if (!saved) return;
    this.form.markAsPristine();
    this.#toasts.show(this.#text('users.saved'));
    this.users.reload();
  }

  protected async addGrant(user: UserAccount): Promise<void> {
    const ref = this.#dialog.open<boolean>(GrantDialog, {
      data: user.id,
      ariaLabelledBy: 'admin-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    if (await firstValueFrom(ref.closed)) this.#done('grants.added');
  }

  protected async endGrant(user: UserAccount, grant: DatedGrant): Promise<void> {
    const role = this.roleText.role(grant.role);
    const sure = await this.#confirm.ask({
      title: this.#text('grants.endTitle'),
      text: this.#text('grants.endText', { name: user.displayName, role }),
      confirm: this.#text('grants.end'),
      danger: true,
    });
    if (sure) await this.#run('grants.ended', () => this.#http.delete(`/api/admin/grants/${grant.id}`));
  }

  protected async issuePassword(user: UserAccount): Promise<void> {
    const sure = await this.#confirm.ask({
      title: this.#text('password.confirmTitle'),
      text: this.#text('password.confirmText', { name: user.displayName }),
      confirm: this.#text('password.issue'),
      danger: true,
    });
    if (!sure) return;
    try {
      const headers = new IdempotencyKey().headersFor({});
      const { temporaryPassword } = await firstValueFrom(
        this.#http.post<{ temporaryPassword: string }>(`/api/admin/users/${user.id}/password`, {}, { headers }),
      );
      const data: IssuedPassword = { name: user.displayName, temporaryPassword };
      this.#dialog.open(PasswordDialog, {
        data,
        ariaLabelledBy: 'admin-dialog-title',
        backdropClass: 'kk-backdrop',
        disableClose: true,
      });
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    }
  }

  protected async setActive(user: UserAccount, active: boolean): Promise<void> {
    if (!active) {
      const sure = await this.#confirm.ask({
        title: this.#text('deactivate.confirmTitle', { name: user.displayName }),
        text: this.#text('deactivate.confirmText'),
        confirm: this.#text('deactivate.act'),
        danger: true,
      });
      if (!sure) return;
    }
    await this.#run(active ? 'deactivate.againDone' : 'deactivate.done', () =>
      this.#http.patch(`/api/admin/users/${user.id}`, { active }, { headers: ifMatch(user.version) }),
    );
  }

  async #run(done: string, send: () => ReturnType<HttpClient['delete']>): Promise<void> {
    try {
      await firstValueFrom(send());
      this.#done(done);
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
      this.users.reload();
    }
  }

  #done(key: string): void {
    this.#toasts.show(this.#text(key));
    this.users.reload();
  }

  #text(key: string, params?: Record<string, string>): string {
    return this.#transloco.translate<string>(`admin.${key}`, params);
  }
}
