import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  type OnInit,
} from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators, type AbstractControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { targetOf, type Transition } from '@kakehashi/shared/case-types';
import { FormSummary, LocaleStore, ProblemText, problemOf, type OpenLine } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, FieldInput, Icon, StateBadge } from '@kakehashi/web/ui';
import type { CountryLine } from '../activity/country-counts';
import { CountryCountsField } from '../activity/country-counts-field';
import { DecisionCard } from '../dispatch/decision-card';
import { SpecialistField } from '../dispatch/specialist-field';
import { filled } from '../form/controls';
import { controlError, labelled } from '../form/form-errors';
import { CaseWords } from '../model/case-words';
import { factsOfCase } from '../model/facts-of-case';
import type { CaseView } from '../model/views';
import { staleAnswer, type CaseStore } from '../page/case-store';
import { HeadcountFields } from '../visit/headcount-fields';
import { HostOfferField } from '../placement/host-offer-field';
import { BudgetFields } from './budget-fields';
import { OvertakenSteps, type OvertakenStep } from './overtaken-step';
import { askedOf, dataFieldsOf, dataOf, everybody, takesFigures, type DataField } from './data-fields';
import { ScoreFields } from './score-fields';

/** Asks what a step needs, as its definition says, and takes it. */
@Component({
  selector: 'kk-transition-form',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    BudgetFields,
    CountryCountsField,
    DateField,
    DecisionCard,
    ErrorSummary,
    Field,
    FieldInput,
    HeadcountFields,
    HostOfferField,
    Icon,
    ScoreFields,
    SpecialistField,
    StateBadge,
  ],
  templateUrl: './transition-form.html',
  styles: `
    form {
      display: grid;
      gap: var(--kk-4);
    }
    /* The decision stays in reach of a long form, and hides nothing that has the focus; dialogs do so themselves. */
    @media (min-width: 900px) {
      :where(.kk-actions--end) {
        position: sticky;
        inset-block-end: 0;
        z-index: 1;
        padding-block: var(--kk-2);
        background: var(--mat-sys-surface);
      }
      :is(kk-field, kk-score-fields, kk-budget-fields) {
        scroll-margin-block-end: 80px;
      }
    }
    .way {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TransitionForm implements OnInit {
  readonly view = input.required<CaseView>();
  readonly transition = input.required<Transition>();
  readonly store = input.required<CaseStore>();
  /** The case as it stands after the step. */
  readonly taken = output<CaseView>();
  readonly cancelled = output<void>();
  /** Somebody else took a step first, which leaves nothing to decide here. */
  readonly overtaken = output<OvertakenStep>();

  protected readonly words = inject(CaseWords);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly errors = new FormSummary();
  protected readonly busy = signal(false);
  protected readonly unmet = signal(false);
  protected fields: readonly DataField[] = [];
  protected readonly form = new FormGroup({
    comment: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(2000)] }),
    data: new FormGroup<Record<string, AbstractControl>>({}),
  });
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #overtaken = inject(OvertakenSteps);
  readonly #given = signal<Record<string, unknown>>({});
  readonly #asks = computed(
    () => this.view().allowedActions.find(({ transition }) => transition === this.transition().name)?.asks ?? [],
  );
  protected readonly ending = computed(() => !!this.transition().reasons);
  protected readonly commentAsk = computed(() => this.#asks().find(({ field }) => field === 'comment')?.message);
  protected readonly commentRequired = computed(
    () => this.transition().commentRequired === true || this.commentAsk() !== undefined,
  );
  protected readonly everybody = everybody;
  /** The specialists who have not answered yet. */
  protected readonly stillAsked = computed(() => askedOf(this.view()));
  /** Where the step leads with what is given so far. */
  protected readonly target = computed(() =>
    targetOf(this.transition(), factsOfCase(this.view()), { data: this.#given() }),
  );
  protected readonly detour = computed(() => this.target() !== this.transition().to);
  /** The case whose figures an earlier approval has settled, where the step would ask for such. */
  protected readonly settled = computed(() => {
    const view = this.view();
    return view.type === 'dispatch' && takesFigures(this.transition(), view) ? view : null;
  });

  ngOnInit(): void {
    this.fields = dataFieldsOf(this.transition(), this.view(), this.#asks());
    for (const { definition, control } of this.fields) this.form.controls.data.addControl(definition.key, control);
    if (this.commentRequired()) this.form.controls.comment.addValidators(filled);
    this.form.controls.comment.updateValueAndValidity();
    this.form.valueChanges.subscribe(() => this.#given.set(dataOf(this.fields)));
  }

  protected errorOf({ control, definition }: DataField): string | null {
    this.locale();
    if (definition.key === 'overrideReason' && this.unmet() && control.touched && !String(control.value).trim()) {
      return this.#transloco.translate('cases.specialist.overrideMissing');
    }
    return controlError(control, this.#problems, this.#transloco);
  }

  protected commentError(): string | null {
    return this.#problems.ofControl(this.form.controls.comment);
  }

  protected copyPlanned({ control }: DataField): void {
    const view = this.view();
    if (view.type === 'visit' && view.details.plannedPeople) control.patchValue(view.details.plannedPeople);
  }

  /** What was planned by country, to start from. */
  protected plannedOf({ definition: { planned } }: DataField): readonly CountryLine[] | null {
    const details = this.view().details as unknown as Readonly<Record<string, unknown>>;
    const lines = planned ? (details[planned] as readonly CountryLine[]) : [];
    return lines.length ? lines : null;
  }

  protected async take(): Promise<void> {
    if (this.busy()) return;
    this.form.markAllAsTouched();
    if (this.errors.show(this.form, this.#missing())) return;
    this.busy.set(true);
    try {
      const comment = this.form.controls.comment.value.trim();
      const data = dataOf(this.fields);
      const view = await this.store().transition({
        transition: this.transition().name,
        ...(comment ? { comment } : {}),
        ...(this.fields.length ? { data } : {}),
      });
      this.taken.emit(view);
    } catch (error) {
      await this.#refused(error);
    } finally {
      this.busy.set(false);
    }
  }

  #missing(): OpenLine[] {
    return [
      ...this.fields.map((field) => this.#lineOf(field)),
      {
        text: () => labelled(this.#transloco.translate('cases.transition.comment'), this.commentError()),
        fieldId: 't-comment',
      },
    ];
  }

  /** A group is mended at its first control that is wrong. */
  #lineOf(field: DataField): OpenLine {
    const { definition, control } = field;
    const inner = control instanceof FormGroup ? Object.entries(control.controls) : [];
    const wrong = () => inner.find(([, one]) => one.invalid);
    const text = () => this.errorOf(field) ?? this.#problems.ofControl(wrong()?.[1]);
    const part = wrong()?.[0];
    return {
      text: () => labelled(this.words.of(definition.label), text()),
      fieldId: `t-${definition.key}${part ? `-${part}` : ''}`,
    };
  }

  async #refused(error: unknown): Promise<void> {
    const overtaken = await this.#overtaken.find(this.view(), error);
    if (overtaken && !this.transition().from.includes(overtaken.current.state)) {
      this.store().take(overtaken.current);
      this.overtaken.emit(overtaken);
      return;
    }
    const stale = staleAnswer(error);
    if (stale || problemOf(error)?.status === 412) {
      if (stale) this.store().take(stale.current);
      else this.store().reload();
      const who = stale?.changedBy?.displayName ?? '';
      this.errors.show(this.form, [{ text: () => this.#transloco.translate('cases.page.stale', { who }) }]);
      return;
    }
    const idOf = (path: string) => `t-${path.replace(/^data\./, '').replaceAll('.', '-')}`;
    this.errors.show(this.form, this.#problems.apply(this.form, error, idOf));
  }
}
