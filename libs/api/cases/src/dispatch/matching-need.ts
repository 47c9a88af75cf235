import type { Actor } from '@kakehashi/shared/access';
import { localDate, officeZones } from '@kakehashi/shared/calendar';
import type { MatchingNeed } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';
import type { LoadedCase } from '../case/case-loader';
import { selectRows, type SqlRunner } from '../case/sql';
import type { DispatchDetails } from './dto/dispatch-details.dto';

/** What a dispatch asks of a specialist; refuses while field or period are open. */
export function needOf(loaded: LoadedCase<'dispatch'>, tiedGovernments: readonly string[]): MatchingNeed {
  const { details } = loaded.typed;
  const { expertise, periodFrom, periodTo, languages, mode } = details;
  if (!expertise || !periodFrom || !periodTo) throw unknownNeed(details);
  return {
    expertise: expertise as MatchingNeed['expertise'],
    periodFrom,
    periodTo,
    languages,
    country: loaded.record.country,
    requireHealthClearance: mode === 'on_site',
    tiedGovernments,
    refusals: refusalsOf(loaded),
  };
}

/** Who has refused this mission, when and why; the last refusal of each. */
function refusalsOf({ record, typed }: LoadedCase<'dispatch'>): MatchingNeed['refusals'] {
  const refused = typed.details.invitations.filter(({ status }) => status === 'refused');
  const dayOf = (at: string | null) => at && localDate(new Date(at), officeZones[record.office]);
  return Object.fromEntries(
    refused.map(({ expertId, answeredAt, reason }) => [expertId, { on: dayOf(answeredAt), reason }]),
  );
}

/**
 * The municipality codes of the governments whose people a mission may not take: those that had seconded whoever approved
 * it, and that of the person who chooses.
 */
export async function tiedGovernments(
  db: SqlRunner,
  caseId: string,
  chooser: Pick<Actor, 'secondedFrom'> | null,
): Promise<string[]> {
  const rows = await selectRows<{ government: string }>(
    db,
    `SELECT unnest(approver_governments) AS government FROM dispatches WHERE case_id = $1 ORDER BY 1`,
    [caseId],
  );
  const approvers = rows.map(({ government }) => government);
  return chooser?.secondedFrom ? [...approvers, chooser.secondedFrom] : approvers;
}

function unknownNeed({ expertise, periodFrom, periodTo }: DispatchDetails): DomainError {
  const missing = Object.entries({ expertise, periodFrom, periodTo }).filter(([, value]) => !value);
  return new DomainError('field-missing', {
    errors: missing.map(([field]) => ({ pointer: `/details/${field}`, code: 'field-missing', values: { field } })),
  });
}
