import type { Label } from '@kakehashi/shared/contracts';

/** What a field holds; decides its control, its validation and its column. */
export type FieldKind =
  | 'text'
  | 'long_text'
  | 'texts'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'date'
  | 'local_time'
  | 'time_zone'
  | 'country'
  | 'municipality'
  | 'organisation'
  | 'counterpart'
  | 'expert'
  | 'host_offer'
  | 'person'
  | 'sealed'
  | 'score'
  | 'budget'
  | 'user'
  | 'users'
  | 'headcount'
  /** People by country: a list of `{country, count}`. */
  | 'country_counts';

/** One entry of a vocabulary. */
export interface Choice {
  readonly value: string;
  readonly label: Label;
  readonly help?: Label;
}

/** Who may see a value: everyone who sees the case, or with the care that personal data asks for. */
export type Sensitivity = 'open' | 'personal' | 'restricted';

/** One field: the single source for its control, validation, schema, column and documentation. */
export interface FieldDefinition {
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: Label;
  readonly help?: Label;
  /** Characters of a text, or of each entry of a list of texts. */
  readonly maxLength?: number;
  /** Entries of a list. */
  readonly maxItems?: number;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly Choice[];
  /** Whether a yes or no may stay unanswered, which is neither. */
  readonly mayBeUnknown?: boolean;
  readonly sensitivity: Sensitivity;
  readonly requiredAtCreate?: boolean;
  /** The transitions that need it filled. */
  readonly requiredFor?: readonly string[];
  /** Whether it is part of what is decided on: who changes it may not approve the case. */
  readonly substance?: boolean;
  /** The states in which it may be changed; without them, every open state. */
  readonly editableIn?: readonly string[];
  /** The field that holds what was planned of it, where it is the result. */
  readonly planned?: string;
  /** Asked only where another field has one of these values; always, where there is no condition. */
  readonly when?: { readonly field: string; readonly in: readonly string[] };
}

/** The fields of something, by key. */
export type FieldTable = Readonly<Record<string, FieldDefinition>>;

/** The label of a value of a vocabulary, or the value itself where the vocabulary does not know it. */
export function choiceLabel(choices: readonly Choice[], value: string): Label {
  return choices.find((choice) => choice.value === value)?.label ?? { ja: value, en: value };
}

/** Whether a field is asked for at all, by what the others say. */
export function isAsked({ when }: FieldDefinition, values: Readonly<Record<string, unknown>>): boolean {
  return !when || when.in.some((value) => value === values[when.field]);
}

/** Whether a field may still change in a state of its case. */
export function mayChangeIn({ editableIn }: FieldDefinition, state: string): boolean {
  return !editableIn || editableIn.includes(state);
}

/** Whether a value counts as filled in. */
export function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
