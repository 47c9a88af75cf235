import { FormGroup, type AbstractControl } from '@angular/forms';
import { scoreCriteria, type Transition } from '@kakehashi/shared/case-types';
import type { CaseWords } from '../model/case-words';
import type { CaseOf, CaseView } from '../model/views';
import { dataFieldsOf, type BudgetGroup, type DataField, type ScoreGroup } from '../transition/data-fields';

/** One case of a batch with what is given for it alone. */
export interface BatchRow {
  readonly view: CaseView;
  readonly fields: readonly DataField[];
  readonly form: FormGroup<Record<string, AbstractControl>>;
}

/** A number that is filled in for one case. */
export interface FigureCell {
  readonly id: string;
  readonly control: AbstractControl;
}

/** What is given case by case: score and budget of a first approval; a second one approves what stands there. */
export function batchRow(view: CaseView, transition: Transition): BatchRow {
  const { allowedActions, state } = view;
  const asks = allowedActions.find((one) => one.transition === transition.name)?.asks ?? [];
  const fields =
    state === 'second_approval'
      ? []
      : dataFieldsOf(transition, view, asks).filter(
          ({ definition: { kind } }) => kind === 'score' || kind === 'budget',
        );
  const form = new FormGroup<Record<string, AbstractControl>>({});
  for (const { definition, control } of fields) form.addControl(definition.key, control);
  return { view, fields, form };
}

/** The names of the columns, in the order of {@link figuresOf}; `say` knows the shares of a budget. */
export function figureNames(words: Pick<CaseWords, 'of'>, say: (key: string) => string): string[] {
  return [...scoreCriteria.map(({ label }) => words.of(label)), say('cases.budget.clair'), say('cases.budget.host')];
}

/** The numbers of a row by criterion and share, in the order of the columns. */
export function figuresOf({ view, form }: BatchRow): FigureCell[] {
  const score = form.controls['score'] as ScoreGroup | undefined;
  const budget = form.controls['budget'] as BudgetGroup | undefined;
  const cell = (field: string, key: string, control: AbstractControl) => ({
    id: `b-${view.reference}-${field}-${key}`,
    control,
  });
  return [
    ...(score ? scoreCriteria.map(({ code }) => cell('score', code, score.controls[code])) : []),
    ...(budget ? (['clair', 'host'] as const).map((share) => cell('budget', share, budget.controls[share])) : []),
  ];
}

/** The figures that a second approval finds, in the order of the columns. */
export function settledFigures({ details: { score, budget } }: CaseOf<'dispatch'>): (number | null)[] {
  const points = score?.criteria as Readonly<Record<string, number>> | undefined;
  return [...scoreCriteria.map(({ code }) => points?.[code] ?? null), budget?.clair ?? null, budget?.host ?? null];
}
