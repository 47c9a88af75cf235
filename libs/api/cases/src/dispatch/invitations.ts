import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import {
  isRelaxable,
  matchConstraints,
  matchExpert,
  type ConstraintCode,
  type ExpertMatch,
  type InvitationStatus,
  type MatchingExpert,
} from '@kakehashi/shared/case-types';
import { problemCodes, type ProblemCode } from '@kakehashi/shared/contracts';
import { DomainError, sqlState } from '@kakehashi/api/platform';
import { ExpertRoster, type ExpertRef } from '@kakehashi/api/registry';
import type { LoadedCase } from '../case/case-loader';
import { selectRows } from '../case/sql';
import type { TakenStep } from '../case/case-type';
import type { DispatchDetails } from './dto/dispatch-details.dto';
import { needOf, tiedGovernments } from './matching-need';

/** What stands for a booking that no case holds. */
const unnamed = '–';

type MissionDays = Pick<DispatchDetails, 'periodFrom' | 'periodTo'>;

/** What an act on invitations says in the history. */
interface Written {
  readonly after: Record<string, unknown>;
}

/** The days that a mission takes of its specialists; `went` once they have left. */
export interface Away {
  readonly from: string;
  readonly to: string;
  readonly went?: boolean;
}

/** Asks specialists for a mission, and keeps what they answered. */
@Injectable()
export class Invitations {
  constructor(private readonly roster: ExpertRoster) {}

  /** Asks a specialist; a condition that is not met needs a reason, some may not be passed over at all. */
  async invite(
    tx: EntityManager,
    loaded: LoadedCase<'dispatch'>,
    { actor, input, now }: Pick<TakenStep<'dispatch'>, 'actor' | 'input' | 'now'>,
  ): Promise<Written> {
    const { expertId = '', overrideReason = '' } = input.data ?? {};
    const { record, typed } = loaded;
    const already = typed.details.invitations.find((one) => one.expertId === expertId && one.status === 'invited');
    if (already) throw refusedFor('expert-asked-already', { expert: already.expertName });
    const match = await this.judge(tx, loaded, expertId, actor);
    const { periodFrom: from, periodTo: to } = typed.details;
    if (!from || !to) throw new Error('A need has a period');
    const overridden = assertReasoned(unmetOf(match), overrideReason);
    await oncePerTime(() =>
      tx.query(
        `INSERT INTO dispatch_invitations
           (case_id, expert_id, status, period, invited_at, invited_by, override_reason, explanation)
         VALUES ($1, $2, 'invited', daterange($3, $4, '[]'), $5, $6, $7, $8)`,
        [
          record.id,
          expertId,
          from,
          to,
          now,
          actor.id,
          overridden ? overrideReason : null,
          explanationOf(match, typed.details),
        ],
      ),
    );
    const expertise = typed.details.expertise as MatchingExpert['expertise'][number] | null;
    const booking = { caseReference: record.reference, expertId, country: record.country, from, to, expertise };
    await this.roster.book(tx, booking);
    const [asked] = await this.roster.byIds(tx, [expertId]);
    return { after: { expert: asked?.nameJa ?? '', ...(overridden ? { overrideReason } : {}) } };
  }

  /**
   * Settles on everybody who is asked. What was true when they were asked is looked at again: what nobody may pass over
   * stands in the way, and what has changed since needs a reason of its own.
   */
  async agree(tx: EntityManager, loaded: LoadedCase<'dispatch'>, step: TakenStep<'dispatch'>): Promise<Written> {
    const { overrideReason = '' } = step.input.data ?? {};
    const asked = loaded.typed.details.invitations.filter(({ status }) => status === 'invited');
    const judged = await periodsJudged(tx, loaded.record.id);
    const passed: ConstraintCode[] = [];
    for (const { id, expertId, unmet } of asked) {
      const match = await this.judge(tx, loaded, expertId, null);
      // A reason was given for the days that were asked about; for others there has to be another.
      const known = judged.get(id) === spanOf(loaded.typed.details) ? unmet : [];
      const fresh = unmetOf(match).filter((code) => !known.includes(code));
      passed.push(...fresh);
      if (!assertReasoned(fresh, overrideReason)) continue;
      await tx.query(
        `UPDATE dispatch_invitations SET explanation = $2, override_reason = concat_ws(E'\n', override_reason, $3::text) WHERE id = $1`,
        [id, explanationOf(match, loaded.typed.details), overrideReason],
      );
    }
    const { after } = await this.answer(tx, loaded, step, 'agreed');
    return { after: { ...after, ...(passed.length ? { overrideReason } : {}) } };
  }

