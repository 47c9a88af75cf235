import type { ExpertDetail } from '@kakehashi/shared/contracts';
import { changedFields } from '@kakehashi/web/platform';
import {
  availabilityRow,
  fieldsOfExpert,
  fieldsOfForm,
  fillExpertForm,
  makeExpertForm,
  personalOfForm,
} from './expert-form-model';

const expert: ExpertDetail = {
  id: '00000000-0000-7000-8000-000000000001',
  nameJa: '消防 一郎',
  nameKana: 'ショウボウ イチロウ',
  nameRoman: null,
  familyFirst: true,
  kind: 'retiree',
  expertise: ['fire_disaster_prevention'],
  expertiseText: '消防',
  languages: [{ language: 'en', level: 'daily' }],
  countries: ['TH'],
  regions: ['東南アジア', 'Africa'],
  employer: null,
  healthClearUntil: '2027-03-31',
  firstRegisteredYear: 2020,
  yearsOfService: 0,
  lastDispatchedYear: null,
  listed: true,
  version: 3,
  employments: [
    {
      organisation: { id: '00000000-0000-7000-8000-000000000002', name: '横浜市', municipalityCode: '141003' },
      title: null,
      validFrom: '2001-04-01',
      validTo: null,
    },
  ],
  availability: [{ validFrom: '2027-04-01', validTo: null, note: null }],
  dispatches: [
    {
      country: 'TH',
      fiscalYear: 2018,
      validFrom: '2019-01-10',
      validTo: '2019-01-20',
      expertise: null,
      caseReference: null,
    },
    {
      country: 'VN',
      fiscalYear: 2026,
      validFrom: '2026-01-10',
      validTo: '2026-01-20',
      expertise: null,
      caseReference: 'D-SIN-2025-1',
    },
  ],
  consentVersion: '2026-1',
  consentedOn: '2026-04-01',
  note: null,
  personal: [{ field: 'phone', held: true }],
};

function filled() {
  const form = makeExpertForm();
  fillExpertForm(form, expert);
  return form;
}

describe('the form of an expert', () => {
  it('changes nothing by being opened, and does not touch dispatches that a case holds', () => {
    const form = filled();
    expect([form.valid, form.dirty]).toEqual([true, false]);
    const fields = fieldsOfForm(form);
    expect(changedFields(fieldsOfExpert(expert), fields)).toEqual({});
    expect(fields).toMatchObject({ yearsOfService: 0, regions: ['東南アジア', 'Africa'] });
    expect(fields['dispatches']).toEqual([
      { country: 'TH', validFrom: '2019-01-10', validTo: '2019-01-20', expertise: null },
    ]);
    expect(personalOfForm(form)).toBeUndefined();
  });

  it('says what changed as the request names it', () => {
    const form = filled();
    form.controls.nameRoman.setValue(' Shobo Ichiro ');
    form.controls.nameKana.setValue('');
    form.controls.availability.push(availabilityRow());
    form.controls.availability.at(1).controls.validFrom.setValue('2028-01-01');
    expect(changedFields(fieldsOfExpert(expert), fieldsOfForm(form))).toEqual({
      nameRoman: 'Shobo Ichiro',
      nameKana: null,
      availability: [
        { validFrom: '2027-04-01', validTo: null, note: null },
        { validFrom: '2028-01-01', validTo: null, note: null },
      ],
    });
  });

  it('sends only personal data that was typed or shall go', () => {
    const form = filled();
    form.controls.personal.controls.passport.setValue('TR1234567');
    form.controls.removed.setValue(['phone']);
    expect(personalOfForm(form)).toEqual({ phone: null, passport: 'TR1234567' });
  });

  it('needs a name and a field', () => {
    const form = makeExpertForm();
    form.controls.nameJa.setValue('　');
    expect([form.controls.nameJa.valid, form.controls.expertise.valid]).toEqual([false, false]);
  });
});
