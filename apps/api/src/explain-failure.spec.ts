import { SettingsError } from '@kakehashi/api/platform';
import { explainFailure } from './explain-failure';

describe('a start that fails', () => {
  it('says each wrong setting', () => {
    expect(explainFailure(new SettingsError(['PORT is "x".', 'DEMO is "y".']))).toBe('PORT is "x".\nDEMO is "y".');
  });

  it.each([
    ['EADDRINUSE', 'PORT'],
    ['ECONNREFUSED', 'DATABASE_URL'],
    ['28P01', 'password'],
    ['42P01', 'migrate'],
  ])('explains %s by what to do about it', (code, word) => {
    expect(explainFailure(Object.assign(new Error(code), { code }))).toContain(word);
  });

  it('leaves the rest to its stack', () => expect(explainFailure(new TypeError('x'))).toBeNull());
});
