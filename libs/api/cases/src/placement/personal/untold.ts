import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  caseTypeDefinitions,
  placementFields,
  traineeSecrets,
  workflows,
  type FieldDefinition,
  type TraineeSecret,
} from '@kakehashi/shared/case-types';
import { Clock, DomainError, repeats, type AuditEntry, type PersonalValue } from '@kakehashi/api/platform';
import type { SaidOfCase } from '../../case/case-type';
import { TraineeVault, type HeldPiece } from './trainee-vault';

const refusedAction = 'trainee.words_refused';
/** So many refusals in so many seconds are somebody guessing. */
const patience = 10;
const patienceSeconds = 3_600;

/** A shorter note on health is made of words that are used of anything. */
const shortestNote = 10;

/** Keeps what is sealed of a trainee out of the words of the same case, which others read and which stay. */
@Injectable()
export class Untold {
  constructor(
    private readonly vault: TraineeVault,
    private readonly clock: Clock,
  ) {}

  /** Refuses words, however deep, that say a sealed value whole; `too-many-attempts` to whoever seems to guess at one. */
  async assert(tx: EntityManager, { caseId, actorId, words, pointer }: SaidOfCase): Promise<void> {
    const texts = textsIn(words);
    if (texts.length === 0) return;
    const held = await this.vault.openAll(tx, caseId);
    if (held.length === 0) return;
    if (actorId !== null && texts.some(isWritten)) await this.assertNoGuessing(tx, actorId);
    const told = held.find((piece) => texts.some((text) => repeats(text, telling(piece))));
    if (!told) return;
    throw new DomainError('validation-failed', {
      errors: [{ pointer, code: 'tells-personal-data', detail }],
      // The refusal says that the value is in the words, so that it is written down; the words are not.
      ...(actorId === null ? {} : { noted: entryOf(actorId, caseId, told.field) }),
    });
  }

  /** Words that are taken tell what the value is not, so that after some refusals none are taken for a while. */
  private async assertNoGuessing(tx: EntityManager, actorId: string): Promise<void> {
    const [row] = await tx.query<{ refusals: number }[]>(
      `SELECT count(*)::integer AS refusals FROM audit_log WHERE actor_id = $1 AND action = $2 AND at > $3`,
      [actorId, refusedAction, new Date(this.clock.now().getTime() - patienceSeconds * 1000)],
    );
    if ((row?.refusals ?? 0) < patience) return;
    throw new DomainError('too-many-attempts', { headers: { 'Retry-After': String(patienceSeconds) } });
  }
}

function entryOf(actorId: string, caseId: string, field: TraineeSecret): AuditEntry {
  return { actor: { id: actorId }, action: refusedAction, subjectType: 'case', subjectId: caseId, detail: { field } };
}

/** A place or an ordinary word about health stands in other texts too, and gives nobody away there. */
function telling({ field, value }: HeldPiece): PersonalValue {
  const { address: _address, ...rest } = value;
  if (field !== 'health') return rest;
  const long = Object.entries(rest).filter(([, entry]) => typeof entry === 'string' && entry.length >= shortestNote);
  return Object.fromEntries(long);
}

/** Whether somebody wrote a text; days, ids and what is chosen from a list can be no guess. */
function isWritten(text: string): boolean {
  return (
    !chosen.has(text) &&
    !/^\d{4}-\d{2}(-\d{2})?$/.test(text) &&
    !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
  );
}

const { placement } = workflows;
const listed: readonly FieldDefinition[] = [
  ...Object.values(placementFields),
  ...placement.transitions.flatMap(({ dataFields = [] }) => dataFields),
];
const chosen: ReadonlySet<string> = new Set([
  ...listed.flatMap(({ choices = [] }) => choices.map(({ value }) => value)),
  ...caseTypeDefinitions.placement.documentKinds.map(({ value }) => value),
  ...placement.states.map(({ key }) => key),
]);

/** The words of a value, without what is given to be sealed. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => (isSecret(key) ? [] : textsIn(part)));
}

function isSecret(key: string): boolean {
  return traineeSecrets.some(({ value }) => value === key);
}

const detail = {
  ja: 'この案件で保護している個人情報（旅券・健康・緊急連絡先）と同じ内容が含まれています。その部分を除いてください。',
  en: 'This repeats what is kept sealed of the trainee, such as the passport number. Leave it out: others read it, and it stays.',
};
