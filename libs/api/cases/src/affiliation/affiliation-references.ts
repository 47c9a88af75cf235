import type { RecordReference } from '@kakehashi/api/registry';
import { casesFoundBy, toldIn } from '../case/found-by-organisation';

/** Who asked for a consultation about an affiliation. */
export const consultationReference: RecordReference = {
  ...toldIn('requester'),
  code: 'affiliation.requester',
  label: { ja: '姉妹提携相談の依頼元', en: 'Affiliations that it consults about' },
  table: 'affiliation_consultations',
  column: 'requester_organisation_id',
  key: { case_id: 'uuid' },
  moved: casesFoundBy,
};
