import { Field } from '@kakehashi/api/platform';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { ReportLabel } from '../counts/views.dto';
import { attributions, type Attribution } from '../counts/dispatch-measures';

const cuts = ['country', 'prefecture', 'expertise', 'field'] as const;

/** By what the cells of a publication are told apart, beside office and measure. */
export type Cut = (typeof cuts)[number];

/** Whose publications are asked for. */
export class PublicationQuery {
  @Field({
    kind: 'text',
    maxLength: 40,
    pattern: /^[a-z][a-z0-9_]{1,39}$/,
    description: 'All programmes where left out',
    optional: true,
  })
  programme?: string;
}

/** Which year is to be published. */
export class PublicationCheckQuery {
  @Field({
    kind: 'text',
    maxLength: 40,
    pattern: /^[a-z][a-z0-9_]{1,39}$/,
    description: 'One of `/api/reports/programmes`',
  })
  programme!: string;

  @Field({ kind: 'integer', min: 1900, max: 2199 })
  fiscalYear!: number;
}

/** A year to be published. */
export class NewPublication extends PublicationCheckQuery {
  @Field({
    kind: 'integer',
    min: 0,
    max: 10_000_000,
    optional: true,
    description: 'How many cases of the year are known to be open still; it has to be so many',
  })
  openCases?: number;
}

/** A cell of a publication. */
export class PublicationCell {
  @Field({ kind: 'text', maxLength: 40 })
  measure!: string;

  @Field({ kind: 'choice', choices: attributions, nullable: true, description: 'Null where there is one way only' })
  attribution!: Attribution | null;

  @Field({ kind: 'choice', choices: cuts })
  cut!: Cut;

  @Field({ kind: 'choice', choices: officeCodes })
  office!: OfficeCode;

  @Field({ kind: 'text', maxLength: 40, description: 'Key on the axis of the cut' })
  place!: string;
}

/** A cell that differs from the other side: another revision, or the cases of today. */
export class ChangedCell extends PublicationCell {
  @Field({ kind: 'object', of: () => ReportLabel })
  measureLabel!: ReportLabel;

  @Field({ kind: 'object', of: () => ReportLabel })
  placeLabel!: ReportLabel;

  @Field({ kind: 'integer', nullable: true, description: 'As published' })
  published!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'As it is now, or in the later revision' })
  now!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'Null where a side is not known' })
  difference!: number | null;
}

/** A restatement: all cells that changed, and why the published figures change with them. */
export class NewRestatement {
  @Field({ kind: 'objects', of: () => PublicationCell, minItems: 1, maxItems: 10_000 })
  cells!: PublicationCell[];

  @Field({ kind: 'long_text', minLength: 1, maxLength: 1000 })
  reason!: string;
}

/** The counts of a fiscal year as they were published once. */
export class Publication {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  programme!: string;

  @Field({ kind: 'integer' })
  fiscalYear!: number;

  @Field({ kind: 'integer', min: 1, description: 'The highest one stands' })
  revision!: number;

  @Field({ kind: 'instant', description: 'The figures are those that were known then' })
  asOf!: string;

  @Field({ kind: 'text' })
  publishedBy!: string;

  @Field({ kind: 'long_text', nullable: true, description: 'Why it was restated; null for the first' })
  reason!: string | null;

  @Field({ kind: 'text', description: 'SHA-256 over the figures, the cases behind them and the hash before it' })
  hash!: string;

  @Field({ kind: 'integer', description: 'How many cases of the reader’s offices stand behind it' })
  cases!: number;
}

/** A publication that stands. */
export class StandingYear extends Publication {
  @Field({ kind: 'integer', description: 'How many of its cells would differ today' })
  drift!: number;
}

/** A year that may be published. */
export class PublishableYear {
  @Field({ kind: 'text' })
  programme!: string;

  @Field({ kind: 'integer' })
  fiscalYear!: number;
}

/** What was published, and what may be. */
export class PublicationList {
  @Field({ kind: 'objects', of: () => StandingYear, maxItems: 5000 })
  items!: StandingYear[];

  @Field({ kind: 'objects', of: () => PublishableYear, maxItems: 5000, description: 'Ended years that are not' })
  publishable!: PublishableYear[];
}

/** A revision beside the one before it. */
export class PublicationRevision extends Publication {
  @Field({
    kind: 'objects',
    of: () => ChangedCell,
    maxItems: 10_000,
    description: 'What it changed; empty for the first',
  })
  restated!: ChangedCell[];
}

/** A publication with its check, its history, and what would differ today. */
export class PublicationDetail extends PublicationRevision {
  @Field({ kind: 'boolean', description: 'Whether the hash still fits the figures and cases that are kept' })
  isIntact!: boolean;

  @Field({ kind: 'boolean', description: 'Whether no later revision was published' })
  isStanding!: boolean;

  @Field({ kind: 'objects', of: () => ChangedCell, maxItems: 10_000, description: 'Cells that would differ today' })
  drift!: ChangedCell[];

  @Field({ kind: 'objects', of: () => PublicationRevision, maxItems: 1000, description: 'All revisions, latest first' })
  revisions!: PublicationRevision[];
}

/** A case that is open still. */
export class OpenCase {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'choice', choices: officeCodes })
  office!: OfficeCode;

  @Field({ kind: 'text' })
  state!: string;
}

/** What has to be known before a year is published. */
export class PublicationCheck {
  @Field({ kind: 'text', nullable: true, description: 'Code of the problem by which it would be refused' })
  refusal!: string | null;

  @Field({ kind: 'integer' })
  openCases!: number;

  @Field({ kind: 'objects', of: () => OpenCase, maxItems: 50, description: 'The first of them' })
  open!: OpenCase[];
}
