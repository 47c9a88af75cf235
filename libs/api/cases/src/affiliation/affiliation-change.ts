import { plainChange, type PlainChange } from '../case/plain-change';
import type { ConsultationColumns } from './affiliation-store';
import type { AffiliationDetails, AffiliationDetailsChange } from './dto/affiliation-details.dto';

const plainColumns = {
  cities: 'cities',
  affiliationKind: 'affiliation_kind',
  exchangeFields: 'exchange_fields',
  background: 'background',
  candidates: 'candidates',
  contacts: 'contacts',
  partner: 'partner',
} as const satisfies Partial<Record<keyof AffiliationDetailsChange, keyof ConsultationColumns>>;

/** The fields that really differ, as columns and as before and after. */
export function changeOf(
  current: AffiliationDetails,
  input: Partial<AffiliationDetailsChange>,
): PlainChange<ConsultationColumns> {
  return plainChange(plainColumns, current, input);
}
