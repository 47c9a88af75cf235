import { Field } from '@kakehashi/api/platform';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { ReportLabel } from './views.dto';

/** An expert of a mission. */
export class EvidenceExpert {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  name!: string;
}

/** A case behind a number, with the values that were counted. */
export class EvidenceCase {
  @Field({ kind: 'text' })
  reference!: string;

  @Field({ kind: 'text' })
  type!: string;

  @Field({ kind: 'choice', choices: officeCodes })
  office!: OfficeCode;

  @Field({ kind: 'country' })
  country!: string;

  @Field({
    kind: 'text',
    nullable: true,
    description: 'As it is now; null as of an instant or as published, as all is that no fact keeps',
  })
  title!: string | null;

  @Field({ kind: 'text' })
  state!: string;

  @Field({ kind: 'uuid', nullable: true })
  ownerId!: string | null;

  @Field({ kind: 'text', nullable: true })
  ownerName!: string | null;

  @Field({ kind: 'integer' })
  fiscalYear!: number;

  @Field({ kind: 'date', nullable: true })
  firstDate!: string | null;

  @Field({ kind: 'date', nullable: true })
  lastDate!: string | null;

  @Field({ kind: 'prefecture', nullable: true })
  prefecture!: string | null;

  @Field({ kind: 'text', nullable: true })
  requesterName!: string | null;

  @Field({ kind: 'integer', nullable: true })
  plannedPeople!: number | null;

  @Field({ kind: 'integer', nullable: true })
  actualPeople!: number | null;

  @Field({ kind: 'date', nullable: true, description: 'Of a dispatch: the day of its approval in Japan' })
  approvedOn!: string | null;

  @Field({ kind: 'date', nullable: true, description: 'Of a dispatch: the day on which its experts left' })
  departedOn!: string | null;

  @Field({
    kind: 'objects',
    of: () => EvidenceExpert,
    nullable: true,
    maxItems: 100,
    description: 'Of a dispatch: its experts as counted; null for other types',
  })
  experts!: EvidenceExpert[] | null;

  @Field({ kind: 'instant', nullable: true })
  updatedAt!: string | null;

  @Field({ kind: 'integer', nullable: true })
  version!: number | null;

  @Field({ kind: 'boolean', description: 'Of a year of the published record: it stands beside the figure, not in it' })
  beside!: boolean;

  @Field({ kind: 'boolean', description: 'Told as it was counted when its year was published, not as it is now' })
  asPublished!: boolean;
}

/** One column of a printed line; null where the line leaves it blank. */
export class PrintedField {
  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;

  @Field({ kind: 'text', nullable: true })
  text!: string | null;
}

/** The printed line that a figure stands in. */
export class PrintedLine {
  @Field({ kind: 'integer', description: 'Its place among the lines of its table, from 1' })
  position!: number;

  @Field({ kind: 'objects', of: () => PrintedField, maxItems: 20 })
  fields!: PrintedField[];
}

/** The area in which a printed field is counted: an inference of the product, not of the source. */
export class InferredExpertise {
  @Field({ kind: 'text', description: 'The field as printed' })
  printed!: string;

  @Field({ kind: 'text', nullable: true, description: 'Null where no single area can be told from the words' })
  code!: string | null;

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true })
  label!: ReportLabel | null;

  @Field({ kind: 'object', of: () => ReportLabel, description: 'Why it is counted there, or in no area' })
  reason!: ReportLabel;
}

/** A published figure behind a number, where and as it was printed. */
export class EvidenceFigure {
  @Field({ kind: 'text', nullable: true })
  table!: string | null;

  @Field({ kind: 'object', of: () => ReportLabel })
  title!: ReportLabel;

  @Field({ kind: 'text', nullable: true })
  document!: string | null;

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'What the document is called' })
  documentName!: ReportLabel | null;

  @Field({ kind: 'integer', nullable: true })
  printed!: number | null;

  @Field({ kind: 'integer', nullable: true })
  computed!: number | null;

  @Field({ kind: 'integer', nullable: true })
  accepted!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'Line of the document' })
  line!: number | null;

  @Field({ kind: 'text', description: 'As printed' })
  rowLabel!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  rowName!: ReportLabel;

  @Field({ kind: 'text', description: 'As printed' })
  columnLabel!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  columnName!: ReportLabel;

  @Field({
    kind: 'object',
    of: () => PrintedLine,
    nullable: true,
    description: 'The line as printed, of lists that are kept line by line',
  })
  printedLine!: PrintedLine | null;

  @Field({ kind: 'object', of: () => InferredExpertise, nullable: true })
  expertise!: InferredExpertise | null;

  @Field({ kind: 'texts' })
  flags!: string[];
}

/** What stands behind one number: its count is the number. */
export class Evidence {
  @Field({ kind: 'instant', nullable: true, description: 'The instant as of which it is; null is now' })
  asOf!: string | null;

  @Field({ kind: 'integer', nullable: true, description: 'The number itself; of a total what is computed' })
  count!: number | null;

  @Field({ kind: 'integer', description: 'How many cases of the own offices stand behind it, over all pages' })
  total!: number;

  @Field({
    kind: 'object',
    of: () => ReportLabel,
    nullable: true,
    description: 'Why not all that it counts is shown, or not all offices are counted',
  })
  withheld!: ReportLabel | null;

  @Field({
    kind: 'object',
    of: () => ReportLabel,
    nullable: true,
    description: 'As of an instant, or of a published year: why the cases say only what was counted of them',
  })
  leftOut!: ReportLabel | null;

  @Field({ kind: 'objects', of: () => EvidenceCase, maxItems: 200 })
  cases!: EvidenceCase[];

  @Field({ kind: 'objects', of: () => EvidenceFigure, maxItems: 1000 })
  published!: EvidenceFigure[];

  @Field({ kind: 'uuid', nullable: true })
  nextCursor!: string | null;
}
