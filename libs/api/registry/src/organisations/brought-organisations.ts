import { Injectable } from '@nestjs/common';
import { Clock } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import { RecordReferences, type RecordReference } from '../merges/record-references';

/** The organisations that came in with a file, because its rows named them. */
@Injectable()
export class BroughtOrganisations {
  constructor(
    private readonly references: RecordReferences,
    private readonly clock: Clock,
  ) {}

  /** Takes back those of an import that nobody edited, and that nothing names but what was taken back with it. */
  async takeBack(tx: EntityManager, importId: string): Promise<void> {
    // One that another import brought, and that this one named too, stood when that was taken back.
    // The lock waits for whoever is about to name one of them; whoever comes later lets it stand again.
    const brought = await tx.query<{ id: string }[]>(
      `SELECT id FROM organisations
       WHERE retracted_at IS NULL AND merged_into IS NULL AND version = 1
         AND brought_by IN (SELECT id FROM imports WHERE id = $1 OR status = 'undone') ORDER BY id FOR UPDATE`,
      [importId],
    );
    if (brought.length === 0) return;
    const named = stillNamed(this.references.to('organisation'));
    await tx.query(`UPDATE organisations SET retracted_at = $2 WHERE id = ANY ($1) AND id NOT IN (${named})`, [
      brought.map(({ id }) => id),
      this.clock.now(),
    ]);
  }
}

/** The SQL of those of the organisations $1 that anything names which was not taken back. */
export function stillNamed(references: readonly RecordReference[]): string {
  return references.map(naming).join(' UNION ALL ');
}

/** The SQL of those of $1 that rows of a table name, but for the rows of cases that were taken back. */
function naming({ table, column, told }: RecordReference): string {
  const standing = told?.within
    ? ` AND EXISTS (SELECT FROM (${told.cases}) own(case_id) JOIN cases c ON c.id = own.case_id
                    WHERE c.retracted_at IS NULL)`
    : '';
  return `SELECT t.${column} FROM ${table} t WHERE t.${column} = ANY ($1)${standing}`;
}
