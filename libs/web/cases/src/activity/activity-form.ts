import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import {
  activityFields,
  activityProgrammes,
  publicationTypes,
  visitLanguages,
  type FieldDefinition,
} from '@kakehashi/shared/case-types';
import { LocaleStore, OrganisationField, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { controlError } from '../form/form-errors';
import { isLocked } from '../form/locked-fields';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { activityFormPaths, asks, type ActivityForm } from './activity-form-model';
import { CountryCountsField } from './country-counts-field';

type FieldKey = keyof typeof activityFields;

/** The fields of an activity, for a new one and for an edit; each programme is asked its own. */
@Component({
  selector: 'kk-activity-form',
  imports: [ReactiveFormsModule, TranslocoPipe, CountryCountsField, DateField, Field, FieldInput, OrganisationField],
  templateUrl: './activity-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivityFormFields {
  readonly form = input.required<ActivityForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'activity'>>();

  protected readonly fields = activityFields;
  protected readonly programmes = activityProgrammes;
  protected readonly types = publicationTypes;
  protected readonly languages = visitLanguages;
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

  constructor() {
    effect(() => {
      const form = this.form();
      for (const { path, field } of activityFormPaths) {
        if (this.locked(field as FieldKey)) form.get(path)?.disable({ emitEvent: false });
      }
    });
  }

  /** Whether the programme is asked for a field; a result only once it is there. */
  protected asks(field: FieldKey): boolean {
    const { planned }: FieldDefinition = activityFields[field];
    const known = this.view()?.details as Readonly<Partial<Record<FieldKey, unknown>>> | undefined;
    return asks(this.value().details.programme, field) && (!planned || (known?.[field] ?? null) !== null);
  }

  protected locked(field: FieldKey): boolean {
    return isLocked(activityFields[field], this.view()?.state);
  }

  /** The field's help, or why it is locked. */
  protected hint(field: FieldKey): string | undefined {
    const view = this.view();
    if (view && this.locked(field)) {
      const state = this.words.state('activity', view.state);
      return this.#transloco.translate('cases.form.locked', { state });
    }
    const { help }: FieldDefinition = activityFields[field];
    return help && this.words.of(help);
  }

  protected error(path: string): string | null {
    this.#event();
    this.locale();
    return controlError(this.form().get(path), this.#problems, this.#transloco);
  }
}