  /** Records what the specialists who are being asked answered: all of them, or the one that is named. */
  async answer(
    tx: EntityManager,
    { record }: LoadedCase<'dispatch'>,
    { actor, input, now }: Pick<TakenStep<'dispatch'>, 'actor' | 'input' | 'now'>,
    status: Exclude<InvitationStatus, 'invited'>,
  ): Promise<Written> {
    const { refusedExpertId: expertId = null, reason = null } = input.data ?? {};
    const [rows] = (await tx.query(
      `UPDATE dispatch_invitations SET status = $2, answered_at = $3, answered_by = $4, reason = $5, comment = $6
       WHERE case_id = $1 AND status = 'invited' AND ($7::uuid IS NULL OR expert_id = $7) RETURNING expert_id AS id`,
      [record.id, status, now, actor.id, reason, input.comment?.trim() || null, expertId],
    )) as [{ id: string }[], number];
    if (rows.length === 0) throw unknownExpert('/data/refusedExpertId');
    const answered = await this.roster.byIds(
      tx,
      rows.map(({ id }) => id),
    );
    if (reason === 'employer_refused') assertEmployed(answered);
    if (status !== 'agreed') for (const { id } of rows) await this.roster.release(tx, record.reference, id);
    return { after: { experts: answered.map(({ nameJa }) => nameJa) } };
  }

  /** Lets everybody go who was asked or settled, because the case ended. */
  async release(tx: EntityManager, record: LoadedCase['record'], actor: Actor, now: Date): Promise<void> {
    await tx.query(
      `UPDATE dispatch_invitations SET status = 'released', answered_at = $2, answered_by = $3
       WHERE case_id = $1 AND status IN ('invited', 'agreed')`,
      [record.id, now, actor.id],
    );
    await this.roster.release(tx, record.reference);
  }

  /** Moves the bookings of a case to another period; refuses where a specialist is booked then. */
  async reschedule(tx: EntityManager, record: LoadedCase['record'], { from, to, went = false }: Away): Promise<void> {
    const asked = await selectRows<{ id: string }>(
      tx,
      `SELECT expert_id AS id FROM dispatch_invitations WHERE case_id = $1 AND status IN ('invited', 'agreed')`,
      [record.id],
    );
    const ids = asked.map(({ id }) => id);
    const taken = await this.bookingOf(tx, record, ids, { from, to });
    if (taken !== unnamed) throw doubleBooked(taken);
    await oncePerTime(() =>
      tx.query(
        `UPDATE dispatch_invitations SET period = daterange($2, $3, '[]')
         WHERE case_id = $1 AND status IN ('invited', 'agreed')`,
        [record.id, from, to],
      ),
    );
    await this.roster.reschedule(tx, record.reference, from, to, went);
  }

  /** Sets a specialist against the mission as both are now; refuses what nobody may pass over. */
  private async judge(
    tx: EntityManager,
    loaded: LoadedCase<'dispatch'>,
    expertId: string,
    chooser: Actor | null,
  ): Promise<ExpertMatch> {
    const { record, typed } = loaded;
    // Who asks the same specialist at the same moment waits, and sees then which case was first.
    await tx.query(`SELECT FROM experts WHERE id = $1 FOR NO KEY UPDATE`, [expertId]);
    const candidate = await this.roster.candidate(tx, expertId, record.reference);
    if (!candidate) throw unknownExpert();
    const match = matchExpert(needOf(loaded, await tiedGovernments(tx, record.id, chooser)), candidate);
    const unmet = unmetOf(match);
    const { periodFrom, periodTo } = typed.details;
    if (unmet.includes('own_government')) throw await this.tied(tx, candidate);
    if (unmet.includes('booking') && periodFrom && periodTo)
      throw doubleBooked(await this.bookingOf(tx, record, [expertId], { from: periodFrom, to: periodTo }));
    const firm = unmet.filter((code) => !isRelaxable(code));
    if (firm.length > 0) throw conditionProblem('expert-not-listed', firm);
    return match;
  }

