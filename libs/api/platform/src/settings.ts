import { accessSync, constants, readFileSync } from 'node:fs';

/** What the process is told from outside; read once, at start. */
export interface SettingsValues {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** The running application's connection: a role that cannot change the schema. */
  readonly databaseUrl: string;
  /** The owner's connection, used by `manage` alone. */
  readonly migrationDatabaseUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
  readonly filesDir: string;
  readonly demo: boolean;
  readonly demoPassword: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** The address that users type, without a trailing slash; decides whether cookies are for HTTPS only. */
  readonly publicUrl: string;
  readonly sessionSecret: string;
  readonly fieldKey: string | null;
  /** Keys that sealed before this one; they only open. */
  readonly fieldKeysFormer: readonly string[];
  /** Proxies in front of the application, for the address of a caller. */
  readonly trustProxy: number;
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
  readonly passwordCost: 'strong' | 'test';
  /** Whether this process works off the outbox. */
  readonly jobs: boolean;
  /** Folder with the built web application. */
  readonly webDir: string;
  /** The font file of PDFs; null looks in the usual places. A collection may name its face after a `#`. */
  readonly pdfFont: string | null;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** The settings as an injectable value. */
export abstract class Settings implements SettingsValues {
  abstract readonly production: boolean;
  abstract readonly port: number;
  abstract readonly host: string;
  abstract readonly databaseUrl: string;
  abstract readonly migrationDatabaseUrl: string | null;
  abstract readonly databasePool: number;
  abstract readonly dataDir: string;
  abstract readonly filesDir: string;
  abstract readonly demo: boolean;
  abstract readonly demoPassword: string | null;
  abstract readonly smtpUrl: string | null;
  abstract readonly mailFrom: string;
  abstract readonly publicUrl: string;
  abstract readonly sessionSecret: string;
  abstract readonly fieldKey: string | null;
  abstract readonly fieldKeysFormer: readonly string[];
  abstract readonly trustProxy: number;
  abstract readonly metricsToken: string | null;
  abstract readonly logLevel: LogLevel;
  abstract readonly passwordCost: 'strong' | 'test';
  abstract readonly jobs: boolean;
  abstract readonly webDir: string;
  abstract readonly pdfFont: string | null;
}

/** Every setting that is wrong, one sentence each. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Values that stand in examples and are therefore known to everyone. */
const knownSecrets = /^(change[-_ ]?me|secret|password|default|example|development|test)/i;
const SECRET_LENGTH = 32;

/**
 * Reads and checks the settings; throws a SettingsError that names every one that is wrong.
 * Migrating serves nobody, so it needs the owner's connection but no secret.
 */
export function loadSettings(env: NodeJS.ProcessEnv = process.env, purpose: 'serve' | 'migrate' = 'serve'): Settings {
  const problems: string[] = [];
  const read = (name: string): string | null => env[name]?.trim() || readSecretFile(env, name, problems);
  const production = (read('NODE_ENV') ?? 'production') === 'production';
  const port = wholeNumber(read('PORT'), 'PORT', { fallback: 3000, min: 0, max: 65535 }, problems);
  const host = read('HOST') ?? '127.0.0.1';
  const demo = flag(read('DEMO'), 'DEMO', false, problems);
  const dataDir = read('DATA_DIR') ?? '.data';
  const serves = purpose === 'serve';
  const currentKey = fieldKey(read('FIELD_KEY'), production && serves, problems);
  const settings = {
    production,
    port,
    host,
    databaseUrl: databaseUrl(read('DATABASE_URL'), 'DATABASE_URL', serves, problems) ?? '',
    migrationDatabaseUrl: databaseUrl(read('MIGRATION_DATABASE_URL'), 'MIGRATION_DATABASE_URL', false, problems),
    databasePool: wholeNumber(read('DATABASE_POOL'), 'DATABASE_POOL', { fallback: 20, min: 2, max: 200 }, problems),
    dataDir,
    filesDir: read('FILES_DIR') ?? `${dataDir}/files`,
    demo,
    demoPassword: read('DEMO_PASSWORD'),
    smtpUrl: url(read('SMTP_URL'), 'SMTP_URL', ['smtp:', 'smtps:'], problems),
    mailFrom: read('MAIL_FROM') ?? 'kakehashi@localhost',
    publicUrl: (
      url(read('PUBLIC_URL'), 'PUBLIC_URL', ['http:', 'https:'], problems) ?? `http://${host}:${port}`
    ).replace(/\/+$/, ''),
    sessionSecret: sessionSecret(read('SESSION_SECRET'), production && serves, problems),
    fieldKey: currentKey,
    fieldKeysFormer: formerKeys(read('FIELD_KEYS_FORMER'), currentKey, problems),
    trustProxy: wholeNumber(read('TRUST_PROXY'), 'TRUST_PROXY', { fallback: 0, min: 0, max: 10 }, problems),
    metricsToken: read('METRICS_TOKEN'),
    logLevel: oneOf(read('LOG_LEVEL'), 'LOG_LEVEL', logLevels, 'info', problems),
    passwordCost: 'strong',
    jobs: flag(read('JOBS'), 'JOBS', true, problems),
    webDir: read('WEB_DIR') ?? 'dist/web',
    pdfFont: readableFont(read('PDF_FONT'), problems),
  } as const;
  if (production && demo) problems.push('DEMO is 1, but NODE_ENV is production; a production start loads no demo.');
  if (demo && settings.demoPassword && settings.demoPassword.length < 8) {
    problems.push('DEMO_PASSWORD is shorter than 8 characters; choose a longer one.');
  }
  if (problems.length) throw new SettingsError(problems);
  return settings;
}

function readSecretFile(env: NodeJS.ProcessEnv, name: string, problems: string[]): string | null {
  const file = env[`${name}_FILE`]?.trim();
  if (!file) return null;
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    problems.push(`${name}_FILE names ${file}, which cannot be read.`);
    return null;
  }
}

