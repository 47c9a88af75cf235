import file from './published-tables.json';

/** Counts by year label, as transcribed; a missing value is null. */
export type ByYear = Readonly<Record<string, number | null>>;

/** What every transcribed table has, whatever its rows look like. */
export interface TranscribedTable {
  readonly title?: string;
  readonly doc?: string;
  readonly lines?: readonly [number, number];
  readonly notes?: string;
  readonly year_basis?: string;
  readonly printed_totals?: unknown;
  readonly computed_totals?: unknown;
}

interface VisitTable extends TranscribedTable {
  readonly rows: readonly { year_label_printed: string; year: number; cases: number; people: number }[];
  readonly printed_totals: { cases: number; people: number };
}

interface RegionalAlliancesTable extends TranscribedTable {
  readonly rows: readonly { line: number; fy_printed: string | null; country: string; theme: string }[];
}

interface DispatchTable extends TranscribedTable {
  readonly rows: readonly {
    line: number;
    year_printed: string | null;
    year_carried_forward: number;
    country: string;
    experts: number;
    times: number;
    expertise_printed: string;
  }[];
  readonly printed_totals: { experts: number; times: number };
}

/** A table of countries by years with totals on both sides. */
export interface CountryYearTable extends TranscribedTable {
  readonly rows: readonly { line: number; country: string; by_year: ByYear; printed_row_total: number }[];
  readonly printed_column_totals: ByYear;
  readonly printed_grand_total: number;
}

interface JetTable extends TranscribedTable {
  readonly rows: readonly { line: number; country: string; CIR: number; ALT: number; printed_row_total: number }[];
  readonly printed_totals: { CIR: number; ALT: number; total: number };
}

interface Affiliations2009Table extends TranscribedTable {
  readonly rows: readonly {
    line: number;
    country: string;
    prefecture: string;
    local_government: string;
    counterpart_printed: string;
  }[];
  readonly printed_totals: { affiliations_in_text: number };
}

interface RegionalExchangeTable extends TranscribedTable {
  readonly rows: readonly {
    fy: number;
    countries: readonly string[];
    cities_printed: string | null;
    theme: string | null;
    status: 'implemented' | 'cancelled';
    cancel_reason_printed?: string;
  }[];
  readonly described_in_text_but_not_listed: { fy: number; country: string; participants: number };
}

interface Affiliations2015Table extends TranscribedTable {
  readonly rows: readonly {
    country_INFERRED: string;
    prefecture: string;
    counterpart_printed: string;
    stray_nbsp: boolean;
  }[];
}

interface RecentDispatchTable extends TranscribedTable {
  readonly rows: readonly {
    block: number;
    fy_printed_on_row: number | null;
    fy_carried_forward: number;
    fy_suspect: string | null;
    country: string;
    host_printed: string | null;
    expertise_printed: string;
  }[];
}

interface Trainees2017Table extends TranscribedTable {
  readonly rows: readonly {
    country: string;
    fy1996_2010: number;
    fy2011_2017_cells_in_print_order_years_lost: readonly number[];
    printed_row_total: number;
    cells_determined_by_column_totals: ByYear;
  }[];
  readonly printed_column_totals: ByYear;
  readonly printed_grand_total: number;
}

interface TraineeCrossCheck {
  readonly [country: string]: { to_2008_doc000: number; to_2010_doc003: number; delta: number };
}

/** The transcription of every published table: printed values unaltered. */
export interface PublishedRecord {
  readonly meta: {
    readonly documents: Readonly<Record<string, string>>;
    readonly country_alias: Readonly<Record<string, string>>;
  };
  readonly tables: {
    readonly visits_support_by_year: VisitTable;
    readonly regional_alliances_program_1995_2007: RegionalAlliancesTable;
    readonly specialist_dispatch_2000_2008: DispatchTable;
    readonly exchange_cooperation_seminar_1995_2008: CountryYearTable;
    readonly lgotp_trainees_1996_2008: CountryYearTable;
    readonly jet_fy2008: JetTable;
    readonly sister_cities_2009: Affiliations2009Table;
    readonly regional_exchange_program_2007_2014: RegionalExchangeTable;
    readonly sister_cities_2015: Affiliations2015Table;
    readonly sister_cities_diff_2009_2015: {
      readonly removed: readonly (readonly [string, string, string])[];
      readonly added: readonly (readonly [string, string, string])[];
      readonly respelled: readonly (readonly [string, string])[];
    };
    readonly specialist_dispatch_2008_2017: RecentDispatchTable;
    readonly dispatch_counterparts: TranscribedTable & {
      readonly rows: readonly (readonly [string, string | null, string | null])[];
    };
    readonly lgotp_trainees_1996_2017: Trainees2017Table;
    readonly lgotp_cross_check_1996_2008_vs_1996_2010: TraineeCrossCheck;
  };
  readonly scalar_facts: readonly { doc: string; name: string; value: number }[];
  readonly findings: readonly {
    id: string;
    severity: FindingSeverity;
    table: string;
    finding: string;
    import_rule: string;
  }[];
  readonly reference_other_sources: { readonly prefectures: readonly { code2: string; en: string }[] };
}

/** How grave a finding about the published record is. */
export type FindingSeverity = 'error' | 'ambiguous' | 'conflict' | 'loss' | 'format' | 'note' | 'ok';

/** The identifier of a transcribed table. */
export type TableId = keyof PublishedRecord['tables'];

/** The published record as transcribed. */
export const record = file as unknown as PublishedRecord;

const countryCodes = new Map(Object.entries(record.meta.country_alias));
const prefectureCodes = new Map(record.reference_other_sources.prefectures.map(({ en, code2 }) => [en, code2]));

/** ISO 3166-1 code of a country as the documents spell it. */
export function countryCodeOf(printed: string): string {
  const code = countryCodes.get(printed);
  if (!code) throw new Error(`The published record names an unknown country: ${printed}`);
  return code;
}

/** JIS X 0401 code of a prefecture as the documents spell it. */
export function prefectureCodeOf(printed: string): string {
  const code = prefectureCodes.get(printed);
  if (!code) throw new Error(`The published record names an unknown prefecture: ${printed}`);
  return code;
}
