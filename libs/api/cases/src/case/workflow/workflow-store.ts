import { Injectable } from '@nestjs/common';
import type { CaseType, WorkflowDefinition } from '@kakehashi/shared/case-types';
import { selectOne, type SqlRunner } from '../sql';

/** A published version of a workflow. */
export interface PinnedWorkflow {
  readonly id: string;
  readonly version: number;
  readonly definition: WorkflowDefinition;
}

/** Reads published workflow versions. */
@Injectable()
export class WorkflowStore {
  /** Versions never change, so that keeping them here is safe however many copies run. */
  private readonly known = new Map<string, PinnedWorkflow>();

  /** The version that a case is pinned to. */
  async pinned(db: SqlRunner, definitionId: string): Promise<PinnedWorkflow> {
    const known = this.known.get(definitionId);
    if (known) return known;
    const row = await selectOne<PinnedWorkflow>(
      db,
      `SELECT id, version, definition FROM workflow_definitions WHERE id = $1`,
      [definitionId],
    );
    if (!row) throw new Error(`Workflow version ${definitionId} is not published`);
    this.known.set(row.id, row);
    return row;
  }

  /** The newest version, to which a new case is pinned. */
  async newest(db: SqlRunner, type: CaseType): Promise<PinnedWorkflow> {
    const row = await selectOne<PinnedWorkflow>(
      db,
      `SELECT id, version, definition FROM workflow_definitions WHERE case_type = $1 ORDER BY version DESC LIMIT 1`,
      [type],
    );
    if (!row) throw new Error(`No workflow of ${type} is published: run the migrations`);
    return row;
  }
}
