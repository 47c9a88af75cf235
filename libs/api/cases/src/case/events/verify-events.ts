import { selectRows, type SqlRunner } from '../sql';

/** The first link of a case's history that does not hold. */
export interface BrokenLink {
  readonly reference: string;
  readonly seq: number;
  readonly problem: 'missing-event' | 'changed-event' | 'cut-chain' | 'missing-last-event';
}

/** The outcome of checking every chain. */
export interface Verification {
  readonly cases: number;
  readonly events: number;
  /** The first broken link of each case that has one, by reference. */
  readonly broken: readonly BrokenLink[];
}

const brokenLinks = `
  WITH link AS (
    SELECT e.case_id, e.seq, e.case_version, e.hash, e.prev_hash, case_event_digest(e) AS digest,
           lag(e.hash, 1, '') OVER chain AS previous, row_number() OVER chain AS number
    FROM case_events e
    WINDOW chain AS (PARTITION BY e.case_id ORDER BY e.seq)
  ), fault AS (
    SELECT case_id, number::integer AS seq,
           CASE WHEN seq <> number THEN 'missing-event'
                WHEN hash <> digest THEN 'changed-event'
                ELSE 'cut-chain' END AS problem
    FROM link WHERE seq <> number OR hash <> digest OR prev_hash <> previous
    UNION ALL
    SELECT c.id, COALESCE(l.seq, 0) + 1, 'missing-last-event'
    FROM cases c
    LEFT JOIN LATERAL (
      SELECT seq, case_version FROM case_events WHERE case_id = c.id ORDER BY seq DESC LIMIT 1
    ) l ON true
    WHERE l.case_version IS DISTINCT FROM c.version
  )
  SELECT DISTINCT ON (c.reference) c.reference, f.seq, f.problem
  FROM fault f JOIN cases c ON c.id = f.case_id
  ORDER BY c.reference, f.seq, f.problem`;

/** Recomputes every hash chain; an event changed, removed or put in afterwards breaks it. */
export async function verifyEvents(db: SqlRunner): Promise<Verification> {
  const [counts] = await selectRows<{ cases: number; events: number }>(
    db,
    `SELECT (SELECT count(*)::integer FROM cases) AS cases, (SELECT count(*)::integer FROM case_events) AS events`,
  );
  return {
    cases: counts?.cases ?? 0,
    events: counts?.events ?? 0,
    broken: await selectRows<BrokenLink>(db, brokenLinks),
  };
}
