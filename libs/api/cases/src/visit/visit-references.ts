import type { RecordReference } from '@kakehashi/api/registry';
import { casesFoundBy, toldIn } from '../case/found-by-organisation';

const byCase: Pick<RecordReference, 'key' | 'moved'> = {
  key: { case_id: 'uuid' },
  moved: casesFoundBy,
};

/** Who asked for a visit. */
export const requesterReference: RecordReference = {
  ...byCase,
  ...toldIn('requester'),
  code: 'visit.requester',
  label: { ja: '訪問支援の依頼元', en: 'Visits that it requested' },
  table: 'visits',
  column: 'requester_organisation_id',
};

/** Whom a visit wishes to meet. */
export const hostReference: RecordReference = {
  ...byCase,
  ...toldIn('hosts'),
  code: 'visit.host',
  label: { ja: '訪問支援の訪問希望先', en: 'Visits that wish to meet it' },
  table: 'visit_hosts',
  column: 'organisation_id',
  once: ['case_id'],
};

/** With whom an appointment is. */
export const appointmentReference: RecordReference = {
  ...toldIn('appointment'),
  code: 'appointment.host',
  label: { ja: 'アポイント', en: 'Appointments' },
  table: 'appointments',
  column: 'host_organisation_id',
  key: { id: 'uuid' },
};
