import { keptInDraft, withoutSecrets } from './without-secrets';

describe('a draft', () => {
  it('leaves out what may only be kept sealed, however deep, and nothing else', () => {
    const trainee = { nameRoman: 'NGUYEN Thi Lan' };
    const passport = { number: 'C1234567', validUntil: '2030-01-31' };
    const draft = { value: { title: 'Hue', details: { trainee, passport, health: null } }, lines: [{ passport }] };
    expect(withoutSecrets(draft)).toEqual({ value: { title: 'Hue', details: { trainee } }, lines: [{}] });
  });

  it('of a placement keeps a closed list: no mail, no free text, no unknown key', () => {
    const trainee = { nameRoman: 'NGUYEN Thi Lan', birthDate: '1995-01-31' };
    const details = { programme: 'lgotp', trainee, field: 'tourism', plannedArrival: null };
    const value = { title: 'Hue', office: 'SIN', country: 'VN', details };
    const loose = { fieldText: 'CANARY', passportNumber: 'CANARY' };
    const draft = { value: { ...value, details: { ...details, ...loose } }, lines: ['CANARY'], mail: 'CANARY' };
    expect(keptInDraft('case-new:placement', draft)).toEqual({ value });
    expect(keptInDraft('case-edit:P-SIN-2026-0001', { version: 3, ...draft })).toEqual({ version: 3, value });
    expect(keptInDraft('case-new:visit', draft)).toEqual(draft);
  });
});
