import { plainChange, type PlainChange } from '../case/plain-change';
import type { PlacementDetails, PlacementDetailsChange } from './dto/placement-details.dto';
import type { TraineeChange, TraineeView } from './dto/trainee.dto';
import type { PlacementColumns } from './placement-store';

const plainColumns = {
  programme: 'programme_code',
  nominatedBy: 'nominated_by',
  recommendedOn: 'recommended_on',
  field: 'field',
  fieldText: 'field_text',
  japaneseLevel: 'japanese_level',
  plannedArrival: 'planned_arrival',
  plannedDeparture: 'planned_departure',
  consentVersion: 'consent_version',
  consentRecipient: 'consent_recipient',
  consentedOn: 'consented_on',
  tokyoFrom: 'tokyo_from',
  tokyoTo: 'tokyo_to',
  jiamFrom: 'jiam_from',
  jiamTo: 'jiam_to',
  hostFrom: 'host_from',
  hostTo: 'host_to',
  micDecision: 'mic_decision',
  checklist: 'checklist',
  arrivedOn: 'arrived_on',
} as const satisfies Partial<Record<keyof PlacementDetailsChange, keyof PlacementColumns>>;

const traineeColumns = {
  nameRoman: 'name_roman',
  nameNative: 'name_native',
  nameKana: 'name_kana',
  birthDate: 'birth_date',
  employer: 'employer',
} as const satisfies Record<keyof TraineeView, keyof PlacementColumns>;

/** The fields that really differ, as columns and as before and after. */
export function changeOf(
  current: PlacementDetails,
  input: Partial<PlacementDetailsChange>,
): PlainChange<PlacementColumns> {
  const { columns, before, after } = plainChange(plainColumns, current, input);
  const trainee = mergedTrainee(current.trainee, input.trainee ?? {});
  const changed = (Object.keys(traineeColumns) as (keyof TraineeView)[]).filter(
    (key) => trainee[key] !== current.trainee[key],
  );
  for (const key of changed) columns[traineeColumns[key]] = trainee[key];
  if (changed.length > 0) {
    before['trainee'] = traineeInHistory(current.trainee);
    after['trainee'] = traineeInHistory(trainee);
  }
  if (changed.includes('birthDate')) after['personalData'] = ['birthDate'];
  return { columns, before, after };
}

/** What the history keeps of a trainee: it can never be erased, so that the date of birth stays out of it. */
export function traineeInHistory({ nameRoman, nameNative, nameKana, employer }: Omit<TraineeView, 'birthDate'>) {
  return { nameRoman, nameNative, nameKana, employer };
}

function mergedTrainee(current: TraineeView, change: TraineeChange): TraineeView {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...current, ...Object.fromEntries(given.map(([key, value]) => [key, value === '' ? null : value])) };
}
