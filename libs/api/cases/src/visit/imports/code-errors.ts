import { isMunicipalityCode, prefectureOf } from '@kakehashi/shared/calendar';
import type { RowFinding } from '@kakehashi/api/exchange';
import type { LocalGovernments } from '@kakehashi/api/registry';
import { finding } from '../../case/imports/findings';
import type { VisitRowValues } from './visit-row';

/** What is wrong with where the body that asks is said to be: its code, or its prefecture, is another's than its name. */
export function codeErrors(
  { municipalityCode: code, prefecture, requester }: VisitRowValues,
  governments: LocalGovernments,
): RowFinding[] {
  const name = requester ?? '';
  if (!code)
    return prefecture && governments.isElsewhere(name, prefecture)
      ? [finding('prefecture', 'prefecture-elsewhere', { name, value: governments.prefectureName(prefecture) ?? '' })]
      : [];
  if (!isMunicipalityCode(code)) return [finding('municipalityCode', 'wrong-code', { value: code })];
  if (prefecture && prefecture !== prefectureOf(code))
    return [finding('prefecture', 'prefecture-differs', { value: code })];
  if (!name) return [];
  const isOf = governments.isOf(code, name);
  const owner = governments.nameOf(code) ?? '';
  if (isOf === false && owner) return [finding('municipalityCode', 'code-of-another', { value: code, name, owner })];
  return isOf === null && governments.isElsewhere(name, prefectureOf(code))
    ? [finding('municipalityCode', 'code-elsewhere', { value: code, name })]
    : [];
}
