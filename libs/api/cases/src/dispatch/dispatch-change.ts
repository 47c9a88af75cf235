import type { DispatchDetailsChange, DispatchDetails } from './dto/dispatch-details.dto';
import type { DispatchColumns } from './dispatch-store';

/** What a request changes of a dispatch's plain fields. */
export interface DispatchChange {
  readonly columns: DispatchColumns;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

const plainColumns = {
  targetFiscalYear: 'target_fiscal_year',
  endorsedOn: 'endorsed_on',
  expertise: 'expertise',
  expertiseText: 'expertise_text',
  periodFrom: 'period_from',
  periodTo: 'period_to',
  objectives: 'objectives',
  languages: 'languages',
  expertsRequested: 'experts_requested',
  hostCostUndertaking: 'host_cost_undertaking',
  mode: 'mode',
  micConsultation: 'mic_consultation',
  preparations: 'preparations',
  departedOn: 'departed_on',
  returnedOn: 'returned_on',
  attendees: 'attendees',
} as const satisfies Partial<Record<keyof DispatchDetailsChange, keyof DispatchColumns>>;

/** The fields that really differ, as columns and as before and after. */
export function changeOf(current: DispatchDetails, input: Partial<DispatchDetailsChange>): DispatchChange {
  const columns: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(plainColumns) as [keyof typeof plainColumns, string][]) {
    const given: unknown = input[field];
    const value = given === '' ? null : given;
    if (value === undefined || JSON.stringify(value) === JSON.stringify(current[field])) continue;
    columns[column] = after[field] = value;
    before[field] = current[field];
  }
  return { columns, before, after };
}
