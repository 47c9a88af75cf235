import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import {
  affiliationFields,
  affiliationKinds,
  exchangeFields,
  type FieldDefinition,
} from '@kakehashi/shared/case-types';
import { LocaleStore, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { controlError } from '../form/form-errors';
import { isLocked } from '../form/locked-fields';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { RequesterField } from '../visit/requester-field';
import { affiliationFormPaths, type AffiliationForm } from './affiliation-form-model';

type FieldKey = keyof typeof affiliationFields;

/** The fields of a consultation about an affiliation, for a new one and for an edit. */
@Component({
  selector: 'kk-affiliation-form',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput, RequesterField],
  templateUrl: './affiliation-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AffiliationFormFields {
  readonly form = input.required<AffiliationForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'affiliation'>>();

  protected readonly fields = affiliationFields;
  protected readonly kinds = affiliationKinds;
  protected readonly exchanges = exchangeFields;
  protected readonly words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  readonly #locale = inject(LocaleStore).locale;
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
      for (const { path, field } of affiliationFormPaths) {
        if (this.locked(field as FieldKey)) form.get(path)?.disable({ emitEvent: false });
      }
    });
  }

  protected toggle(exchange: string): void {
    const control = this.form().controls.details.controls.exchangeFields;
    const chosen = control.value;
    control.setValue(chosen.includes(exchange) ? chosen.filter((one) => one !== exchange) : [...chosen, exchange]);
    control.markAsDirty();
  }

  /** The field's help, or why it is locked. */
  protected hint(field: FieldKey): string | undefined {
    const view = this.view();
    if (view && this.locked(field)) {
      const state = this.words.state('affiliation', view.state);
      return this.#transloco.translate('cases.form.locked', { state });
    }
    const { help }: FieldDefinition = affiliationFields[field];
    return help && this.words.of(help);
  }

  protected error(path: string): string | null {
    this.#event();
    this.#locale();
    return controlError(this.form().get(path), this.#problems, this.#transloco);
  }

  private locked(field: FieldKey): boolean {
    const definition: FieldDefinition | undefined = affiliationFields[field];
    return definition ? isLocked(definition, this.view()?.state) : false;
  }
}
