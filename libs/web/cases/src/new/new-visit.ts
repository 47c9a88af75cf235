import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  signal,
  type OnInit,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { officeCodes } from '@kakehashi/shared/calendar';
import {
  DraftStore,
  FormSummary,
  IdempotencyKey,
  LocaleStore,
  ProblemText,
  SessionStore,
  ifMatch,
  type Draft,
} from '@kakehashi/web/platform';
import { EmptyState, ErrorSummary, Icon, PageHeader, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom, merge } from 'rxjs';
import { FieldText } from '../model/field-text';
import type { CaseView, MemberView } from '../model/views';
import { DraftNotice } from '../visit/draft-notice';
import { formErrors } from '../visit/form-errors';
import { MembersEditor, memberForm, membersBody, membersForm } from '../visit/members-editor';
import { VisitFormFields } from '../visit/visit-form';
import { bodyOf, fieldsOfForm, visitForm, type VisitFormValue } from '../visit/visit-form-model';
import { CheckAnswers } from './check-answers';
import { DuplicateHint } from './duplicate-hint';

interface NewVisitDraft {
  value: VisitFormValue;
  members: MemberView[];
  mail: string;
}

const draftKey = 'case-new:visit';

/** Logs a visit request: the mail beside the form, one page to check the answers, then one case. */
@Component({
  selector: 'kk-new-visit',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    CheckAnswers,
    DraftNotice,
    DuplicateHint,
    EmptyState,
    ErrorSummary,
    Icon,
    MembersEditor,
    PageHeader,
    VisitFormFields,
  ],
  templateUrl: './new-visit.html',
  styleUrl: './new-visit.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewVisit implements OnInit {
  protected readonly form = visitForm();
  protected readonly members = membersForm();
  protected readonly mail = new FormControl('', { nonNullable: true });
  protected readonly mailOpen = signal(false);
  protected readonly checking = signal(false);
  protected readonly resumed = signal(false);
  protected readonly busy = signal(false);
  protected readonly errors = new FormSummary();
  protected readonly draft = signal<Draft<NewVisitDraft> | undefined>(undefined);
  readonly #http = inject(HttpClient);
  readonly #session = inject(SessionStore);
  readonly #drafts = inject(DraftStore);
  readonly #problems = inject(ProblemText);
  readonly #text = inject(FieldText);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #router = inject(Router);
  readonly #destroyRef = inject(DestroyRef);
  readonly #key = new IdempotencyKey();
  protected readonly offices = computed(() =>
    officeCodes.filter((office) => this.#session.can('visit.create', { office })),
  );

  constructor() {
    const locale = inject(LocaleStore);
    effect(() => {
      locale.locale();
      locale.setTitle(this.#transloco.translate('cases.new.title'));
    });
  }

  ngOnInit(): void {
    this.#reset();
    void this.#resume();
  }

  /** Shows all answers on one page, once the form has nothing to say against them. */
  protected check(): void {
    this.form.markAllAsTouched();
    const lines = formErrors(this.form, this.#problems, (field) => this.#text.label(field), this.#transloco);
    if (this.errors.show(this.form, lines)) return;
    this.checking.set(true);
    scrollTo({ top: 0 });
    setTimeout(() => document.querySelector<HTMLElement>('h1')?.focus());
  }

  protected change(field?: string): void {
    this.checking.set(false);
    setTimeout(() => {
      const place = document.getElementById(field ? `v-${field}` : 'v-title');
      const target = place?.matches('input, select, textarea, button')
        ? place
        : place?.querySelector<HTMLElement>('input, select, button');
      target?.focus();
      place?.scrollIntoView({ block: 'center' });
    });
  }

  protected async create(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.clear();
    try {
      const view = await this.#post();
      await this.#addMembers(view);
      await this.draft()
        ?.discard()
        .catch(() => undefined);
      this.#toasts.show(this.#transloco.translate('cases.new.created', { reference: view.reference }));
      await this.#router.navigate(['/cases', view.reference]);
    } catch (error) {
      this.checking.set(false);
      this.errors.show(
        this.form,
        this.#problems.apply(this.form, error, (path) => `v-${path.split('.').at(-1)}`),
      );
    } finally {
      this.busy.set(false);
    }
  }

  protected async startOver(): Promise<void> {
    await this.draft()
      ?.discard()
      .catch(() => undefined);
    this.#reset();
    this.draft.set(this.#drafts.keep<NewVisitDraft>(draftKey, this.#destroyRef));
    this.resumed.set(false);
  }

  protected keep(): void {
    const value = this.form.getRawValue();
    this.draft()?.save(
      { value, members: membersBody(this.members), mail: this.mail.value },
      value.title || value.details.requester.name || null,
    );
  }

  async #post(): Promise<CaseView> {
    const value = this.form.getRawValue();
    const { thankYouSent: _later, ...fields } = fieldsOfForm(value);
    const body = { type: 'visit', office: value.office, ...bodyOf(fields, false) };
    return firstValueFrom(this.#http.post<CaseView>('/api/cases', body, { headers: this.#key.headersFor(body) }));
  }

  /** The case exists by now; members that could not be stored stay as a draft on its page. */
  async #addMembers({ reference, title, version }: CaseView): Promise<void> {
    const members = membersBody(this.members);
    if (!members.length) return;
    try {
      await firstValueFrom(
        this.#http.put(`/api/cases/${reference}/members`, { members }, { headers: ifMatch(version) }),
      );
    } catch {
      const later = this.#drafts.keep(`case-members:${reference}`, this.#destroyRef);
      later.save({ members }, `${reference} ${title}`);
      await later.flush();
      this.#toasts.error(this.#transloco.translate('cases.new.membersLater'));
    }
  }

  #reset(): void {
    this.form.reset();
    const chosen = this.#session.office();
    const office = this.offices().find((one) => one === chosen) ?? this.offices()[0] ?? '';
    this.form.controls.office.setValue(office);
    this.members.clear();
    this.mail.setValue('');
  }

  async #resume(): Promise<void> {
    const saved = await this.#drafts.find<NewVisitDraft>(draftKey).catch(() => null);
    if (saved) {
      const { value, members, mail } = saved.body;
      this.form.patchValue(value);
      for (const member of members) this.members.push(memberForm(member));
      this.mail.setValue(mail);
      this.mailOpen.set(!!mail);
      this.resumed.set(true);
    }
    this.draft.set(this.#drafts.keep<NewVisitDraft>(draftKey, this.#destroyRef));
    merge(this.form.valueChanges, this.members.valueChanges, this.mail.valueChanges)
      .pipe(takeUntilDestroyed(this.#destroyRef))
      .subscribe(() => this.keep());
  }
}
