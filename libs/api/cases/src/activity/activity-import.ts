import type { ImportShape } from '../case/imports/import-shape';
import { assertCountries } from './activity-checks';
import { peopleOf } from './activity-view';
import { replacePeople, updateActivity } from './activity-store';
import type { CountryCount } from './dto/activity-details.dto';

/** How activities come in from files; a publication that is out needs no figures, only to be said to be closed. */
export const activityImport: ImportShape<'activity'> = {
  type: 'activity',
  states: { planned: null, closed: 'activity.close', cancelled: 'activity.cancel' },
  takenBack: 'cancelled',
  results: ['actualParticipants', 'actualVisitors'],
  proof: ['actualParticipants', 'actualVisitors'],
  days: ['from', 'to'],
  headings: {
    programme: ['事業名', 'Activity'],
    organiser: ['主催', '主催者', '共催', 'Organiser', 'Organizer'],
    from: ['実施日', '開催日', '発行日', 'From', 'Date'],
    to: ['To', 'Until'],
    participants: ['予定参加者'],
    actualParticipants: ['参加者', '参加者数', 'Participants'],
    actualVisitors: ['来場者'],
  },
  async writeResults(tx, caseId, values) {
    const planned = (values['participants'] ?? []) as CountryCount[];
    const actual = values['actualParticipants'] as CountryCount[] | undefined;
    const visitors = values['actualVisitors'] as number | undefined;
    if (actual?.length) {
      await assertCountries(tx, actual, '/details/actualParticipants');
      await replacePeople(tx, caseId, peopleOf(planned, actual));
    }
    if (visitors !== undefined) await updateActivity(tx, caseId, { visitors_actual: visitors });
  },
};
