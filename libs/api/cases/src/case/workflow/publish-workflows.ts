import { createHash } from 'node:crypto';
import { canonicalJson, caseTypes, validateWorkflow, workflows, type CaseType } from '@kakehashi/shared/case-types';
import { selectOne, type SqlRunner } from '../sql';

/** One definition as it stands after publishing. */
export interface PublishedWorkflow {
  readonly type: CaseType;
  readonly version: number;
  /** Whether this run added the version. */
  readonly added: boolean;
}

/** Publishes each definition that differs from its last version as a new one; an invalid definition stops the run. */
export async function publishWorkflows(db: SqlRunner): Promise<PublishedWorkflow[]> {
  const published: PublishedWorkflow[] = [];
  for (const type of caseTypes) published.push(await publish(db, type));
  return published;
}

async function publish(db: SqlRunner, type: CaseType): Promise<PublishedWorkflow> {
  const faults = validateWorkflow(workflows[type]);
  if (faults.length) throw new Error(`The workflow of ${type} is not valid: ${faults.join('; ')}`);
  const json = canonicalJson(workflows[type]);
  const hash = createHash('sha256').update(json).digest('hex');
  const last = await selectOne<{ version: number; hash: string }>(
    db,
    `SELECT version, hash FROM workflow_definitions WHERE case_type = $1 ORDER BY version DESC LIMIT 1`,
    [type],
  );
  if (last?.hash === hash) return { type, version: last.version, added: false };
  const version = (last?.version ?? 0) + 1;
  await db.query(`INSERT INTO workflow_definitions (case_type, version, hash, definition) VALUES ($1, $2, $3, $4)`, [
    type,
    version,
    hash,
    json,
  ]);
  return { type, version, added: true };
}
