import type { CaseOf } from '../model/views';
import { activityForm, bodyOf, fieldsOfCase, fieldsOfForm, fillForm } from './activity-form-model';

const seminar = {
  title: 'セミナー',
  office: 'SIN',
  country: 'TH',
  details: {
    programme: 'exchange_seminar',
    theme: '防災',
    organiser: { id: 'one', name: 'DLA' },
    from: '2026-09-01',
    to: '2026-09-03',
    venue: null,
    cities: ['Bangkok'],
    participants: [{ country: 'TH', count: 4 }],
    actualParticipants: null,
    visitors: null,
    actualVisitors: null,
    publicationType: null,
    issueNumber: null,
    language: null,
    url: null,
    outline: null,
    endReason: null,
    endComment: null,
  },
} as unknown as CaseOf<'activity'>;

describe('the form of an activity', () => {
  it('says of a case what the case says', () => {
    const form = activityForm();
    fillForm(form, seminar);
    expect(fieldsOfForm(form.getRawValue())).toEqual(fieldsOfCase(seminar));
  });

  it('empties what another programme is not asked', () => {
    const form = activityForm();
    fillForm(form, seminar);
    form.controls.details.controls.programme.setValue('publication');
    form.controls.details.controls.issueNumber.setValue('第412号');
    expect(fieldsOfForm(form.getRawValue())).toMatchObject({ participants: [], cities: [], issueNumber: '第412号' });
    expect(bodyOf(fieldsOfForm(form.getRawValue()), false)).toEqual({
      title: 'セミナー',
      country: 'TH',
      details: {
        programme: 'publication',
        theme: '防災',
        organiser: { id: 'one' },
        from: '2026-09-01',
        to: '2026-09-01',
        issueNumber: '第412号',
      },
    });
  });

  it('refuses half a line, a country twice, and a day before the first', () => {
    const { details } = activityForm().controls;
    const wrong = (lines: { country: string; count: number | null }[]) => {
      details.controls.participants.setValue(lines);
      return Object.keys(details.controls.participants.errors ?? {});
    };
    expect(wrong([{ country: '', count: null }])).toEqual([]);
    expect(wrong([{ country: 'TH', count: null }])).toEqual(['countriesIncomplete']);
    expect(wrong([{ country: 'TH', count: 0 }])).toEqual(['countriesRange']);
    expect(wrong(['TH', 'TH'].map((country) => ({ country, count: 1 })))).toEqual(['countriesRepeated']);
    details.patchValue({ from: '2026-09-03', to: '2026-09-01' });
    expect(details.controls.to.errors).toEqual({ order: true });
    // A publication is not asked for a last day.
    details.patchValue({ programme: 'publication', to: null });
    expect(details.controls.to.errors).toBeNull();
  });
});
