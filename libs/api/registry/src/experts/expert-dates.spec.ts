import { implausibleDates } from './expert-dates';
import type { ExpertPatch } from './expert.dto';

const today = '2028-02-29';

describe('the days of an expert', () => {
  it.each<[ExpertPatch, string]>([
    [{ consentedOn: '2028-03-01' }, '/consentedOn'],
    [{ consentedOn: '1979-12-31' }, '/consentedOn'],
    [{ healthClearUntil: '1900-01-01' }, '/healthClearUntil'],
    [{ healthClearUntil: '2038-03-01' }, '/healthClearUntil'],
    [{ personal: { birthDate: '2010-03-01' } }, '/personal/birthDate'],
    [{ personal: { birthDate: '1899-12-31' } }, '/personal/birthDate'],
    [{ dispatches: [{ country: 'VN', validFrom: '2028-03-01' }] }, '/dispatches/0/validFrom'],
    [{ dispatches: [{ country: 'VN', validFrom: today, validTo: '2028-03-01' }] }, '/dispatches/0/validTo'],
    [{ firstRegisteredYear: 2028 }, '/firstRegisteredYear'],
  ])('are refused where they cannot be true: %j', (patch, pointer) => {
    expect(implausibleDates(patch, today)).toMatchObject([{ pointer }]);
  });

  it.each<ExpertPatch>([
    { consentedOn: today, firstRegisteredYear: 2027 },
    { healthClearUntil: '2038-02-28' },
    { dispatches: [{ country: 'VN', validFrom: '2027-02-01', validTo: '2027-02-10' }] },
    { healthClearUntil: '2019-03-31' },
    { personal: { birthDate: '2010-02-28' } },
    { consentedOn: null, healthClearUntil: null, personal: { birthDate: null } },
  ])('are taken where they can: %j', (patch) => {
    expect(implausibleDates(patch, today)).toEqual([]);
  });

  it('are all named at once', () => {
    const wrong = { consentedOn: '2099-01-01', personal: { birthDate: '2099-01-01' } };
    expect(implausibleDates(wrong, today).map(({ pointer }) => pointer)).toEqual([
      '/consentedOn',
      '/personal/birthDate',
    ]);
  });
});
