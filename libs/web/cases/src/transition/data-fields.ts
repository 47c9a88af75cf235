import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import {
  isAsked,
  scoreCriteria,
  type FieldDefinition,
  type FieldKind,
  type ScoreCode,
  type Transition,
} from '@kakehashi/shared/case-types';
import { countryCountsControl, countryCountsOf, type CountryLine } from '../activity/country-counts';
import { choiceControl, filled } from '../form/controls';
import type { AllowedActionView, CaseView } from '../model/views';
import { headcountGroup, headcountOf, headcountSum } from '../visit/visit-form-model';

/** One thing that is given along with a step. */
export interface DataField {
  readonly definition: FieldDefinition;
  readonly control: AbstractControl;
  /** Why it has to be given this time. */
  readonly ask: string | undefined;
  readonly optional: boolean;
}

interface DataKind {
  make(field: FieldDefinition, required: boolean, known: unknown): AbstractControl;
  /** What is sent; undefined leaves it out. */
  value(control: AbstractControl): unknown;
}

/** Stands for all specialists who are asked, where one could be chosen. */
export const everybody = 'everybody';

const whole = Validators.pattern(/^\d*$/);

function number(initial: number | null, required: boolean, min: number, max: number) {
  return new FormControl<number | null>(initial, [
    ...(required ? [Validators.required] : []),
    Validators.min(min),
    Validators.max(max),
    whole,
  ]);
}

const kinds = {
  choice: {
    make: () => choiceControl(),
    value: ({ value }) => value || undefined,
  },
  boolean: {
    make: ({ mayBeUnknown = false }) => new FormControl<boolean | null>(mayBeUnknown ? null : false),
    value: ({ value }) => value ?? undefined,
  },
  long_text: {
    make: ({ maxLength = 2000 }, required) =>
      new FormControl('', {
        nonNullable: true,
        validators: [...(required ? [filled] : []), Validators.maxLength(maxLength)],
      }),
    value: ({ value }) => String(value).trim() || undefined,
  },
  date: {
    make: (_field, required) => new FormControl<string | null>(null, required ? [Validators.required] : []),
    value: ({ value }) => value ?? undefined,
  },
  integer: {
    make: ({ min = 0, max = 99_999 }, required, known) =>
      number(typeof known === 'number' ? known : null, required, min, max),
    value: ({ value }) => (value === null || value === '' ? undefined : Number(value)),
  },
  headcount: {
    make: () => {
      const group = headcountGroup();
      group.addValidators(anybody);
      return group;
    },
    value: (control) => headcountOf((control as ReturnType<typeof headcountGroup>).getRawValue()) ?? undefined,
  },
  score: {
    make: (_field, required, known) => scoreGroup(required, known),
    value: ({ value, pristine }) => (pristine || isEmpty(value) ? undefined : numbers(value)),
  },
  budget: {
    make: (_field, required, known) => budgetGroup(required, known),
    value: ({ value, pristine }) => (pristine || isEmpty(value) ? undefined : { ...numbers(value) }),
  },
  country_counts: {
    make: ({ min = 0, max = 99_999, maxItems = 60 }, required, known) =>
      countryCountsControl({ min, max, maxItems, required }, known as CountryLine[] | null),
    value: ({ value }) => countryCountsOf(value as CountryLine[]),
  },
  expert: {
    make: (_field, required) => new FormControl<string | null>(null, required ? [Validators.required] : []),
    value: ({ value }) => (value === everybody ? undefined : (value ?? undefined)),
  },
  host_offer: {
    make: (_field, required) => new FormControl<string | null>(null, required ? [Validators.required] : []),
    value: ({ value }) => value ?? undefined,
  },
} satisfies Partial<Record<FieldKind, DataKind>>;

/** A kind of data that a step can be given. */
export type DataFieldKind = keyof typeof kinds;

