import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import {
  ageOn,
  japaneseLevels,
  placementFields,
  traineeFields,
  trainingFields,
  type FieldDefinition,
} from '@kakehashi/shared/case-types';
import { LocaleStore, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { controlError } from '../form/form-errors';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { placementFormPaths, type PlacementForm } from './placement-form-model';
import { ProgrammeField } from './programme-field';

type FieldKey = keyof typeof placementFields;

/** The fields of a nomination, for a new one and for an edit; what may no longer change says why. */
@Component({
  selector: 'kk-placement-form',
  imports: [ReactiveFormsModule, TranslocoPipe, DateField, Field, FieldInput, ProgrammeField],
  templateUrl: './placement-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlacementFormFields {
  readonly form = input.required<PlacementForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'placement'>>();

  protected readonly fields = placementFields;
  protected readonly trainee = traineeFields;
  protected readonly trainingFields = trainingFields;
  protected readonly levels = japaneseLevels;
  protected readonly words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  protected readonly locale = inject(LocaleStore).locale;
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #event = toSignal(toObservable(this.form).pipe(switchMap((form) => form.events.pipe(startWith(null)))), {
    equal: () => false,
  });

  protected readonly value = computed(() => {
    this.#event();
    return this.form().getRawValue();
  });
  /** The countries of the chosen office first; the others stay possible until the server says no. */
  protected readonly countries = computed(() => {
    const office = this.names.offices().find(({ code }) => code === this.value().office);
    const own = this.names.countries().filter(({ code }) => office?.countries.includes(code));
    return this.names.choicesOf(own.length ? own : this.names.countries());
  });
  /** How old the trainee is on the day of arrival. */
  protected readonly age = computed(() => {
    const { trainee, plannedArrival } = this.value().details;
    return trainee.birthDate && plannedArrival ? ageOn(trainee.birthDate, plannedArrival) : null;
  });

  constructor() {
    effect(() => {
      const form = this.form();
      for (const { path, field } of placementFormPaths) {
        const key = path.startsWith('details.trainee.') ? 'trainee' : (field as FieldKey);
        if (this.locked(key)) form.get(path)?.disable({ emitEvent: false });
      }
    });
  }

  /** Whether a field may no longer change in the state of the case. */
  protected locked(field: FieldKey): boolean {
    const state = this.view()?.state;
    const definition: FieldDefinition | undefined = placementFields[field];
    const editableIn = definition?.editableIn;
    return state !== undefined && editableIn !== undefined && !editableIn.includes(state);
  }

  /** The field's help, or why it is locked. */
  protected hint(field: FieldKey): string | undefined {
    const view = this.view();
    if (view && this.locked(field)) {
      const state = this.words.state('placement', view.state);
      return this.#transloco.translate('cases.form.locked', { state });
    }
    const { help }: FieldDefinition = placementFields[field];
    return help && this.words.of(help);
  }

  protected error(path: string): string | null {
    this.#event();
    this.locale();
    return controlError(this.form().get(path), this.#problems, this.#transloco);
  }
}
