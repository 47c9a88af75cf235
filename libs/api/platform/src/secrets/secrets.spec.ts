import fc from 'fast-check';
import { DomainError } from '../problem/domain-error';
import { loadSettings } from '../settings';
import { keyIdOf, open, seal } from './seal';
import { Secrets } from './secrets';

const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const secretsWith = (fieldKey: string | null) =>
  new Secrets({
    ...loadSettings({ NODE_ENV: 'test', DATABASE_URL: 'postgres://app:x@127.0.0.1/test' }),
    fieldKey,
  });

describe('sealing', () => {
  it('opens to what was sealed, in any script and length, and never twice to the same bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        const sealed = seal(key, text, context);
        expect(open(key, sealed, context)).toBe(text);
        expect(seal(key, text, context).sealed.equals(sealed.sealed)).toBe(false);
      }),
    );
  });

  it('holds nothing of the text in the open', () => {
    const { keyId, sealed } = seal(key, '090-1234-5678', 'expert:1:phone');
    expect(sealed.includes('1234')).toBe(false);
    expect(keyId).toBe(keyIdOf(key));
    expect(keyId).not.toContain(key.toString('hex').slice(0, 8));
  });

  it('does not open with another key, for another record, or after any change', () => {
    const sealed = seal(key, 'TR1234567', 'expert:1:passport');
    expect(() => open(other, sealed, 'expert:1:passport')).toThrow();
    expect(() => open(other, { ...sealed, keyId: keyIdOf(other) }, 'expert:1:passport')).toThrow();
    expect(() => open(key, sealed, 'expert:2:passport')).toThrow();
    for (let index = 0; index < sealed.sealed.length; index++) {
      const changed = Buffer.from(sealed.sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => open(key, { ...sealed, sealed: changed }, 'expert:1:passport')).toThrow();
    }
    for (const length of [0, 11, 27])
      expect(() => open(key, { ...sealed, sealed: sealed.sealed.subarray(0, length) }, 'expert:1:passport')).toThrow();
  });
});

describe('the secrets of an installation', () => {
  it('open with the key that sealed them, and refuse in words that tell nothing otherwise', () => {
    const secrets = secretsWith(key.toString('base64'));
    const sealed = secrets.seal('1970-05-01', 'expert:1:birthDate');
    expect(secrets.open(sealed, 'expert:1:birthDate')).toBe('1970-05-01');
    for (const [wrong, context] of [
      [secretsWith(other.toString('base64')), 'expert:1:birthDate'],
      [secrets, 'expert:1:phone'],
    ] as const) {
      const refused = () => wrong.open(sealed, context);
      expect(refused).toThrow(DomainError);
      expect(refused).toThrow(expect.objectContaining({ code: 'service-unavailable' }));
    }
  });

  it('have a key of their own where none is set, for development alone', () => {
    const sealed = secretsWith(null).seal('x', 'y');
    expect(secretsWith(null).open(sealed, 'y')).toBe('x');
    const production = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://app:x@127.0.0.1/a',
      SESSION_SECRET: 'k'.repeat(40),
    };
    expect(() => loadSettings(production)).toThrow(/FIELD_KEY is missing/);
  });
});
