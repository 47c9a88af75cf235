import type { Label } from '@kakehashi/shared/contracts';
import type { CountedCase } from './count-queries';

/** Why a case says less as of an instant than it does now. */
export const leftOutNote: Label = {
  ja: '過去の時点の一覧には、その時点の値が残っている項目（番号、事務所、国、都道府県、状態、年度、人数など）だけを示します。件名、日付、団体、担当者は案件を開くと現在の内容が見られます。',
  en: 'As of an instant a case says what was counted of it then: office, country, prefecture, state, fiscal year, people. Its title, dates, organisation and owner are kept as they are now: open the case to see them.',
};

/** What a report as of an instant is counted from, whatever was published in the system by then; decision 0014. */
export const fromFactsNote: Label = {
  ja: '過去の時点の数字は、その時点で登録されていた案件から数える。その年度をシステムで公表していても、公表した値には置き換えない。',
  en: 'Figures as of an instant are counted from the cases as they were recorded then; a year that was published in the system is not replaced by the figures of its publication.',
};

/** Why a case of a year that was published in the system says less, and may stand beside itself as it is now. */
export const asPublishedNote: Label = {
  ja: 'システムで公表した年度の案件のうち、公表後に数え方に関わる内容が変わったものは「公表時の内容」として、公表した時点の値が残っている項目（番号、事務所、国、都道府県、状態、年度、人数など）だけを示します。その後に年度が変わった案件は、今の年度にも数えられていれば二つの行になります。',
  en: 'A case of a year that was published in the system and has counted otherwise since is listed as published: only what was counted of it then (office, country, prefecture, state, fiscal year, people) is shown. One whose fiscal year has changed since is listed twice where it counts in its year of now, too.',
};

/** Why listed cases say less than they do now; null where each says what it says now. */
export function leftOutOf(cases: readonly Pick<CountedCase, 'asPublished'>[], asOf: Date | null): Label | null {
  if (asOf) return leftOutNote;
  return cases.some((one) => one.asPublished) ? asPublishedNote : null;
}

/** A case of a published year as it was counted then. */
export function asPublished(counted: CountedCase): CountedCase {
  return { ...knownThen(counted), asPublished: true };
}

/** A case as of an instant: what its facts of then say, and nothing that may have changed since. */
export function knownThen(counted: CountedCase): CountedCase {
  const ofNow = { title: null, ownerId: null, ownerName: null, firstDate: null, lastDate: null, requesterName: null };
  return { ...counted, ...ofNow, updatedAt: null, version: null };
}
