import { isMunicipalityCode, prefectureOf } from '@kakehashi/shared/calendar';
import type { PlaceFinders, RowFinding } from '@kakehashi/api/exchange';
import { finding } from '../../case/imports/findings';
import type { VisitRowValues } from './visit-row';

/** What is wrong with the code of the local government that asks: its digits, or that it is another's than the row says. */
export function codeErrors(
  { municipalityCode: code, prefecture, requester }: VisitRowValues,
  { prefecture: find }: Pick<PlaceFinders, 'prefecture'>,
): RowFinding[] {
  if (!code) return [];
  if (!isMunicipalityCode(code)) return [finding('municipalityCode', 'wrong-code', { value: code })];
  if (prefecture && prefecture !== prefectureOf(code))
    return [finding('prefecture', 'prefecture-differs', { value: code })];
  // 「石川県教育委員会」 is of 石川県 as much as 「石川県」 is.
  const named = /^.{2,3}?[都道府県]/u.exec(requester ?? '')?.[0];
  const of = named ? find(named) : null;
  return of && of !== prefectureOf(code)
    ? [finding('municipalityCode', 'code-elsewhere', { value: code, name: named ?? '' })]
    : [];
}
