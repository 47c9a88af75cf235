import { caseTypes, workflows, type CaseType } from '@kakehashi/shared/case-types';

import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { Field } from '@kakehashi/api/platform';
import { exportColumns, type ExportColumn } from '../export/export-columns';
import { caseSorts, type CaseSort } from '../list/case-order';

const states = [...new Set(caseTypes.flatMap((type) => workflows[type].states.map(({ key }) => key)))];
const ownerPattern = /^(me|none|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The most cases that one page holds. */
export const largestPage = 200;

/** What a case list is narrowed to, ordered by and continued from. */
export class CaseListQuery {
  @Field({ kind: 'choices', choices: caseTypes, optional: true })
  type?: CaseType[];

  @Field({ kind: 'choices', choices: states, optional: true, description: 'States of the workflow' })
  state?: string[];

  @Field({ kind: 'countries', optional: true })
  country?: string[];

  @Field({ kind: 'choices', choices: officeCodes, optional: true })
  office?: OfficeCode[];

  @Field({ kind: 'integers', min: 1900, max: 2199, optional: true })
  fiscalYear?: number[];

  @Field({ kind: 'texts', pattern: ownerPattern, optional: true, description: 'User ids, `me`, or `none`' })
  owner?: string[];

  @Field({ kind: 'prefectures', optional: true })
  prefecture?: string[];

  @Field({ kind: 'boolean', optional: true, description: 'Whether the case has not ended' })
  open?: boolean;

  @Field({ kind: 'boolean', optional: true, description: 'Whether the next step is the caller’s' })
  needsMe?: boolean;

  @Field({ kind: 'text', maxLength: 200, optional: true, description: 'Words of title, requester, hosts or reference' })
  q?: string;

  @Field({ kind: 'choice', choices: caseSorts, optional: true })
  sort?: CaseSort;

  @Field({ kind: 'integer', min: 1, max: largestPage, optional: true })
  limit?: number;

  @Field({ kind: 'cursor', maxLength: 400, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;

  @Field({ kind: 'choices', choices: exportColumns, optional: true, description: 'What a file holds; all by default' })
  columns?: ExportColumn[];
}

/** The next thing that is due on a case. */
export class NextDeadline {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'date' })
  dueOn!: string;

  @Field({ kind: 'boolean' })
  overdue!: boolean;
}

/** One case in a list. */
export class CaseListItem {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'choice', choices: caseTypes })
  type!: CaseType;

  @Field({ kind: 'office' })
  office!: OfficeCode;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'text' })
  title!: string;

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

  @Field({ kind: 'object', of: () => NextDeadline, nullable: true })
  nextDeadline!: NextDeadline | null;

  @Field({ kind: 'integer', nullable: true })
  plannedPeople!: number | null;

  @Field({ kind: 'integer', nullable: true })
  actualPeople!: number | null;

  @Field({ kind: 'instant' })
  updatedAt!: string;

  @Field({ kind: 'integer' })
  version!: number;
}

/** One page of cases. */
export class CaseList {
  @Field({ kind: 'objects', of: () => CaseListItem })
  items!: CaseListItem[];

  @Field({ kind: 'integer', description: 'How many there are in all, as far as they were counted' })
  total!: number;

  @Field({ kind: 'boolean', description: 'False where there are more than `total`' })
  totalIsExact!: boolean;

  @Field({ kind: 'text', nullable: true })
  nextCursor!: string | null;
}
