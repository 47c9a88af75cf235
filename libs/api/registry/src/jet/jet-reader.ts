import { Injectable } from '@nestjs/common';
import { notFound } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import type { JetRevision, JetRow, JetTotals, JetYear, JetYearDetail } from './jet.dto';

interface SheetRow extends Omit<JetRevision, 'enteredAt' | 'totals'> {
  readonly fiscalYear: number;
  readonly inRecord: boolean;
  readonly enteredAt: Date;
}

const one = (role: string) => `max(f.participants) FILTER (WHERE f.role = '${role}')`;

const sheets = `SELECT s.fiscal_year AS "fiscalYear", s.revision, s.source, s.note, s.reason,
    u.display_name AS "enteredBy", s.entered_at AS "enteredAt", figures.rows,
    EXISTS (SELECT FROM published_figures p WHERE p.programme = 'jet' AND p.fiscal_year = s.fiscal_year) AS "inRecord"
  FROM jet_sheets s JOIN users u ON u.id = s.entered_by
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('country', c.country_code, 'CIR', c.cir, 'ALT', c.alt, 'SEA', c.sea)
             ORDER BY c.country_code) AS rows
    FROM (SELECT f.country_code, ${one('CIR')} AS cir, ${one('ALT')} AS alt, ${one('SEA')} AS sea
          FROM jet_figures f WHERE f.sheet_id = s.id GROUP BY f.country_code) AS c
  ) AS figures`;

/** Reads the entered figures of JET participants. */
@Injectable()
export class JetReader {
  /** The figures that stand, the latest year first. */
  async years(db: EntityManager): Promise<JetYear[]> {
    const rows = await db.query<SheetRow[]>(
      `${sheets} WHERE NOT EXISTS (SELECT FROM jet_sheets later
         WHERE later.fiscal_year = s.fiscal_year AND later.revision > s.revision)
       ORDER BY s.fiscal_year DESC LIMIT 250`,
    );
    return rows.map(({ fiscalYear, inRecord, ...sheet }) => ({ fiscalYear, inRecord, current: revisionOf(sheet) }));
  }

  /** A year with what was corrected of it. */
  async year(db: EntityManager, fiscalYear: number): Promise<JetYearDetail> {
    const rows = await db.query<SheetRow[]>(`${sheets} WHERE s.fiscal_year = $1 ORDER BY s.revision DESC LIMIT 101`, [
      fiscalYear,
    ]);
    const [current, ...earlier] = rows.map(({ fiscalYear: _year, inRecord: _inRecord, ...sheet }) => revisionOf(sheet));
    if (!current) throw notFound();
    return { fiscalYear, inRecord: rows[0]?.inRecord ?? false, current, earlier };
  }
}

function revisionOf({ enteredAt, rows, ...sheet }: Omit<SheetRow, 'fiscalYear' | 'inRecord'>): JetRevision {
  return { ...sheet, rows, enteredAt: enteredAt.toISOString(), totals: totalsOf(rows) };
}

/** The sums of what is known; a role of which nothing is known has none. */
export function totalsOf(rows: readonly JetRow[]): JetTotals {
  const sum = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length ? known.reduce((total, value) => total + value, 0) : null;
  };
  const of = (role: 'CIR' | 'ALT' | 'SEA') => sum(rows.map((row) => row[role]));
  const totals = { CIR: of('CIR'), ALT: of('ALT'), SEA: of('SEA') };
  return { ...totals, total: sum(Object.values(totals)) };
}