/** Points by criterion. */
export function scoreGroup(required: boolean, known: unknown) {
  const points = (known as { criteria?: Partial<Record<ScoreCode, number>> } | null)?.criteria ?? {};
  return new FormGroup(
    Object.fromEntries(
      scoreCriteria.map(({ code, most }) => [code, number(points[code] ?? null, required, 0, most)]),
    ) as Record<ScoreCode, FormControl<number | null>>,
  );
}
export type ScoreGroup = ReturnType<typeof scoreGroup>;

/** Both shares of a budget, in yen. */
export function budgetGroup(required: boolean, known: unknown) {
  const budget = known as { clair?: number; host?: number } | null;
  const most = 1_000_000_000;
  return new FormGroup({
    clair: number(budget?.clair ?? null, required, 0, most),
    host: number(budget?.host ?? null, false, 0, most),
  });
}
export type BudgetGroup = ReturnType<typeof budgetGroup>;

/** The numbers of a group that are filled in. */
export function numbers(value: Readonly<Record<string, number | string | null>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null && one !== '')
      .map(([key, one]) => [key, Number(one)]),
  );
}

/** What a step asks for now: what is only needed to pass over a guard appears when that guard stands in the way. */
export function dataFieldsOf(transition: Transition, view: CaseView, asks: AllowedActionView['asks']): DataField[] {
  const { dataFields, waivers = [] } = transition;
  const details = view.details as unknown as Readonly<Record<string, unknown>>;
  const isSettled = takesFigures(transition, view);
  return dataFields.flatMap((definition) => {
    const { key, kind } = definition;
    if (isSettled && figures.includes(key)) return [];
    // Of one alone there is nothing to choose.
    if (key === 'refusedExpertId' && askedOf(view).length < 2) return [];
    if (!isDataFieldKind(kind) || !isAsked(definition, details)) return [];
    const ask = asks.find(({ field }) => field === key)?.message;
    if (!ask && waivers.some(({ field }) => field === key)) return [];
    const stored = details[key] ?? null;
    // Who was planned for is asked after by name.
    const known = stored ?? (kind === 'country_counts' ? expectedOf(definition, details) : null);
    const required = ask !== undefined || (stored === null && kind !== 'boolean' && key !== 'overrideReason');
    const kindOf: DataKind = kinds[kind];
    return [{ definition, ask, optional: !required, control: kindOf.make(definition, required, known) }];
  });
}

/** The specialists of a dispatch who have not answered yet. */
export function askedOf(view: CaseView) {
  return view.type === 'dispatch' ? view.details.invitations.filter(({ status }) => status === 'invited') : [];
}

const figures: readonly string[] = ['score', 'budget'];

/** Whether a step takes the figures that the first of two approvals has settled; they are shown, not asked for again. */
export function takesFigures({ dataFields }: Transition, { type, state }: CaseView): boolean {
  return type === 'dispatch' && state === 'second_approval' && dataFields.some(({ key }) => figures.includes(key));
}

/** The data of the request. */
export function dataOf(fields: readonly DataField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ definition, control }) => {
      const kind: DataKind | undefined = isDataFieldKind(definition.kind) ? kinds[definition.kind] : undefined;
      const value = kind?.value(control);
      return value === undefined ? [] : [[definition.key, value]];
    }),
  );
}

/** The countries of the plan, whose people are still to be counted. */
function expectedOf({ planned }: FieldDefinition, details: Readonly<Record<string, unknown>>): CountryLine[] {
  const lines = planned ? (details[planned] as CountryLine[] | undefined) : undefined;
  return lines?.map(({ country }) => ({ country, count: null })) ?? [];
}

function isDataFieldKind(kind: FieldKind): kind is DataFieldKind {
  return Object.hasOwn(kinds, kind);
}

function isEmpty(value: Readonly<Record<string, unknown>>): boolean {
  return Object.values(value).every((one) => one === null || one === '');
}

function anybody({ value }: AbstractControl): ValidationErrors | null {
  return headcountSum(value) === null ? { required: true } : null;
}
