import type { FieldDefinition } from '@kakehashi/shared/case-types';
import type { RowFinding, Verdict } from '@kakehashi/api/exchange';
import { isAmbiguous, type OrganisationDirectory } from '@kakehashi/api/registry';
import type { EntityManager } from 'typeorm';
import type { ExistingCase } from './changed-case';
import { finding } from './findings';
import type { TypedInput } from './typed-import-writer';

interface Named {
  readonly at: number;
  readonly column: string;
  readonly name: string;
  readonly country: string;
}

/** Says of the organisations that rows name without a code which are new, and which cannot be told from others. */
export class NamedOrganisations {
  private readonly columns: readonly string[];

  constructor(
    private readonly directory: OrganisationDirectory,
    fields: readonly FieldDefinition[],
  ) {
    this.columns = fields.filter(({ kind }) => kind === 'organisation').map(({ key }) => key);
  }

  /** The verdicts with what is to be said of the organisations that their rows name. */
  async checked(
    db: EntityManager,
    verdicts: readonly Verdict[],
    existing: ReadonlyMap<string, ExistingCase>,
  ): Promise<Verdict[]> {
    const named = verdicts.flatMap(({ input }, at) => this.namedIn(input as TypedInput | null, at, existing));
    const bearers = await this.directory.bearers(db, named);
    const added = named.filter((_, index) => bearers[index]?.length === 0);
    const alike = await this.directory.alike(db, added);
    const similar = new Map(added.map((one, index) => [one, alike[index] ?? []]));
    const errors = new Map<number, RowFinding[]>();
    const notices = new Map<number, RowFinding[]>();
    for (const [index, one] of named.entries()) {
      const { at, column, name } = one;
      if (isAmbiguous(bearers[index] ?? []))
        note(errors, at, { ...finding(column, 'name-ambiguous-here', { value: name }), code: 'name-ambiguous' });
      const names = similar.get(one);
      if (names) note(notices, at, finding(column, 'new-organisation', { value: name }));
      if (names && names.length > 0)
        note(notices, at, finding(column, 'similar-organisation', { value: names.slice(0, 3).join('、') }));
    }
    return verdicts.map((verdict, at) => {
      const refusing = errors.get(at);
      if (refusing)
        return { ...verdict, outcome: 'refused', input: null, changes: [], duplicates: [], errors: refusing };
      const told = notices.get(at);
      return told ? { ...verdict, notices: [...verdict.notices, ...told] } : verdict;
    });
  }

  private namedIn(input: TypedInput | null, at: number, existing: ReadonlyMap<string, ExistingCase>): Named[] {
    if (input === null) return [];
    const body = (input.kind === 'new' ? input.body : input.change) as { country?: string; details?: object };
    const country = body.country ?? (input.kind === 'change' ? existing.get(input.reference)?.country : null);
    const details = (body.details ?? {}) as Readonly<Record<string, unknown>>;
    return this.columns.flatMap((column) => {
      const { id, name } = (details[column] ?? {}) as { readonly id?: string; readonly name?: string };
      return name && !id && country ? [{ at, column, name, country }] : [];
    });
  }
}

function note(found: Map<number, RowFinding[]>, at: number, one: RowFinding): void {
  found.set(at, [...(found.get(at) ?? []), one]);
}
