import type { ConsultationColumns } from './affiliation-store';
import type { AffiliationDetails, AffiliationDetailsChange } from './dto/affiliation-details.dto';

/** What a request changes of a consultation's plain fields. */
export interface ConsultationChange {
  readonly columns: ConsultationColumns;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

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
export function changeOf(current: AffiliationDetails, input: Partial<AffiliationDetailsChange>): ConsultationChange {
  const columns: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(plainColumns) as [keyof typeof plainColumns, string][]) {
    const value = input[field] === '' ? null : input[field];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(current[field])) continue;
    columns[column] = after[field] = value;
    before[field] = current[field];
  }
  return { columns, before, after };
}
