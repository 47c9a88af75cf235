import { loadSettings, SettingsError } from './settings';

const database = 'postgres://kakehashi_app:x@127.0.0.1/kakehashi';
const good = {
  NODE_ENV: 'production',
  DATABASE_URL: database,
  SESSION_SECRET: 'k'.repeat(40),
  FIELD_KEY: Buffer.alloc(32, 7).toString('base64'),
};

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('have defaults where one is safe', () => {
    expect(loadSettings(good)).toMatchObject({ port: 3000, host: '127.0.0.1', demo: false, production: true });
    expect(loadSettings({ ...good, PUBLIC_URL: 'https://kk.example/' }).publicUrl).toBe('https://kk.example');
  });

  it('name each wrong one in a sentence of its own', () => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      PORT: '70000',
      DEMO: 'yes',
      SMTP_URL: 'mail',
      LOG_LEVEL: 'loud',
      PDF_FONT: '/no/such/font.ttc#Face',
    });
    const names = ['PORT', 'DATABASE_URL', 'DEMO', 'SMTP_URL', 'LOG_LEVEL', 'SESSION_SECRET', 'FIELD_KEY', 'PDF_FONT'];
    expect(problems).toHaveLength(names.length);
    for (const name of names) {
      expect(problems.filter((problem) => problem.startsWith(`${name} `))).toHaveLength(1);
    }
  });

  it.each([
    ['the demo', { ...good, DEMO: '1' }],
    ['no session secret', { ...good, SESSION_SECRET: '' }],
    ['a short session secret', { ...good, SESSION_SECRET: 'short' }],
    ['a session secret out of an example', { ...good, SESSION_SECRET: 'change-me-change-me-change-me-change-me' }],
    ['no field key', { ...good, FIELD_KEY: '' }],
    ['a field key of another length', { ...good, FIELD_KEY: 'abc' }],
    ['a former field key of another length', { ...good, FIELD_KEYS_FORMER: `${good.FIELD_KEY.replace('B', 'C')},abc` }],
    ['the field key as a former one', { ...good, FIELD_KEYS_FORMER: good.FIELD_KEY }],
  ])('refuse %s in production', (_, env) => {
    expect(problemsOf(env)).toHaveLength(1);
  });

  it('take several former field keys', () => {
    const former = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));
    expect(loadSettings({ ...good, FIELD_KEYS_FORMER: former.join(', ') }).fieldKeysFormer).toEqual(former);
    expect(loadSettings(good).fieldKeysFormer).toEqual([]);
  });

  it('take production for granted', () => {
    expect(problemsOf({ ...good, NODE_ENV: undefined, DEMO: '1' })).toHaveLength(1);
  });
});
