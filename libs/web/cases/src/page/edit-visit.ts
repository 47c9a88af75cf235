import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  inject,
  input,
  output,
  signal,
  type OnInit,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DraftStore, FormSummary, InstantPipe, ProblemText, type Draft } from '@kakehashi/web/platform';
import { ErrorSummary, Merge, Toasts } from '@kakehashi/web/ui';
import { FieldText } from '../model/field-text';
import { changedFields, mergeStale } from '../model/stale-merge';
import type { CaseView } from '../model/views';
import { VisitFormFields } from '../visit/visit-form';
import {
  bodyOf,
  fieldsOfCase,
  fieldsOfForm,
  fillForm,
  visitForm,
  type VisitFields,
  type VisitFormValue,
} from '../visit/visit-form-model';
import { formErrors } from '../visit/form-errors';
import { CaseStore, staleAnswer } from './case-store';
import { DraftNotice } from '../visit/draft-notice';

interface EditDraft {
  version: number;
  value: VisitFormValue;
}

/** Edits the fields of a case; keeps a draft, and merges when somebody else saved first. */
@Component({
  selector: 'kk-edit-visit',
  imports: [TranslocoPipe, DraftNotice, ErrorSummary, VisitFormFields],
  providers: [InstantPipe],
  template: `
    <form class="kk-stack" id="kk-details" novalidate (submit)="$event.preventDefault(); save()">
      @if (resumed()) {
        <p class="kk-notice" role="status">
          <span>{{ 'cases.draft.resumed' | transloco }}</span>
          <button type="button" class="kk-link" (click)="startOver()">{{ 'cases.draft.startOver' | transloco }}</button>
        </p>
      }
      <kk-error-summary [errors]="errors.lines()" />
      <kk-visit-form [form]="form" [afterVisit]="afterVisit()" />
      <div class="kk-actions">
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy()">
          {{ 'cases.save' | transloco }}
        </button>
        <button type="button" class="kk-button" (click)="cancel()">{{ 'cases.cancel' | transloco }}</button>
        <kk-draft-notice [draft]="draft()" />
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EditVisit implements OnInit {
  readonly view = input.required<CaseView>();
  /** The edit is over, saved or not. */
  readonly closed = output<void>();

  protected readonly form = visitForm();
  protected readonly errors = new FormSummary();
  protected readonly busy = signal(false);
  protected readonly resumed = signal(false);
  protected readonly draft = signal<Draft<EditDraft> | undefined>(undefined);
  readonly #store = inject(CaseStore);
  readonly #drafts = inject(DraftStore);
  readonly #merge = inject(Merge);
  readonly #text = inject(FieldText);
  readonly #problems = inject(ProblemText);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #instant = inject(InstantPipe);
  readonly #destroyRef = inject(DestroyRef);
  #before: VisitFields = {};
  #version = 0;

  ngOnInit(): void {
    this.#begin(this.view());
    void this.#resume();
  }

  protected afterVisit(): boolean {
    return ['in_progress', 'completed', 'reported', 'closed'].includes(this.view().state);
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.form.markAllAsTouched();
    const lines = formErrors(this.form, this.#problems, (field) => this.#text.label(field), this.#transloco);
    if (this.errors.show(this.form, lines)) return;
    this.busy.set(true);
    try {
      await this.#send(changedFields(this.#before, fieldsOfForm(this.form.getRawValue())), this.#version);
    } catch (error) {
      this.errors.show(
        this.form,
        this.#problems.apply(this.form, error, (path) => `v-${path.split('.').at(-1)}`),
      );
    } finally {
      this.busy.set(false);
    }
  }

  protected async cancel(): Promise<void> {
    await this.#discard();
    this.closed.emit();
  }

  protected startOver(): void {
    this.resumed.set(false);
    this.#begin(this.view());
  }

  /** Sends what changed; when somebody else was first, merges and sends what is left on top of theirs. */
  async #send(changes: VisitFields, version: number): Promise<void> {
    if (Object.keys(changes).length) {
      try {
        await this.#store.patch(bodyOf(changes, true), version);
      } catch (error) {
        const stale = staleAnswer(error);
        if (!stale) throw error;
        const merged = await this.#mergeWith(stale.current, changes, stale.changedBy?.displayName, stale.changedAt);
        if (!merged) return;
        this.#before = fieldsOfCase(stale.current);
        this.#version = stale.current.version;
        this.#store.take(stale.current);
        return this.#send(merged, this.#version);
      }
    }
    await this.#discard();
    this.#toasts.show(this.#transloco.translate('cases.saved'));
    this.closed.emit();
  }

  async #mergeWith(
    current: CaseView,
    wanted: VisitFields,
    who?: string,
    when?: string | null,
  ): Promise<VisitFields | null> {
    const { mine, conflicts } = mergeStale(this.#before, wanted, fieldsOfCase(current));
    if (!conflicts.length) return mine;
    const named = (field: string, value: unknown) => {
      if (field !== 'requester') return this.#text.of(field, value);
      const id = (value as { id?: string } | null)?.id;
      const known = [this.view().details.requester, current.details.requester].find((one) => one?.id === id);
      return known && id ? known.name : (this.form.value.details?.requester?.name ?? '');
    };
    const answer = await this.#merge.ask({
      who,
      when: when ? this.#instant.transform(when) : undefined,
      fields: conflicts.map(({ field, before, mine: yours, theirs }) => ({
        key: field,
        label: this.#text.label(field),
        before: named(field, before),
        yours: named(field, yours),
        theirs: named(field, theirs),
      })),
    });
    if (!answer) return null;
    const kept = conflicts
      .filter(({ field }) => answer[field] === 'yours')
      .map(({ field, mine: yours }) => [field, yours]);
    return { ...mine, ...Object.fromEntries(kept) };
  }

  #begin(view: CaseView): void {
    fillForm(this.form, view);
    this.#before = fieldsOfCase(view);
    this.#version = view.version;
  }

  async #resume(): Promise<void> {
    const key = `case-edit:${this.view().reference}`;
    try {
      const saved = await this.#drafts.find<EditDraft>(key);
      if (saved && saved.body.version <= this.#version) {
        this.form.patchValue(saved.body.value);
        this.resumed.set(true);
      }
    } catch {
      // Without the draft the edit begins from what is saved.
    }
    const draft = this.#drafts.keep<EditDraft>(key, this.#destroyRef);
    this.draft.set(draft);
    this.form.valueChanges
      .pipe(takeUntilDestroyed(this.#destroyRef))
      .subscribe(() =>
        draft.save(
          { version: this.#version, value: this.form.getRawValue() },
          `${this.view().reference} ${this.view().title}`,
        ),
      );
  }

  async #discard(): Promise<void> {
    try {
      await this.draft()?.discard();
    } catch {
      // A draft that could not be thrown away is offered once more; nothing is lost.
    }
  }
}
