import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { requirableKinds, stepsFor, type DocumentStep, type RequirableKind } from '@kakehashi/shared/case-types';
import type { RequirementView } from '@kakehashi/shared/contracts';
import { DatePipe, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { DayField } from '../field/day-field';
import { NoteField } from '../field/note-field';
import { RecordDialog } from '../record-dialog';
import { RequirementWords } from './requirement-words';

/** A rule that gets an end or another note, or none to add one, and from which days on. */
export interface RequirementInput {
  readonly requirement: RequirementView | null;
  /** The country that a new rule begins with; empty for all. */
  readonly country: string;
  readonly earliestStart: string;
  readonly earliestEnd: string;
}

const note = (text: string | null | undefined) =>
  new FormControl(text ?? '', { nonNullable: true, validators: Validators.maxLength(500) });

/** Asks for a document from a day on, or says until when it is asked for. */
@Component({
  selector: 'kk-requirement-dialog',
  imports: [DatePipe, DayField, Field, FieldInput, NoteField, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [DialogSaving],
  templateUrl: './requirement-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequirementDialog {
  protected readonly input = inject<RequirementInput>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  readonly #names = inject(ReferenceData);
  protected readonly words = inject(RequirementWords);
  protected readonly texts = inject(ProblemText);
  protected readonly kinds = requirableKinds;
  protected readonly countries = computed(() => this.#names.choicesOf(this.#names.countries()));
  protected readonly form = new FormGroup({
    kind: new FormControl<RequirableKind>('host_profile', { nonNullable: true }),
    country: new FormControl(this.input.country, { nonNullable: true }),
    step: new FormControl<DocumentStep>('submit', { nonNullable: true }),
    validFrom: new FormControl<IsoDate | null>(null),
    validTo: new FormControl<IsoDate | null>((this.input.requirement?.validTo as IsoDate | null) ?? null),
    noteJa: note(this.input.requirement?.noteJa),
    noteEn: note(this.input.requirement?.noteEn),
  });
  readonly #kind = toSignal(this.form.controls.kind.valueChanges, { initialValue: this.form.controls.kind.value });
  /** The steps at which the chosen document can exist. */
  protected readonly steps = computed(() => stepsFor(this.#kind()));

  constructor() {
    if (!this.input.requirement) this.form.controls.validFrom.addValidators(Validators.required);
    effect(() => {
      const [first] = this.steps();
      const { step } = this.form.controls;
      if (first && !this.steps().includes(step.value)) step.setValue(first);
    });
  }

  /** The rule that changes, in words. */
  protected subject(): string | undefined {
    const { requirement } = this.input;
    return requirement ? this.words.kind(requirement.kind) : undefined;
  }

  protected save(): Promise<void> {
    const labels = {
      kind: 'requirements.kind',
      country: 'requirements.country',
      step: 'requirements.step',
      validFrom: 'from',
      validTo: 'to',
      noteJa: 'requirements.noteJa',
      noteEn: 'requirements.noteEn',
    };
    return this.#saving.submit(this.form, labels, () => {
      const { kind, country, step, validFrom, validTo, noteJa, noteEn } = this.form.getRawValue();
      const { requirement } = this.input;
      const change = { validTo, noteJa: noteJa.trim() || null, noteEn: noteEn.trim() || null };
      const url = '/api/document-requirements';
      return requirement
        ? { method: 'patch', url: `${url}/${requirement.id}`, version: requirement.version, body: change }
        : { method: 'post', url, body: { kind, country: country || null, step, validFrom, ...change } };
    });
  }
}
