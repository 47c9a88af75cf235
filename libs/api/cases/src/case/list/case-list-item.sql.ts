import type { OfficeCode } from '@kakehashi/shared/calendar';
import { caseTypes, type CaseType } from '@kakehashi/shared/case-types';

/** Where a type keeps what the list shows of it. */
interface TypeColumns {
  readonly join: string;
  readonly requester: string;
  readonly planned: string;
  readonly actual: string;
}

const typeColumns = {
  visit: {
    join: `LEFT JOIN visits v ON v.case_id = c.id LEFT JOIN organisations vr ON vr.id = v.requester_organisation_id`,
    requester: 'vr.name',
    planned: 'v.planned_people',
    actual: 'v.actual_people',
  },
  dispatch: {
    join: `LEFT JOIN dispatches d ON d.case_id = c.id LEFT JOIN organisations dh ON dh.id = d.host_organisation_id`,
    requester: 'dh.name',
    planned: 'd.experts_requested',
    actual: 'd.experts_sent',
  },
  placement: {
    join: `LEFT JOIN placements pl ON pl.case_id = c.id`,
    requester: 'pl.employer',
    planned: 'CASE WHEN pl.case_id IS NOT NULL THEN 1 END',
    actual: 'CASE WHEN pl.arrived_on IS NOT NULL THEN 1 END',
  },
  activity: {
    join: `LEFT JOIN activities ac ON ac.case_id = c.id LEFT JOIN organisations aco ON aco.id = ac.organiser_organisation_id
      LEFT JOIN LATERAL (SELECT sum(p.planned)::integer AS planned, sum(p.actual)::integer AS actual
        FROM activity_participants p WHERE p.case_id = ac.case_id) acp ON true`,
    requester: 'aco.name',
    planned: 'acp.planned, ac.visitors_planned',
    actual: 'acp.actual, ac.visitors_actual',
  },
  research: {
    join: `LEFT JOIN researches rs ON rs.case_id = c.id LEFT JOIN organisations rso ON rso.id = rs.requester_organisation_id`,
    requester: 'rso.name',
    planned: 'NULL',
    actual: 'NULL',
  },
  affiliation: {
    join: `LEFT JOIN affiliation_consultations af ON af.case_id = c.id
      LEFT JOIN organisations afo ON afo.id = af.requester_organisation_id`,
    requester: 'afo.name',
    planned: 'NULL',
    actual: 'NULL',
  },
} as const satisfies Record<CaseType, TypeColumns>;

function firstOf(column: Exclude<keyof TypeColumns, 'join'>): string {
  return `COALESCE(${caseTypes.map((type) => typeColumns[type][column]).join(', ')})`;
}

/** The columns of a list item, from `cases c` joined by {@link listItemJoins}. */
export const listItemColumns = `
  c.id, c.reference, c.type, c.office_code AS office, c.country_code AS country, c.title, c.state,
  c.owner_id AS "ownerId", owner.display_name AS "ownerName", c.fiscal_year AS "fiscalYear",
  c.first_date::text AS "firstDate", c.last_date::text AS "lastDate", c.prefecture_code AS prefecture,
  ${firstOf('requester')} AS "requesterName", c.next_deadline::text AS "deadlineOn",
  c.next_deadline_code AS "deadlineCode", ${firstOf('planned')} AS "plannedPeople",
  ${firstOf('actual')} AS "actualPeople", c.updated_at AS "updatedAt", c.version, c.open,
  c.state_since AS "stateSince"`;

/** What a list item needs besides `cases c`, in one statement for the whole page. */
export const listItemJoins = `
  LEFT JOIN users owner ON owner.id = c.owner_id
  ${caseTypes.map((type) => typeColumns[type].join).join('\n  ')}`;

/** A row of those columns. */
export interface ListItemRow {
  readonly id: string;
  readonly reference: string;
  readonly type: CaseType;
  readonly office: OfficeCode;
  readonly country: string;
  readonly title: string;
  readonly state: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly fiscalYear: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly prefecture: string | null;
  readonly requesterName: string | null;
  readonly deadlineOn: string | null;
  readonly deadlineCode: string | null;
  readonly plannedPeople: number | null;
  readonly actualPeople: number | null;
  readonly updatedAt: Date;
  readonly version: number;
  readonly open: boolean;
  readonly stateSince: Date;
}
