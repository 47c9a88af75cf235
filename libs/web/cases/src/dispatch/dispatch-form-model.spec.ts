import { requestBody } from '../form/request-body';
import { dispatchForm, fieldsOfForm, missionDays, targetYears } from './dispatch-form-model';

function period(from: string | null, to: string | null) {
  const form = dispatchForm();
  form.controls.details.patchValue({ periodFrom: from, periodTo: to });
  const { periodFrom, periodTo } = form.controls.details.controls;
  return [periodFrom.errors, periodTo.errors];
}

describe('dispatch form', () => {
  it('takes a period of up to three months, both ends included', () => {
    expect(period('2027-05-10', '2027-08-09')).toEqual([null, null]);
    expect(period('2027-05-10', '2027-08-10')).toEqual([null, { tooLong: { months: 3 } }]);
    expect(period('2026-11-30', '2027-02-27')).toEqual([null, null]);
    expect(period('2026-11-30', '2027-02-28')).toEqual([null, { tooLong: { months: 3 } }]);
  });

  it('asks for both days or none, in order', () => {
    expect(period(null, null)).toEqual([null, null]);
    expect(period('2027-05-10', null)).toEqual([null, { required: true }]);
    expect(period(null, '2027-05-10')).toEqual([{ required: true }, null]);
    expect(period('2027-05-10', '2027-05-09')).toEqual([null, { order: true }]);
  });

  it('counts the days of a mission with its first and its last', () => {
    expect(missionDays('2027-05-10', '2027-05-10')).toBe(1);
    expect(missionDays('2027-05-10', '2027-05-23')).toBe(14);
    expect(missionDays('2027-05-10', null)).toBeNull();
  });

  it('offers the running fiscal year of Japan and the next two', () => {
    expect(targetYears(new Date('2027-03-31T14:59:59Z'))).toEqual([2026, 2027, 2028]);
    expect(targetYears(new Date('2027-03-31T15:00:00Z'))).toEqual([2027, 2028, 2029]);
  });

  it('names a new host, and a known one by its id', () => {
    const form = dispatchForm();
    form.controls.details.controls.host.setValue({ id: null, name: ' Chiang Mai ' });
    expect(fieldsOfForm(form.getRawValue())['host']).toEqual({ name: 'Chiang Mai' });
    form.controls.details.controls.host.setValue({ id: 'known', name: 'Chiang Mai' });
    expect(fieldsOfForm(form.getRawValue())['host']).toEqual({ id: 'known' });
  });

  it('leaves out of a new case what is not filled in, and empties it in an edit', () => {
    const fields = { title: 'a', country: 'TH', objectives: null, languages: [] };
    expect(requestBody(fields, false)).toEqual({ title: 'a', country: 'TH', details: { languages: [] } });
    expect(requestBody({ objectives: null }, true)).toEqual({ details: { objectives: null } });
  });
});
