import { Field } from '@kakehashi/api/platform';
import { AttributionName, FilterView, MeasureName, ReportLabel } from './views.dto';

/** A published table that a report can be limited to. */
export class PublishedTableName {
  @Field({ kind: 'text' })
  id!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  title!: ReportLabel;
}

/** A programme and how its counts can be asked for. */
export class ReportProgramme {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  label!: ReportLabel;

  @Field({ kind: 'objects', of: () => MeasureName })
  measures!: MeasureName[];

  @Field({ kind: 'texts', maxItems: 10 })
  axes!: string[];

  @Field({
    kind: 'objects',
    of: () => AttributionName,
    maxItems: 10,
    description: 'How cases may be attributed to years, the usual way first; empty where there is one way only',
  })
  attributions!: AttributionName[];

  @Field({ kind: 'integer' })
  from!: number;

  @Field({ kind: 'integer' })
  to!: number;

  @Field({ kind: 'objects', of: () => PublishedTableName })
  tables!: PublishedTableName[];
}

/** The programmes of which counts exist. */
export class ReportProgrammeList {
  @Field({ kind: 'objects', of: () => ReportProgramme })
  items!: ReportProgramme[];

  @Field({ kind: 'boolean', description: 'Whether the reader may ask for counts of other offices too' })
  mayReadOthers!: boolean;
}

/** What a programme's counts can be limited to, by name. */
export class ReportFilterList {
  @Field({ kind: 'objects', of: () => FilterView, maxItems: 10 })
  items!: FilterView[];
}

/** When a programme was first recorded anything of. */
export class FirstRecord {
  @Field({ kind: 'instant', nullable: true, description: 'Of the offices of the reader; null where nothing is' })
  at!: string | null;
}
