import { NgComponentOutlet } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
  type OnInit,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { officeCodes } from '@kakehashi/shared/calendar';
import type { CaseType } from '@kakehashi/shared/case-types';
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
import { DraftNotice } from '../form/draft-notice';
import { formErrors } from '../form/form-errors';
import type { FormKind } from '../form/form-kind';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import type { CaseView } from '../model/views';
import { uploadDocument } from '../page/upload-document';
import { caseScreens } from '../types/case-screens';
import { CheckAnswers } from './check-answers';
import { DuplicateHint } from './duplicate-hint';
import { FirstDocuments } from './first-documents';
import { NewDocuments } from './new-documents';
import { NewDocumentsField } from './new-documents-field';
import { SendDocuments } from './send-documents';

interface NewCaseDraft {
  value: object;
  lines?: unknown[];
  /** Not kept where the type has personal data: a mail may say anything. */
  mail?: string;
}

/** Logs a case of a type: the mail beside the form, one page to check the answers, then one case. */
@Component({
  selector: 'kk-new-case',
  imports: [
    NgComponentOutlet,
    ReactiveFormsModule,
    TranslocoPipe,
    CheckAnswers,
    DraftNotice,
    DuplicateHint,
    EmptyState,
    ErrorSummary,
    Icon,
    NewDocumentsField,
    PageHeader,
    SendDocuments,
  ],
  providers: [FirstDocuments],
  templateUrl: './new-case.html',
  styleUrl: './new-case.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewCase implements OnInit {
  /** From the route. */
  readonly type = input.required<CaseType>();
  protected kind!: FormKind;
  protected form!: FormGroup;
  /** The lines of the list that the case brings along; empty where the type has none. */
  protected lines = new FormArray<FormGroup>([]);
  readonly #first = inject(FirstDocuments);
  /** The documents that the first step asks for. */
  protected readonly needed = this.#first.needed;
  /** The files that are sent once the case exists. */
  protected readonly documents = new NewDocuments();
  /** The case, once it exists and only its files are on their way. */
  protected readonly created = signal<CaseView | null>(null);
  protected readonly words = inject(CaseWords);
  protected readonly mail = new FormControl('', { nonNullable: true });
  protected readonly mailOpen = signal(false);
  protected readonly checking = signal(false);
  protected readonly resumed = signal(false);
  protected readonly busy = signal(false);
  protected readonly errors = new FormSummary();
  protected readonly draft = signal<Draft<NewCaseDraft> | undefined>(undefined);
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
    officeCodes.filter((office) => this.#session.can(`${this.type()}.create`, { office })),
  );

  constructor() {
    const locale = inject(LocaleStore);
    effect(() => {
      locale.locale();
      locale.setTitle(this.#transloco.translate(`cases.new.title.${this.type()}`));
    });
  }

  ngOnInit(): void {
    this.kind = caseScreens[this.type()].form;
    this.form = this.kind.make();
    if (this.kind.newPart) this.lines = this.kind.newPart.make();
    this.#reset();
    this.form.valueChanges.pipe(takeUntilDestroyed(this.#destroyRef)).subscribe(() => this.#noticePlace());
    this.#noticePlace();
    void this.#resume();
  }

  /** Shows all answers on one page, once the form has nothing to say against them. */
  protected check(): void {
    this.form.markAllAsTouched();
    const label = (field: string) => this.#text.label(field, this.type());
    const lines = formErrors(this.form, this.kind.paths, this.#problems, label, this.#transloco);
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
      await this.#addLines(view);
      await this.draft()
        ?.discard()
        .catch(() => undefined);
      this.created.set(view);
    } catch (error) {
      this.checking.set(false);
      this.errors.show(
        this.form,
        this.#problems.apply(this.form, error, (path) => `v-${path.split('.').at(-1)}`),
      );
    } finally {
      this.busy.set(false);
    }
    if (this.created()) await this.sendDocuments();
  }

  /** Sends the files that the case does not have yet, and opens it once it has all of them. */
  protected async sendDocuments(): Promise<void> {
    const view = this.created();
    if (!view) return;
    const url = `/api/cases/${view.reference}/documents`;
    await this.documents.send(
      (document, progress) => uploadDocument(this.#http, url, document, progress),
      (error) => this.#problems.of(error),
    );
    if (!this.documents.pending()) await this.open();
  }

  protected async open(): Promise<void> {
    const view = this.created();
    if (!view) return;
    this.#toasts.show(this.#transloco.translate('cases.new.created', { reference: view.reference }));
    await this.#router.navigate(['/cases', view.reference]);
  }

  protected async startOver(): Promise<void> {
    await this.draft()
      ?.discard()
      .catch(() => undefined);
    this.#reset();
    this.draft.set(this.#drafts.keep<NewCaseDraft>(this.#draftKey, this.#destroyRef));
    this.resumed.set(false);
  }

  protected keep(): void {
    const lines = this.kind.newPart?.body(this.lines) ?? [];
    const title = String(this.form.get('title')?.value || this.kind.similarTo(this.form).name) || null;
    this.draft()?.save({ value: this.form.getRawValue(), lines, ...this.#keptMail() }, title);
  }

  /** A mail about a trainee does not even travel to the drafts. */
  #keptMail(): { mail?: string } {
    return this.type() === 'placement' ? {} : { mail: this.mail.value };
  }

  /** Which documents are needed may depend on where the case is logged. */
  #noticePlace(): void {
    const value = (field: string): unknown => this.form.get(field)?.value;
    const office = officeCodes.find((code) => code === value('office'));
    const type = this.type();
    this.#first.place.set(office ? { type, office, country: String(value('country') ?? '') } : null);
  }

  get #draftKey(): string {
    return `case-new:${this.type()}`;
  }

  async #post(): Promise<CaseView> {
    const fields = this.kind.fieldsOfForm(this.form);
    const office: unknown = this.form.get('office')?.value;
    const body = { type: this.type(), office, ...this.kind.bodyOf(fields, false) };
    return firstValueFrom(this.#http.post<CaseView>('/api/cases', body, { headers: this.#key.headersFor(body) }));
  }

  /** The case exists by now; lines that could not be stored stay as a draft on its page. */
  async #addLines({ reference, title, version }: CaseView): Promise<void> {
    const part = this.kind.newPart;
    const lines = part?.body(this.lines) ?? [];
    if (!part || !lines.length) return;
    const body = { [part.part]: lines };
    try {
      await firstValueFrom(this.#http.put(`/api/cases/${reference}/${part.part}`, body, { headers: ifMatch(version) }));
    } catch {
      const later = this.#drafts.keep(`case-${part.part}:${reference}`, this.#destroyRef);
      later.save(body, `${reference} ${title}`);
      await later.flush();
      this.#toasts.error(this.#transloco.translate(part.later));
    }
  }

  #reset(): void {
    this.form.reset();
    const chosen = this.#session.office();
    const office = this.offices().find((one) => one === chosen) ?? this.offices()[0] ?? '';
    this.form.get('office')?.setValue(office);
    this.lines.clear();
    this.documents.clear();
    this.mail.setValue('');
  }

  async #resume(): Promise<void> {
    const saved = await this.#drafts.find<NewCaseDraft>(this.#draftKey).catch(() => null);
    if (saved) {
      const { value, lines = [], mail } = saved.body;
      this.form.patchValue(value);
      for (const line of lines) this.kind.newPart?.add(this.lines, line);
      this.mail.setValue(mail ?? '');
      this.mailOpen.set(!!mail);
      this.resumed.set(true);
    }
    this.draft.set(this.#drafts.keep<NewCaseDraft>(this.#draftKey, this.#destroyRef));
    merge(this.form.valueChanges, this.lines.valueChanges, this.mail.valueChanges)
      .pipe(takeUntilDestroyed(this.#destroyRef))
      .subscribe(() => this.keep());
  }
}
