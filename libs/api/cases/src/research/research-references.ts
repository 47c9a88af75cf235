import type { RecordReference } from '@kakehashi/api/registry';
import { casesFoundBy, toldIn } from '../case/found-by-organisation';

/** Who asked for a research. */
export const researchRequesterReference: RecordReference = {
  ...toldIn('requester'),
  code: 'research.requester',
  label: { ja: '依頼調査の依頼元', en: 'Researches that it requested' },
  table: 'researches',
  column: 'requester_organisation_id',
  key: { case_id: 'uuid' },
  moved: casesFoundBy,
};
