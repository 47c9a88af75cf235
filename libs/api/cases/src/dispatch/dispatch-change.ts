import { plainChange, type PlainChange } from '../case/plain-change';
import type { DispatchDetailsChange, DispatchDetails } from './dto/dispatch-details.dto';
import type { DispatchColumns } from './dispatch-store';

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
  // Never changed by anybody: looked at so that whoever tries is told.
  approvedOn: null,
  departedOn: 'departed_on',
  returnedOn: 'returned_on',
  attendees: 'attendees',
} as const satisfies Partial<Record<keyof DispatchDetailsChange, keyof DispatchColumns | null>>;

/** The fields that really differ, as columns and as before and after. */
export function changeOf(
  current: DispatchDetails,
  input: Partial<DispatchDetailsChange>,
): PlainChange<DispatchColumns> {
  return plainChange(plainColumns, current, input);
}
