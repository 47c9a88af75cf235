import { Dialog } from '@angular/cdk/dialog';
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import { Locale, Problem } from '@kakehashi/shared/contracts';
import {
  DatePipe,
  IdempotencyKey,
  ProblemText,
  SessionStore,
  ifMatch,
  problemOf,
  readerZone,
} from '@kakehashi/web/platform';
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
import { RemainingCounts, RemainingItems } from './remaining-items';
import { RoleText } from './role-text';
import { SubstituteDialog } from './substitute-dialog';
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
    RemainingItems,
    RouterLink,
    Skeleton,
    StateBadge,
    TranslocoPipe,
  ],
  providers: [Saving],
  templateUrl: './user-page.html',
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-2) var(--kk-4);
      min-height: var(--kk-row);
      padding: var(--kk-1) var(--kk-4);
    }
    .line button {
      margin-inline-start: auto;
    }
  `,
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
  protected readonly account = httpResource<UserAccount>(() => `/api/admin/users/${this.id()}`);
  protected readonly user = computed(() => (this.account.hasValue() ? this.account.value() : undefined));
  protected readonly missing = computed(() => problemOf(this.account.error())?.status === 404);
  protected readonly isSelf = computed(() => this.#session.user()?.id === this.id());
  /** What kept the account or a role from ending. */
  protected readonly remaining = signal<RemainingCounts | null>(null);
  protected readonly tones = tones;
  protected readonly grants = computed(() => {
    const today = localDate(new Date(), readerZone);
    const order = { current: 0, future: 1, past: 2 };
    return (this.user()?.grants ?? [])
      .map((grant) => ({ ...grant, phase: phaseOf(grant, today) }))
      .sort((a, b) => order[a.phase] - order[b.phase] || b.validFrom.localeCompare(a.validFrom));
  });
  protected readonly substitutes = computed(() => {
    const today = localDate(new Date(), readerZone);
    return (this.user()?.substitutes ?? []).map((one) => ({ ...one, phase: phaseOf(one, today) }));
  });
  protected readonly form = new FormGroup({
    displayName: new FormControl('', { nonNullable: true, validators: Validators.required }),
    kana: new FormControl('', { nonNullable: true }),
    locale: new FormControl<Locale>('ja', { nonNullable: true }),
  });

  constructor() {
    effect(() => {
      const user = this.user();
      if (user && !this.form.dirty) this.form.reset({ ...user, kana: user.kana ?? '' });
    });
  }

  protected async save(user: UserAccount): Promise<void> {
    if (!this.saving.ready(this.form, { displayName: 'users.name' })) return;
    const url = `/api/admin/users/${user.id}`;
    const { displayName, kana, locale } = this.form.getRawValue();
    const change = { displayName: displayName.trim(), kana: kana.trim() || null, locale };
    const saved = await this.saving.patch<UserAccount>(this.form, url, user.version, change);
    if (!saved) return;
    this.form.markAsPristine();
    this.#toasts.show(this.#text('users.saved'));
    this.account.reload();
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
    if (sure) {
      await this.#end('grants.ended', (reason) =>
        this.#http.delete(`/api/admin/grants/${grant.id}`, { params: reason ? { reason } : {} }),
      );
    }
  }

  protected async addSubstitute(user: UserAccount): Promise<void> {
    const ref = this.#dialog.open<boolean>(SubstituteDialog, {
      data: user.id,
      ariaLabelledBy: 'admin-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    if (await firstValueFrom(ref.closed)) this.#done('substitutes.added');
  }

  protected async endSubstitute(id: string): Promise<void> {
    await this.#run('substitutes.ended', () => this.#http.delete(`/api/admin/substitutes/${id}`));
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
      this.account.reload();
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
    await this.#end(active ? 'deactivate.againDone' : 'deactivate.done', (reason) => {
      const change = { active, ...(reason && { reason }) };
      return this.#http.patch(`/api/admin/users/${user.id}`, change, { headers: ifMatch(user.version) });
    });
  }

  /** Ends something: shows what stands in the way, and asks for a reason where an office loses its last manager. */
  async #end(done: string, send: (reason?: string) => ReturnType<HttpClient['delete']>): Promise<void> {
    this.remaining.set(null);
    try {
      await firstValueFrom(send());
      this.#done(done);
    } catch (error) {
      const problem = problemOf(error) as (Problem & { openItems?: RemainingCounts }) | null;
      if (problem?.code === 'open-items-remain') this.remaining.set(problem.openItems ?? {});
      else if (problem?.code === 'last-manager') await this.#endAllTheSame(problem, done, send);
      else {
        this.#toasts.error(this.texts.of(error));
        this.account.reload();
      }
    }
  }

  async #endAllTheSame(
    { title, detail }: Problem,
    done: string,
    send: (reason: string) => ReturnType<HttpClient['delete']>,
  ): Promise<void> {
    const answer = await this.#confirm.ask({
      title,
      text: detail,
      comment: this.#text('lastManager.reason'),
      commentMissing: this.#text('lastManager.missing'),
      confirm: this.#text('lastManager.act'),
      danger: true,
    });
    if (answer) await this.#run(done, () => send(answer.comment));
  }

  async #run(done: string, send: () => ReturnType<HttpClient['delete']>): Promise<void> {
    try {
      await firstValueFrom(send());
      this.#done(done);
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
      this.account.reload();
    }
  }

  #done(key: string): void {
    this.#toasts.show(this.#text(key));
    this.account.reload();
  }

  #text(key: string, params?: Record<string, string>): string {
    return this.#transloco.translate<string>(`admin.${key}`, params);
  }
}
