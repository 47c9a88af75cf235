import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '@kakehashi/api/platform';
import { fiscalYearOf, type IsoDate } from '@kakehashi/shared/calendar';
import { programmes, type ProgrammeDefinition } from './definitions';
import { traineeMeasures } from './trainee-measures';

interface OpenedProgramme {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly opensOn: IsoDate;
  readonly afterJa: string | null;
  readonly afterEn: string | null;
}

const known = Object.values(programmes);

/** The programmes of which counts are kept: those of the published record, and those for trainees opened since. */
@Injectable()
export class ReportProgrammes {
  constructor(private readonly dataSource: DataSource) {}

  /** Every programme; those for trainees that were opened later stand after the first of them. */
  async all(): Promise<ProgrammeDefinition[]> {
    const opened = await this.opened(null);
    return known.flatMap((one) => (one.code === programmes.lgotp.code ? [one, ...opened] : [one]));
  }

  /** The programme of a code; the refusal points at the parameter. */
  async of(code: string): Promise<ProgrammeDefinition> {
    const found = known.find((one) => one.code === code) ?? (await this.opened(code))[0];
    if (!found)
      throw new DomainError('validation-failed', { errors: [{ pointer: '/programme', code: 'not-in-list' }] });
    return found;
  }

  private async opened(code: string | null): Promise<ProgrammeDefinition[]> {
    const rows = await this.dataSource.query<OpenedProgramme[]>(
      `SELECT p.code, p.name_ja AS "nameJa", p.name_en AS "nameEn", p.opens_on::text AS "opensOn",
         b.name_ja AS "afterJa", b.name_en AS "afterEn"
       FROM programmes p
       LEFT JOIN LATERAL (
         SELECT name_ja, name_en FROM programmes WHERE successor_code = p.code ORDER BY opens_on, code LIMIT 1) b ON true
       WHERE p.code <> ALL ($1::text[]) AND ($2::text IS NULL OR p.code = $2)
       ORDER BY p.opens_on, p.code LIMIT 100`,
      [known.map((one) => one.code), code],
    );
    return rows.map(definitionOf);
  }
}

/** A programme for trainees of which nothing was published; its years begin with the one in which it opened. */
function definitionOf({ code, nameJa, nameEn, opensOn, afterJa, afterEn }: OpenedProgramme): ProgrammeDefinition {
  const { axes, stock, to } = programmes.lgotp;
  const notes =
    afterJa && afterEn ? [{ ja: `「${afterJa}」の後継事業。`, en: `This programme follows “${afterEn}”.` }] : [];
  return {
    code,
    label: { ja: nameJa, en: nameEn },
    axes,
    stock,
    to,
    measures: traineeMeasures,
    from: fiscalYearOf(opensOn),
    notes,
  };
}
