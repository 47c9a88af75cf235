import { Field } from '@kakehashi/api/platform';
import { ReportLabel } from '../counts/views.dto';
import { DecidedValue } from './decided-value.dto';
import { decisions, DecisionView, type Decision } from './decisions.dto';

/** All that was decided on a finding, the latest first, with the values that it is about side by side. */
export class FindingDecisions {
  @Field({ kind: 'objects', of: () => DecisionView, maxItems: 1000 })
  items!: DecisionView[];

  @Field({ kind: 'objects', of: () => DecidedValue, maxItems: 1000 })
  values!: DecidedValue[];

  @Field({ kind: 'choices', choices: decisions, description: 'What can be decided' })
  choices!: Decision[];

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'Why not everything can be decided' })
  whyNot!: ReportLabel | null;
}

/** A finding in the published record. */
export class RecordFinding {
  @Field({ kind: 'text' })
  id!: string;

  @Field({ kind: 'text' })
  severity!: string;

  @Field({ kind: 'object', of: () => ReportLabel })
  text!: ReportLabel;

  @Field({ kind: 'objects', of: () => ReportLabel, maxItems: 20, description: 'The programmes that it is about' })
  programmes!: ReportLabel[];

  @Field({ kind: 'texts', description: 'The documents whose text it is about, by their number' })
  documents!: string[];

  @Field({ kind: 'choice', choices: decisions, nullable: true, description: 'Null where nobody decided yet' })
  decision!: Decision | null;

  @Field({ kind: 'choices', choices: decisions, description: 'What can be decided' })
  choices!: Decision[];

  @Field({ kind: 'object', of: () => ReportLabel, nullable: true, description: 'Why not everything can be decided' })
  whyNot!: ReportLabel | null;
}

/** Every finding in the published record. */
export class RecordFindings {
  @Field({ kind: 'objects', of: () => RecordFinding, maxItems: 1000 })
  items!: RecordFinding[];
}
