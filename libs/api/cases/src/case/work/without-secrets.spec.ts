import { withoutSecrets } from './without-secrets';

describe('a draft', () => {
  it('leaves out what may only be kept sealed, however deep, and nothing else', () => {
    const trainee = { nameRoman: 'NGUYEN Thi Lan' };
    const passport = { number: 'C1234567', validUntil: '2030-01-31' };
    const draft = { value: { title: 'Hue', details: { trainee, passport, health: null } }, lines: [{ passport }] };
    expect(withoutSecrets(draft)).toEqual({ value: { title: 'Hue', details: { trainee } }, lines: [{}] });
  });
});