function readableFont(text: string | null, problems: string[]): string | null {
  const [path = ''] = text?.split('#') ?? [];
  try {
    if (text !== null) accessSync(path, constants.R_OK);
  } catch {
    problems.push(`PDF_FONT names ${path}, which cannot be read; give the path of a Japanese font file.`);
  }
  return text;
}

function wholeNumber(
  text: string | null,
  name: string,
  { fallback, min, max }: { fallback: number; min: number; max: number },
  problems: string[],
): number {
  if (text === null) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    problems.push(`${name} is "${text}"; it must be a whole number from ${min} to ${max}.`);
    return fallback;
  }
  return value;
}

function flag(text: string | null, name: string, fallback: boolean, problems: string[]): boolean {
  if (text === null) return fallback;
  if (text === '1' || text === '0') return text === '1';
  problems.push(`${name} is "${text}"; it must be 1 or 0.`);
  return fallback;
}

function oneOf<T extends string>(
  text: string | null,
  name: string,
  choices: readonly T[],
  fallback: T,
  problems: string[],
): T {
  if (text === null) return fallback;
  const found = choices.find((choice) => choice === text);
  if (!found) problems.push(`${name} is "${text}"; it must be one of ${choices.join(', ')}.`);
  return found ?? fallback;
}

function url(text: string | null, name: string, protocols: readonly string[], problems: string[]): string | null {
  if (text === null) return null;
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (parsed && protocols.includes(parsed.protocol)) return text;
  problems.push(`${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
  return null;
}

function databaseUrl(text: string | null, name: string, required: boolean, problems: string[]): string | null {
  if (text === null && required) {
    problems.push(`${name} is missing; npm start sets it for the embedded PostgreSQL, a server sets it itself.`);
  }
  return url(text, name, ['postgres:', 'postgresql:'], problems);
}

function sessionSecret(text: string | null, production: boolean, problems: string[]): string {
  if (text === null) {
    if (production) problems.push(`SESSION_SECRET is missing; give ${SECRET_LENGTH} random characters or more.`);
    return 'development only: not a secret, never used in production';
  }
  if (text.length < SECRET_LENGTH || (production && knownSecrets.test(text))) {
    problems.push(
      `SESSION_SECRET is too short or a well-known value; give ${SECRET_LENGTH} random characters or more.`,
    );
  }
  return text;
}

function fieldKey(text: string | null, production: boolean, problems: string[]): string | null {
  if (text === null && production) problems.push('FIELD_KEY is missing; give 32 random bytes in base64.');
  if (text !== null && !isKey(text)) problems.push('FIELD_KEY must be 32 random bytes in base64.');
  return text;
}

function formerKeys(text: string | null, current: string | null, problems: string[]): string[] {
  const keys = (text ?? '').split(/[\s,]+/).filter((key) => key !== '');
  if (!keys.every(isKey)) {
    problems.push('FIELD_KEYS_FORMER must be keys of 32 random bytes in base64, several separated by commas.');
  }
  const same = (key: string) => current !== null && Buffer.from(key, 'base64').equals(Buffer.from(current, 'base64'));
  if (keys.some(same)) problems.push('FIELD_KEYS_FORMER repeats FIELD_KEY; name there only keys that it replaced.');
  return keys;
}

function isKey(text: string): boolean {
  return Buffer.from(text, 'base64').length === 32;
}
