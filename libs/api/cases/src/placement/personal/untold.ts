import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { traineeSecrets } from '@kakehashi/shared/case-types';
import { DomainError, repeats, type PersonalValue } from '@kakehashi/api/platform';
import { TraineeVault, type HeldPiece } from './trainee-vault';

/** A shorter note on health is made of words that are used of anything. */
const shortestNote = 10;

/** Keeps what is sealed of a trainee out of the words of the same case, which others read and which stay. */
@Injectable()
export class Untold {
  constructor(private readonly vault: TraineeVault) {}

  /** Refuses words, however deep, that say a sealed value whole. */
  async assert(tx: EntityManager, caseId: string, words: readonly unknown[], pointer: string): Promise<void> {
    const texts = textsIn(words);
    if (texts.length === 0) return;
    const held = await this.vault.openAll(tx, caseId);
    if (!held.some((piece) => texts.some((text) => repeats(text, telling(piece))))) return;
    throw new DomainError('validation-failed', { errors: [{ pointer, code: 'tells-personal-data', detail }] });
  }
}

/** A place or an ordinary word about health stands in other texts too, and gives nobody away there. */
function telling({ field, value }: HeldPiece): PersonalValue {
  const { address: _address, ...rest } = value;
  if (field !== 'health') return rest;
  const long = Object.entries(rest).filter(([, entry]) => typeof entry === 'string' && entry.length >= shortestNote);
  return Object.fromEntries(long);
}

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
