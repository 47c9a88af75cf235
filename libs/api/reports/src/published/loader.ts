import type { DataSource } from 'typeorm';
import { statedFacts } from './facts';
import type { Figure, HistoricalRow } from './figure';
import { findings } from './findings';
import { record } from './record';
import dropVanishedFigures from './sql/drop-vanished-figures.sql';
import loadDocuments from './sql/load-documents.sql';
import loadFigures from './sql/load-figures.sql';
import loadFindings from './sql/load-findings.sql';
import loadRows from './sql/load-rows.sql';
import loadTables from './sql/load-tables.sql';
import { documentTitlesJa, publishedTables, transcribedTable } from './tables';

/** Every historical row of the record, table by table. */
export function allRows(): HistoricalRow[] {
  return publishedTables.flatMap((table) => table.content().rows);
}

/** Every figure of the record, table by table, then those stated in running text. */
export function allFigures(): Figure[] {
  return [...publishedTables.flatMap((table) => table.content().figures), ...statedFacts()];
}

/** The name of a figure that stays the same from one load to the next. */
export function figureKey(figure: Figure): string {
  const { table, document, kind, measure, row, rowLabel, columnLabel } = figure;
  return [table ?? document, kind, measure, row ?? rowLabel, columnLabel].join('/');
}

const documentRows = () =>
  Object.entries(record.meta.documents).map(([id, title]) => ({
    id,
    title_ja: documentTitlesJa[id] ?? title,
    title_en: title,
  }));

const tableRows = () =>
  publishedTables.map((table, position) => {
    const transcribed = transcribedTable(table.id);
    return {
      id: table.id,
      position,
      document_id: table.document,
      programme: table.programme,
      title_ja: table.title.ja,
      title_en: table.title.en,
      dimensions: table.dimensions,
      line_from: transcribed.lines?.[0],
      line_to: transcribed.lines?.[1],
      as_of_ja: table.asOf?.ja,
      as_of_en: table.asOf?.en,
      year_basis: transcribed.year_basis,
      notes: transcribed.notes,
      printed_totals: transcribed.printed_totals,
      computed_totals: transcribed.computed_totals,
    };
  });

const findingRows = (figures: readonly Figure[], rows: readonly HistoricalRow[]) =>
  findings.map(({ id, severity, tables, documents, text, importRule }, position) => ({
    id,
    position,
    severity,
    table_ids: tables,
    document_ids: documents,
    text_ja: text.ja,
    text_en: text.en,
    import_rule_ja: importRule.ja,
    import_rule_en: importRule.en,
    affected: [
      ...figures
        .filter((figure) => figure.findings.includes(id))
        .map(({ table, rowLabel, columnLabel, measure }) => ({ table, row: rowLabel, column: columnLabel, measure })),
      ...rows
        .filter((row) => row.findings.includes(id))
        .map(({ table, label, position: at }) => ({ table, row: label, position: at })),
    ],
  }));

const historicalRows = (rows: readonly HistoricalRow[]) =>
  rows.map((row) => ({
    table_id: row.table,
    position: row.position,
    source_line: row.line,
    fiscal_year: row.fiscalYear,
    year_printed: row.yearPrinted,
    country_code: row.country,
    prefecture_code: row.prefecture,
    label: row.label,
    flags: row.flags,
    finding_ids: row.findings,
    data: row.data,
  }));

const figureRows = (figures: readonly Figure[]) =>
  figures.map((figure, position) => ({
    key: figureKey(figure),
    position,
    table_id: figure.table,
    document_id: figure.document,
    kind: figure.kind,
    programme: figure.programme,
    measure: figure.measure,
    // Every page of the record is the Singapore office's.
    office_code: figure.programme ? 'SIN' : null,
    fiscal_year: figure.fiscalYear,
    period_from: figure.periodFrom,
    period_to: figure.periodTo,
    country_code: figure.country,
    prefecture_code: figure.prefecture,
    role: figure.role,
    expertise: figure.expertise,
    row_label: figure.rowLabel,
    column_label: figure.columnLabel,
    printed: figure.printed,
    computed: figure.computed,
    determined: figure.determined,
    flags: figure.flags,
    finding_ids: figure.findings,
    source_line: figure.line,
    row_position: figure.row,
  }));

/**
 * Loads every published table with its findings; running it again changes nothing.
 * What a person accepted is kept, and nothing is ever accepted here.
 */
export async function loadPublishedTables(dataSource: DataSource): Promise<void> {
  const rows = allRows();
  const figures = allFigures();
  const figureData = figureRows(figures);
  await dataSource.transaction(async (tx) => {
    const load = (sql: string, data: unknown) => tx.query(sql, [JSON.stringify(data)]);
    await load(loadDocuments, documentRows());
    await load(loadTables, tableRows());
    await load(loadFindings, findingRows(figures, rows));
    await load(loadRows, historicalRows(rows));
    await load(loadFigures, figureData);
    await tx.query(dropVanishedFigures, [figureData.map(({ key }) => key)]);
  });
}
