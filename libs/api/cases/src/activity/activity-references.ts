import type { RecordReference } from '@kakehashi/api/registry';
import { casesFoundBy, toldIn } from '../case/found-by-organisation';

/** With whom an activity is held. */
export const organiserReference: RecordReference = {
  ...toldIn('organiser'),
  code: 'activity.organiser',
  label: { ja: '事業の共催・協力団体', en: 'Activities held with it' },
  table: 'activities',
  column: 'organiser_organisation_id',
  key: { case_id: 'uuid' },
  moved: casesFoundBy,
};
