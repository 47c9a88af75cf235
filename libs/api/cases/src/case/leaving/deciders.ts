import { Injectable } from '@nestjs/common';
import { actionNames, actionOf, can, type Action, type Actor, type Grant } from '@kakehashi/shared/access';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { transitionsFrom } from '@kakehashi/shared/case-types';
import { inEffect } from '@kakehashi/api/identity';
import type { LoadedCase } from '../case-loader';
import { selectRows, type SqlRunner } from '../sql';

/** The roles that decide something on a condition. */
export const decidingRoles = [
  ...new Set(actionNames.map(actionOf).flatMap(({ condition, roles }) => (condition ? roles : []))),
];

interface DeciderRow {
  readonly id: string;
  readonly secondedFrom: string | null;
  readonly grants: Grant[];
}

/** The people who decide on cases. */
@Injectable()
export class Deciders {
  /** Everybody who holds a deciding role of their own on a day; who only stands in is not counted on. */
  async all(db: SqlRunner, today: IsoDate): Promise<Actor[]> {
    const rows = await selectRows<DeciderRow>(
      db,
      `SELECT u.id, u.seconded_from AS "secondedFrom",
         json_agg(json_build_object('role', g.role, 'office', g.office_code)) AS grants
       FROM users u JOIN role_grants g ON g.user_id = u.id AND g.role = ANY($1) AND ${inEffect('g', '$2::date')}
       WHERE u.active GROUP BY u.id`,
      [decidingRoles, today],
    );
    return rows.map((row) => ({ ...row, displayName: '', locale: 'ja' }));
  }
}

/** The decision that a case waits for: its next step, where that carries a condition on who may take it. */
export function pendingDecision({ record, workflow }: Pick<LoadedCase, 'record' | 'workflow'>): Action | null {
  const next = transitionsFrom(workflow.definition, record.state).find(({ primary }) => primary);
  return next && actionOf(next.action).condition ? next.action : null;
}

/** Whether the decision that a case waits for could be taken by somebody, but by nobody once it belongs to this person. */
export function locksDecision(
  loaded: Pick<LoadedCase, 'record' | 'workflow' | 'facts'>,
  ownerId: string,
  deciders: readonly Actor[],
): boolean {
  const action = pendingDecision(loaded);
  if (!action) return false;
  const someone = (owner: string | null) =>
    deciders.some((person) => can(person, action, { ...loaded.facts, ownerId: owner }).allowed);
  return someone(null) && !someone(ownerId);
}
