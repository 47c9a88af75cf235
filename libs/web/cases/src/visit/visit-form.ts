import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import {
  caseFields,
  protocolClasses,
  supportKinds,
  visitFields,
  visitLanguages,
  visitModes,
} from '@kakehashi/shared/case-types';
import { LocaleStore, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { CaseWords } from '../model/case-words';
import { controlError } from '../form/form-errors';
import type { CaseOf } from '../model/views';
import { HeadcountFields } from './headcount-fields';
import { HostsField } from './hosts-field';
import { RequesterField } from './requester-field';
import type { VisitForm } from './visit-form-model';

/** The fields of a visit, for a new one and for an edit. */
@Component({
  selector: 'kk-visit-form',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    DateField,
    Field,
    FieldInput,
    HeadcountFields,
    HostsField,
    RequesterField,
  ],
  templateUrl: './visit-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitFormFields {
  readonly form = input.required<VisitForm>();
  /** Offices a new case may be logged for; none while an existing case is edited. */
  readonly offices = input<readonly OfficeCode[]>([]);
  /** The case that is edited; none for a new one. */
  readonly view = input<CaseOf<'visit'>>();

  protected readonly fields = { ...caseFields, ...visitFields };
  protected readonly modes = visitModes;
  protected readonly classes = protocolClasses;
  protected readonly kinds = supportKinds;
  protected readonly languages = visitLanguages;
  protected readonly words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  protected readonly locale = inject(LocaleStore).locale;
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #event = toSignal(toObservable(this.form).pipe(switchMap((form) => form.events.pipe(startWith(null)))), {
    equal: () => false,
  });

  /** The countries of the chosen office first; the others stay possible until the server says no. */
  protected readonly countries = computed(() => {
    this.#event();
    const office = this.names.offices().find(({ code }) => code === this.form().controls.office.value);
    const own = this.names.countries().filter(({ code }) => office?.countries.includes(code));
    return this.names.choicesOf(own.length ? own : this.names.countries());
  });

  /** Whether letters of thanks can already be ticked. */
  protected readonly afterVisit = computed(() =>
    ['in_progress', 'completed', 'reported', 'closed'].includes(this.view()?.state ?? ''),
  );

  protected error(path: string): string | null {
    this.#event();
    this.locale();
    return controlError(this.form().get(path), this.#problems, this.#transloco);
  }

  protected toggleKind(kind: string): void {
    const control = this.form().controls.details.controls.supportKinds;
    const chosen = control.value;
    control.setValue(chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]);
    control.markAsDirty();
  }

  protected hasKind(kind: string): boolean {
    this.#event();
    return this.form().controls.details.controls.supportKinds.value.includes(kind);
  }
}
