import { Injectable } from '@nestjs/common';
import { AuditLog, Clock, DomainError, Transactor, notFound } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { DataSource, type EntityManager } from 'typeorm';
import type {
  JurisdictionPatch,
  JurisdictionView,
  NewJurisdiction,
  OfficeDetail,
  OfficePatch,
  OfficeView,
} from './office.dto';

interface OfficeRow {
  code: string;
  nameJa: string;
  nameEn: string;
  timeZone: string;
  country: string | null;
  version: number;
  countries: string[];
}

const officeColumns = `code, name_ja AS "nameJa", name_en AS "nameEn", time_zone AS "timeZone",
  country_code AS country, version,
  ARRAY(SELECT j.country_code FROM office_jurisdictions j
        WHERE j.office_code = offices.code AND daterange(j.valid_from, j.valid_to, '[]') @> $1::date
        ORDER BY j.country_code) AS countries`;

const jurisdictionColumns = `id, office_code AS office, country_code AS country,
  to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo", basis, version`;

/** The offices and the countries they cover, past and future. */
@Injectable()
export class OfficesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The offices with the countries that they cover today. */
  async list(): Promise<OfficeView[]> {
    const rows = await this.officeRows(this.dataSource.manager);
    return rows.map(({ version: _, ...office }) => office);
  }

  /** The offices with all their jurisdictions. */
  async listDetails(): Promise<OfficeDetail[]> {
    const { manager } = this.dataSource;
    const [offices, jurisdictions] = await Promise.all([
      this.officeRows(manager),
      manager.query<JurisdictionView[]>(
        `SELECT ${jurisdictionColumns} FROM office_jurisdictions ORDER BY country_code, valid_from`,
      ),
    ]);
    return offices.map((office) => ({
      ...office,
      jurisdictions: jurisdictions.filter((each) => each.office === office.code),
    }));
  }

  /** Changes an office's names or zone. */
  update(actor: Actor, code: string, version: number, patch: OfficePatch): Promise<OfficeDetail> {
    return this.transactor.run(async (tx) => {
      await this.existing(tx, code);
      const [rows] = await tx.query<[{ code: string }[], number]>(
        `UPDATE offices SET name_ja = coalesce($3, name_ja), name_en = coalesce($4, name_en),
           time_zone = coalesce($5, time_zone), version = version + 1, updated_at = $6
         WHERE code = $1 AND version = $2 RETURNING code`,
        [code, version, patch.nameJa, patch.nameEn, patch.timeZone, this.clock.now()],
      );
      if (rows.length === 0) throw new DomainError('stale-version');
      await this.auditLog.record(tx, {
        actor,
        action: 'office.edited',
        subjectType: 'office',
        subjectId: code,
        detail: { ...patch },
      });
      return this.existing(tx, code);
    });
  }

  /** Lets an office cover a country; refused while another office covers it on one of these days. */
  addJurisdiction(actor: Actor, code: string, input: NewJurisdiction): Promise<JurisdictionView> {
    return this.transactor.run(async (tx) => {
      await this.existing(tx, code);
      await this.assertCountry(tx, input.country);
      await this.assertFree(tx, input.country, input.validFrom, input.validTo ?? null, null);
      const rows = await tx.query<JurisdictionView[]>(
        `INSERT INTO office_jurisdictions (office_code, country_code, valid_from, valid_to, basis)
         VALUES ($1, $2, $3, $4, 'office') RETURNING ${jurisdictionColumns}`,
        [code, input.country, input.validFrom, input.validTo ?? null],
      );
      const added = rows[0];
      if (!added) throw notFound();
      await this.recordJurisdiction(tx, actor, 'jurisdiction.added', added);
      return added;
    });
  }

  /** Changes from when or until when an office covers a country. */
  updateJurisdiction(actor: Actor, id: string, version: number, patch: JurisdictionPatch): Promise<JurisdictionView> {
    return this.transactor.run(async (tx) => {
      const current = await this.jurisdiction(tx, id);
      const validFrom = patch.validFrom ?? current.validFrom;
      const validTo = patch.validTo === undefined ? current.validTo : patch.validTo;
      await this.assertFree(tx, current.country, validFrom, validTo, id);
      const [rows] = await tx.query<[JurisdictionView[], number]>(
        `UPDATE office_jurisdictions SET valid_from = $3, valid_to = $4, basis = 'office', version = version + 1
         WHERE id = $1 AND version = $2 RETURNING ${jurisdictionColumns}`,
        [id, version, validFrom, validTo],
      );
      const changed = rows[0];
      if (!changed) throw new DomainError('stale-version', { extensions: { current } });
      await this.recordJurisdiction(tx, actor, 'jurisdiction.edited', changed);
      return changed;
    });
  }

  private officeRows(tx: EntityManager): Promise<OfficeRow[]> {
    return tx.query<OfficeRow[]>(`SELECT ${officeColumns} FROM offices ORDER BY position`, [this.clock.today()]);
  }

  private async existing(tx: EntityManager, code: string): Promise<OfficeDetail> {
    const rows = await tx.query<OfficeRow[]>(`SELECT ${officeColumns} FROM offices WHERE code = $2`, [
      this.clock.today(),
      code,
    ]);
    const office = rows[0];
    if (!office) throw notFound();
    const jurisdictions = await tx.query<JurisdictionView[]>(
      `SELECT ${jurisdictionColumns} FROM office_jurisdictions WHERE office_code = $1
       ORDER BY country_code, valid_from`,
      [code],
    );
    return { ...office, jurisdictions };
  }

  private async jurisdiction(tx: EntityManager, id: string): Promise<JurisdictionView> {
    const rows = await tx.query<JurisdictionView[]>(
      `SELECT ${jurisdictionColumns} FROM office_jurisdictions WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private async assertCountry(tx: EntityManager, country: string): Promise<void> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM countries WHERE code = $1`, [country]);
    if (rows.length === 0)
      throw new DomainError('validation-failed', { errors: [{ pointer: '/country', code: 'not-found' }] });
  }

  /** The database holds the same rule; asking first gives an answer that names the office in the way. */
  private async assertFree(
    tx: EntityManager,
    country: string,
    validFrom: string,
    validTo: string | null,
    except: string | null,
  ): Promise<void> {
    if (validTo !== null && validTo < validFrom) {
      const detail = { ja: '終了日は開始日以後にしてください。', en: 'The last day cannot be before the first.' };
      throw new DomainError('validation-failed', { errors: [{ pointer: '/validTo', code: 'wrong-order', detail }] });
    }
    // One country at a time, so that two administrators cannot both find it free.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('jurisdiction'), hashtext($1))`, [country]);
    const rows = await tx.query<{ name_ja: string; name_en: string }[]>(
      `SELECT name_ja, name_en FROM office_jurisdictions JOIN offices ON code = office_code
       WHERE office_jurisdictions.country_code = $1 AND id IS DISTINCT FROM $4::uuid
         AND daterange(valid_from, valid_to, '[]') && daterange($2::date, $3::date, '[]')
       ORDER BY valid_from LIMIT 1`,
      [country, validFrom, validTo, except],
    );
    const other = rows[0];
    if (!other) return;
    const detail = {
      ja: `この期間は${other.name_ja}が所管しています。先にその終了日を設定してください。`,
      en: `The ${other.name_en} covers this country in that time. End that first.`,
    };
    throw new DomainError('already-exists', { detail, errors: [{ pointer: '/validFrom', code: 'overlap', detail }] });
  }

  private recordJurisdiction(
    tx: EntityManager,
    actor: Actor,
    action: string,
    { id, office, country, validFrom, validTo }: JurisdictionView,
  ): Promise<void> {
    return this.auditLog.record(tx, {
      actor,
      action,
      subjectType: 'jurisdiction',
      subjectId: id,
      detail: { office, country, validFrom, validTo },
    });
  }
}