  /** Nobody takes a specialist of a government that has a hand in the decision, or of whom no employer is known. */
  private async tied(tx: EntityManager, { id, employerGovernment }: MatchingExpert): Promise<DomainError> {
    if (!employerGovernment) return refusedFor('employer-unknown');
    const [expert] = await this.roster.byIds(tx, [id]);
    const values = { expert: expert?.nameJa ?? '–', government: expert?.employerName ?? employerGovernment };
    return refusedFor('expert-of-own-government', values);
  }

  /** The case of somebody else that has one of the experts on some of these days. */
  private async bookingOf(
    tx: EntityManager,
    { reference }: LoadedCase['record'],
    expertIds: readonly string[],
    { from, to }: Away,
  ): Promise<string> {
    const rows = await selectRows<{ reference: string }>(
      tx,
      `SELECT case_reference AS reference FROM expert_dispatches
       WHERE expert_id = ANY ($1) AND case_reference <> $2
         AND daterange(valid_from, valid_to, '[]') && daterange($3, $4, '[]') ORDER BY valid_from, id LIMIT 1`,
      [expertIds, reference, from, to],
    );
    return rows[0]?.reference ?? unnamed;
  }
}

/** What is kept of a choice: the match, and the days it was judged for. */
function explanationOf(match: ExpertMatch, details: MissionDays): string {
  return JSON.stringify({ ...match, period: spanOf(details) });
}

function spanOf({ periodFrom, periodTo }: MissionDays): string {
  return `${periodFrom ?? ''}/${periodTo ?? ''}`;
}

/** The days for which each invitation of a case was judged, by its id. */
async function periodsJudged(tx: EntityManager, caseId: string): Promise<Map<string, string>> {
  const rows = await selectRows<{ id: string; period: string }>(
    tx,
    `SELECT id, explanation ->> 'period' AS period FROM dispatch_invitations WHERE case_id = $1 AND explanation ? 'period'`,
    [caseId],
  );
  return new Map(rows.map(({ id, period }) => [id, period]));
}

function unmetOf({ constraints }: ExpertMatch): ConstraintCode[] {
  return constraints.filter(({ met }) => !met).map(({ code }) => code);
}

/** Whether the reason for passing conditions over is needed and given. */
function assertReasoned(unmet: readonly ConstraintCode[], reason: string): boolean {
  if (unmet.length > 0 && !reason.trim()) throw conditionProblem('override-reason-missing', unmet);
  return unmet.length > 0;
}

/** Names the refusal of the database's own guard against booking a person twice. */
async function oncePerTime(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw sqlState(error) === '23P01' ? doubleBooked(unnamed) : error;
  }
}

function doubleBooked(reference: string): DomainError {
  return refusedFor('expert-double-booked', { reference });
}

/** The refusal of a specialist, said where one is chosen. */
function refusedFor(code: ProblemCode, values: Readonly<Record<string, string>> = {}): DomainError {
  return new DomainError(code, { values, errors: [{ pointer: '/data/expertId', code, values }] });
}

function conditionProblem(
  code: 'override-reason-missing' | 'expert-not-listed',
  unmet: readonly ConstraintCode[],
): DomainError {
  const labels = matchConstraints.filter(({ value }) => unmet.includes(value)).map(({ label }) => label);
  const conditions = { ja: labels.map(({ ja }) => ja).join('、'), en: labels.map(({ en }) => en).join(', ') };
  const text = problemCodes[code].detail;
  const detail = {
    ja: text.ja.replace('{conditions}', conditions.ja),
    en: text.en.replace('{conditions}', conditions.en),
  };
  const pointer = code === 'expert-not-listed' ? '/data/expertId' : '/data/overrideReason';
  return new DomainError(code, { detail, errors: [{ pointer, code, detail }] });
}

/** Refuses that an employer has said no for people who have none. */
function assertEmployed(experts: readonly ExpertRef[]): void {
  if (experts.some(({ kind }) => kind === 'official')) return;
  throw new DomainError('validation-failed', {
    errors: [{ pointer: '/data/reason', code: 'reason-of-officials', detail: noEmployer }],
  });
}

const noEmployer = {
  ja: '退職者には承諾を求める所属先がありません。本人の辞退など、別の理由を選んでください。',
  en: 'A retiree has no employer who could refuse. Choose another reason, such as that the specialist declined.',
};

function unknownExpert(pointer = '/data/expertId'): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code: 'not-found' }] });
}
