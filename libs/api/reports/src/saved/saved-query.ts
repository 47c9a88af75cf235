import { DomainError } from '@kakehashi/api/platform';
import { publishedTables } from '../published/tables';
import { municipalityViews } from '../counts/definitions';
import { comparisons, shareBases } from '../counts/derived';
import type { ReportProgrammes } from '../counts/report-programmes';
import { readRequest, requestTexts, type ReportQuery } from '../counts/report-request';

/** What the page shows where its address names no programme. */
const usualProgramme = 'visit';

/** Refuses an address of the page that no report answers; what each reader may see of it is asked when it is opened. */
export async function assertReport(query: string, programmes: ReportProgrammes, now: Date): Promise<void> {
  const given = new URLSearchParams(query);
  const text = (name: string) => given.get(name) ?? undefined;
  const among = <T extends string>(name: string, known: readonly T[]): T | undefined => {
    const value = text(name);
    const found = known.find((one) => one === value);
    if (value !== undefined && found === undefined) throw refused();
    return found;
  };
  const year = (name: string) => {
    const value = text(name);
    if (value !== undefined && !/^(19|20|21)\d{2}$/.test(value)) throw refused();
    return value === undefined ? undefined : Number(value);
  };
  const asked = {
    programme: text('programme') ?? usualProgramme,
    rows: text('rows'),
    columns: text('columns'),
    measures: text('measures')?.split(','),
    from: year('from'),
    to: year('to'),
    asOf: text('asOf'),
    attribution: text('attribution'),
    municipalities: among('municipalities', municipalityViews),
    compare: among('compare', comparisons),
    share: among('share', shareBases),
    state: text('state')?.split(','),
    table: among(
      'table',
      publishedTables.map(({ id }) => id),
    ),
  } as ReportQuery;
  try {
    readRequest(asked, await programmes.of(asked.programme), [], now);
  } catch (error) {
    if (error instanceof DomainError) throw refused();
    throw error;
  }
}

function refused(): DomainError {
  const detail = requestTexts.saved;
  return new DomainError('validation-failed', { errors: [{ pointer: '/query', code: 'not-in-list', detail }] });
}
