import { DomainError } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import type { OrganisationDirectory } from '../organisations/organisation-directory';
import type { EmployerInput } from './expert-parts.dto';

/** An employer in the registry. */
export interface Employer {
  readonly id: string;
  readonly name: string;
}

/** Finds employers and countries within one transaction, each only once: a file names the same ones again and again. */
export class ExpertLookups {
  private readonly employers = new Map<string, Employer>();
  private countries: ReadonlySet<string> | undefined;

  constructor(
    private readonly tx: EntityManager,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /** The employer; one that is named and unknown is created. `pointer` says where the caller gave it. */
  async employer({ id, name, municipalityCode = null }: EmployerInput, pointer: string): Promise<Employer> {
    const key = JSON.stringify(id === undefined ? [name, municipalityCode] : [id]);
    const known = this.employers.get(key);
    if (known) return known;
    const found = id ?? (await this.byName(name, municipalityCode, pointer));
    const [employer] = await this.tx.query<Employer[]>(
      `SELECT id, name FROM organisations WHERE id = (SELECT coalesce(merged_into, id) FROM organisations WHERE id = $1)
       FOR KEY SHARE`,
      [found],
    );
    if (!employer)
      throw new DomainError('validation-failed', { errors: [{ pointer: `${pointer}/id`, code: 'not-found' }] });
    this.employers.set(key, employer);
    return employer;
  }

  /** The first of the codes that no country has. */
  async unknownCountry(codes: readonly string[]): Promise<string | undefined> {
    if (codes.length === 0) return undefined;
    this.countries ??= new Set(
      (await this.tx.query<{ code: string }[]>(`SELECT code FROM countries`)).map(({ code }) => code),
    );
    const { countries } = this;
    return codes.find((code) => !countries.has(code));
  }

  private byName(name: string | undefined, municipalityCode: string | null, pointer: string): Promise<string> {
    if (!name)
      throw new DomainError('validation-failed', { errors: [{ pointer: `${pointer}/name`, code: 'required' }] });
    const kind = municipalityCode ? 'local_government' : 'other';
    return this.organisations.resolve(this.tx, { name, kind, country: 'JP', municipalityCode }, pointer);
  }
}
