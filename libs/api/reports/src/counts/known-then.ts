import type { Label } from '@kakehashi/shared/contracts';
import type { CountedCase } from './count-queries';

/** Why a case says less as of an instant than it does now. */
export const leftOutNote: Label = {
  ja: '過去の時点の一覧には、その時点の値が残っている項目（番号、事務所、国、都道府県、状態、年度、人数など）だけを示します。件名、日付、団体、担当者は案件を開くと現在の内容が見られます。',
  en: 'As of an instant a case says what was counted of it then: office, country, prefecture, state, fiscal year, people. Its title, dates, organisation and owner are kept as they are now: open the case to see them.',
};

/** A case as of an instant: what its facts of then say, and nothing that may have changed since. */
export function knownThen(counted: CountedCase): CountedCase {
  const ofNow = { title: null, ownerId: null, ownerName: null, firstDate: null, lastDate: null, requesterName: null };
  return { ...counted, ...ofNow, updatedAt: null, version: null };
}
