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

/** All that is held on a trainee. */
export class SubjectReport {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'instant' })
  drawnUpAt!: string;

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

  @Field({ kind: 'objects', of: () => RetentionRuleView, maxItems: 20 })
  retention!: RetentionRuleView[];

  @Field({ kind: 'objects', of: () => CommentView, maxItems: 1000, description: 'What was said of the case' })
  comments!: CommentView[];

  @Field({
    kind: 'objects',
    of: () => EventView,
    maxItems: 1000,
    description: 'What happened to the case, the newest first',
  })
  history!: EventView[];

  @Field({
    kind: 'references',
    maxItems: 100,
    description: 'Other placements of the same person that the reader may see',
  })
  otherCases!: string[];
}
