import { Field } from '@kakehashi/api/platform';

const participants = {
  kind: 'integer',
  min: 0,
  max: 100_000,
  nullable: true,
  description: 'Null where the source does not say: n/a, never 0',
} as const;
const source = {
  kind: 'text',
  minLength: 1,
  maxLength: 300,
  description: 'The document that the figures are taken from',
} as const;

/** Participants of a country by role. */
export class JetRow {
  @Field({ kind: 'country' })
  country!: string;

  @Field(participants)
  CIR!: number | null;

  @Field(participants)
  ALT!: number | null;

  @Field(participants)
  SEA!: number | null;
}

/** Participants by role, added over the countries; null where no country has a figure. */
export class JetTotals {
  @Field({ kind: 'integer', nullable: true })
  CIR!: number | null;

  @Field({ kind: 'integer', nullable: true })
  ALT!: number | null;

  @Field({ kind: 'integer', nullable: true })
  SEA!: number | null;

  @Field({ kind: 'integer', nullable: true })
  total!: number | null;
}

/** The figures of a year as they were entered once. */
export class JetRevision {
  @Field({ kind: 'integer', min: 1, description: 'The highest one stands' })
  revision!: number;

  @Field({ kind: 'text' })
  source!: string;

  @Field({ kind: 'long_text', nullable: true })
  note!: string | null;

  @Field({ kind: 'long_text', nullable: true, description: 'Why it was corrected; null for the first' })
  reason!: string | null;

  @Field({ kind: 'text', description: 'Who entered it' })
  enteredBy!: string;

  @Field({ kind: 'instant' })
  enteredAt!: string;

  @Field({ kind: 'object', of: () => JetTotals })
  totals!: JetTotals;

  @Field({ kind: 'objects', of: () => JetRow, maxItems: 300 })
  rows!: JetRow[];
}

/** The figures of a year that stand. */
export class JetYear {
  @Field({ kind: 'integer' })
  fiscalYear!: number;

  @Field({ kind: 'boolean', description: 'Whether the published record has figures of the year: only those count' })
  inRecord!: boolean;

  @Field({ kind: 'object', of: () => JetRevision })
  current!: JetRevision;
}

/** A year with every revision, the latest first. */
export class JetYearDetail extends JetYear {
  @Field({ kind: 'objects', of: () => JetRevision, maxItems: 100, description: 'What was corrected, the latest first' })
  earlier!: JetRevision[];
}

/** The years with figures, the latest first. */
export class JetYears {
  @Field({ kind: 'objects', of: () => JetYear, maxItems: 250 })
  items!: JetYear[];
}

/** The figures of a year that has none yet. */
export class NewJetYear {
  @Field({ kind: 'integer', min: 1987, max: 2199, description: 'No later than the present one' })
  fiscalYear!: number;

  @Field(source)
  source!: string;

  @Field({ kind: 'long_text', maxLength: 1000, optional: true, nullable: true })
  note?: string | null;

  @Field({ kind: 'objects', of: () => JetRow, minItems: 1, maxItems: 300 })
  rows!: JetRow[];
}

/** A correction: all figures of the year anew, and why. */
export class JetCorrection {
  @Field(source)
  source!: string;

  @Field({ kind: 'long_text', maxLength: 1000, optional: true, nullable: true })
  note?: string | null;

  @Field({ kind: 'long_text', minLength: 1, maxLength: 1000 })
  reason!: string;

  @Field({ kind: 'objects', of: () => JetRow, minItems: 1, maxItems: 300 })
  rows!: JetRow[];
}
