import { NgComponentOutlet } from '@angular/common';
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
import type { FormGroup } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DraftStore, FormSummary, InstantPipe, ProblemText, changedFields, type Draft } from '@kakehashi/web/platform';
import { ErrorSummary, Toasts } from '@kakehashi/web/ui';
import { DraftNotice } from '../form/draft-notice';
import { formErrors } from '../form/form-errors';
import type { CaseFields, FormKind } from '../form/form-kind';
import { FieldText } from '../model/field-text';
import type { CaseView } from '../model/views';
import { caseScreens } from '../types/case-screens';
import { CaseMerge } from './case-merge';
import { CaseStore, staleAnswer } from './case-store';

interface EditDraft {
  version: number;
  value: object;
}

/** Edits the fields of a case; keeps a draft, and merges when somebody else saved first. */
@Component({
  selector: 'kk-edit-case',
  imports: [NgComponentOutlet, TranslocoPipe, DraftNotice, ErrorSummary],
  providers: [CaseMerge, InstantPipe],
  template: `
    <form class="kk-stack" id="kk-details" novalidate (submit)="$event.preventDefault(); save()">
      @if (resumed()) {
        <p class="kk-notice" role="status">
          <span>{{ 'cases.draft.resumed' | transloco }}</span>
          <button type="button" class="kk-link" (click)="startOver()">{{ 'cases.draft.startOver' | transloco }}</button>
        </p>
      }
      <kk-error-summary [errors]="errors.lines()" />
      <ng-container *ngComponentOutlet="kind.component; inputs: { form, view: view() }" />
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
export class EditCase implements OnInit {
  readonly view = input.required<CaseView>();
  /** The edit is over, saved or not. */
  readonly closed = output<void>();

  protected kind!: FormKind;
  protected form!: FormGroup;
  protected readonly errors = new FormSummary();
  protected readonly busy = signal(false);
  protected readonly resumed = signal(false);
  protected readonly draft = signal<Draft<EditDraft> | undefined>(undefined);
  readonly #store = inject(CaseStore);
  readonly #drafts = inject(DraftStore);
  readonly #merge = inject(CaseMerge);
  readonly #text = inject(FieldText);
  readonly #problems = inject(ProblemText);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #destroyRef = inject(DestroyRef);
  #before: CaseFields = {};
  #version = 0;

  ngOnInit(): void {
    this.kind = caseScreens[this.view().type].form;
    this.form = this.kind.make();
    this.#begin(this.view());
    void this.#resume();
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.form.markAllAsTouched();
    const label = (field: string) => this.#text.label(field, this.view().type);
    const lines = formErrors(this.form, this.kind.paths, this.#problems, label, this.#transloco);
    if (this.errors.show(this.form, lines)) return;
    this.busy.set(true);
    try {
      await this.#send(changedFields(this.#before, this.kind.fieldsOfForm(this.form)), this.#version);
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
  async #send(changes: CaseFields, version: number): Promise<void> {
    if (Object.keys(changes).length) {
      try {
        await this.#store.patch(this.kind.bodyOf(changes, true), version);
      } catch (error) {
        const stale = staleAnswer(error);
        if (!stale) throw error;
        const views = [this.view(), stale.current];
        const merged = await this.#merge.ask(this.#before, changes, stale, {
          fieldsOf: (view) => this.kind.fieldsOfCase(view),
          nameOf: (field, value) => this.kind.nameOf(this.form, views, field, value),
        });
        if (!merged) return;
        this.#before = this.kind.fieldsOfCase(stale.current);
        this.#version = stale.current.version;
        this.#store.take(stale.current);
        return this.#send(merged, this.#version);
      }
    }
    await this.#discard();
    this.#toasts.show(this.#transloco.translate('cases.saved'));
    this.closed.emit();
  }

  #begin(view: CaseView): void {
    this.kind.fill(this.form, view);
    this.#before = this.kind.fieldsOfCase(view);
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
