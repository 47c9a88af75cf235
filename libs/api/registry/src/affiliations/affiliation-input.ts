import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type ErrorItem } from '@kakehashi/api/platform';
import { prefectureOf } from '@kakehashi/shared/calendar';
import type { AffiliationKind, AffiliationStatus } from '@kakehashi/shared/case-types';
import type { EntityManager } from 'typeorm';
import type { AffiliationEntryPatch } from './affiliation-entry.dto';
import { entrySearchText, sortKeyOf } from './entry-keys';

/** An entry as it is about to be stored. */
export interface EntryRecord {
  readonly prefecture: string;
  readonly municipalityCode: string | null;
  readonly japaneseName: string | null;
  readonly country: string;
  readonly foreignName: string;
  readonly foreignRegion: string | null;
  readonly kind: AffiliationKind | null;
  readonly status: AffiliationStatus;
  readonly asOf: string;
  readonly signedOn: string | null;
  readonly endedOn: string | null;
  readonly signedByHeads: boolean | null;
  readonly wideRange: boolean | null;
  readonly assemblyApproved: boolean | null;
  readonly note: string | null;
}

/** What an entry is before anybody says more of it. */
export const blankEntry = {
  municipalityCode: null,
  japaneseName: null,
  foreignRegion: null,
  kind: null,
  status: 'active',
  signedOn: null,
  endedOn: null,
  signedByHeads: null,
  wideRange: null,
  assemblyApproved: null,
  note: null,
} as const;

const future = { ja: '今日以前の日付にしてください。', en: 'The day cannot be in the future.' };
const beforeSigning = { ja: '締結日以後の日付にしてください。', en: 'It cannot end before it was signed.' };
const notYetSigned = {
  ja: '時点は締結日以後の日付にしてください。',
  en: 'Nothing is known of it as of a day before it was signed.',
};
const onlyEnded = {
  ja: '解消日は、状況が「解消」のときだけ入力してください。',
  en: 'Only what has ended has such a day.',
};
const abroad = {
  ja: '相手先は日本以外の国・地域を選んでください。',
  en: 'The partner is in another country than Japan.',
};
const elsewhere = { ja: '団体コードの都道府県と異なります。', en: 'The code belongs to another prefecture.' };

/** Checks what people say of an affiliation, and works out what is stored beside it. */
@Injectable()
export class AffiliationInput {
  constructor(private readonly clock: Clock) {}

  /** The entry with a patch laid over it; refused where its parts do not agree. */
  async merged(
    tx: EntityManager,
    before: Partial<EntryRecord>,
    patch: AffiliationEntryPatch,
  ): Promise<EntryRecord & { sortKey: string; searchText: string }> {
    const given = Object.fromEntries(
      Object.entries(patch)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => [key, value === '' ? null : (value as unknown)]),
    ) as Partial<EntryRecord>;
    const entry = { ...blankEntry, asOf: this.clock.today(), ...before, ...given };
    const { municipalityCode, country, foreignName } = entry;
    if (!foreignName) throw wrong('/foreignName', 'required');
    if (!country) throw wrong('/country', 'required');
    if (country === 'JP') throw wrong('/country', 'not-applicable', abroad);
    const prefecture = given.prefecture ?? (municipalityCode ? prefectureOf(municipalityCode) : before.prefecture);
    if (!prefecture) throw wrong('/prefecture', 'required');
    if (municipalityCode && prefectureOf(municipalityCode) !== prefecture)
      throw wrong('/municipalityCode', 'wrong-prefecture', elsewhere);
    this.assertDates(entry);
    const record = { ...entry, prefecture, country, foreignName };
    const names = await this.namesOf(tx, record);
    return { ...record, sortKey: sortKeyOf(record), searchText: entrySearchText(record, names) };
  }

  private assertDates({
    status,
    asOf,
    signedOn,
    endedOn,
  }: Omit<EntryRecord, 'prefecture' | 'country' | 'foreignName'>) {
    const today = this.clock.today();
    for (const [pointer, date] of [
      ['/signedOn', signedOn],
      ['/endedOn', endedOn],
      ['/asOf', asOf],
    ] as const)
      if (date && date > today) throw wrong(pointer, 'in-future', future);
    if (status === 'ended' && !endedOn) throw wrong('/endedOn', 'required');
    if (status !== 'ended' && endedOn) throw wrong('/endedOn', 'not-applicable', onlyEnded);
    if (signedOn && endedOn && endedOn < signedOn) throw wrong('/endedOn', 'wrong-order', beforeSigning);
    if (signedOn && asOf < signedOn) throw wrong('/asOf', 'wrong-order', notYetSigned);
  }

  /** The names that the codes stand for; a party without one that any table knows needs a name of its own. */
  private async namesOf(tx: EntityManager, entry: EntryRecord): Promise<string[]> {
    const { country, prefecture, municipalityCode, japaneseName } = entry;
    const rows = await tx.query<{ what: string; names: string[] }[]>(
      `SELECT 'country' AS what, ARRAY[name_ja, name_en] AS names FROM countries WHERE code = $1
       UNION ALL SELECT 'prefecture', ARRAY[name_ja, name_kana, name_en] FROM prefectures WHERE code = $2
       UNION ALL SELECT 'party', ARRAY[name_ja, name_kana, name_en] FROM prefectures WHERE code6 = $3
       UNION ALL SELECT 'party', ARRAY[name_ja, name_kana, name_en] FROM municipalities WHERE code6 = $3
       UNION ALL SELECT 'printed', ARRAY[name_ja, name_kana] FROM printed_governments
         WHERE prefecture_code = $2 AND printed = $4`,
      [country, prefecture, municipalityCode, japaneseName],
    );
    if (!rows.some(({ what }) => what === 'country')) throw wrong('/country', 'not-found');
    const isKnown = rows.some(({ what }) => what === 'party');
    if (municipalityCode && !japaneseName && !isKnown) throw wrong('/japaneseName', 'required');
    return rows.flatMap(({ names }) => names);
  }
}

function wrong(pointer: string, code: string, detail?: ErrorItem['detail']): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, ...(detail && { detail }) }] });
}
