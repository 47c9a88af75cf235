import type { OfficeCode } from '@kakehashi/shared/calendar';
import { Field } from '@kakehashi/api/platform';
import { CommentView, EventView } from '../../case/dto/conversation.dto';
import { PlacementDetails } from './placement-details.dto';
import { RevealView, RevealedTraineeData } from './personal.dto';

/** Why the report is drawn up; it is logged with every piece that it shows. */
export class DrawSubjectReport {
  @Field({
    kind: 'text',
    maxLength: 500,
    optional: true,
    description: 'Needed; such as the date and number of the request for disclosure',
  })
  reason?: string;
}

/** A document by its kind and name. */
export class SubjectDocument {
  @Field({ kind: 'text' })
  kind!: string;

  @Field({ kind: 'text' })
  fileName!: string;

  @Field({ kind: 'instant' })
  addedAt!: string;
}

/** How long a piece is kept after the end of the case. */
export class RetentionRuleView {
  @Field({ kind: 'text' })
  field!: string;

  @Field({ kind: 'integer' })
  months!: number;
}

/** All that one placement holds on a trainee. */
export class SubjectPlacement {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'office', description: 'The office in charge' })
  office!: OfficeCode;

  @Field({ kind: 'text' })
  title!: string;

  @Field({ kind: 'text' })
  state!: string;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'object', of: () => PlacementDetails })
  details!: PlacementDetails;

  @Field({ kind: 'objects', of: () => RevealedTraineeData, maxItems: 3 })
  personalData!: RevealedTraineeData[];

  @Field({ kind: 'objects', of: () => SubjectDocument, maxItems: 500 })
  documents!: SubjectDocument[];

  @Field({ kind: 'objects', of: () => RevealView, maxItems: 500, description: 'Who has seen personal data before' })
  reveals!: RevealView[];

  @Field({ kind: 'objects', of: () => CommentView, maxItems: 1000, description: 'What was said of the case' })
  comments!: CommentView[];

  @Field({
    kind: 'objects',
    of: () => EventView,
    maxItems: 1000,
    description: 'What happened to the case, the newest first',
  })
  history!: EventView[];
}

/** A placement that only others may list, and whom to ask. */
export class SubjectCase {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'office', description: 'The office to ask' })
  office!: OfficeCode;
}

/** All that is held on a trainee, as far as the reader may list it. */
export class SubjectReport extends SubjectPlacement {
  @Field({ kind: 'instant' })
  drawnUpAt!: string;

  @Field({ kind: 'objects', of: () => RetentionRuleView, maxItems: 20 })
  retention!: RetentionRuleView[];

  @Field({
    kind: 'objects',
    of: () => SubjectPlacement,
    maxItems: 20,
    description:
      'The other placements of the same person: those with the same date of birth and the same name in roman letters, capitals, width and spaces apart',
  })
  others!: SubjectPlacement[];

  @Field({
    kind: 'objects',
    of: () => SubjectCase,
    maxItems: 100,
    description: 'Placements of the same person that the reader may see but not list',
  })
  otherCases!: SubjectCase[];
}
