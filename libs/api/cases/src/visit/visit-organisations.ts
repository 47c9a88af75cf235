import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isMunicipalityCode } from '@kakehashi/shared/calendar';
import { DomainError } from '@kakehashi/api/platform';
import { OrganisationDirectory } from '@kakehashi/api/registry';
import { selectOne, type SqlRunner } from '../case/sql';
import type { OrganisationInput, RequesterInput } from './dto/visit-details.dto';

/** Finds, or adds, the organisations that a visit names. */
@Injectable()
export class VisitOrganisations {
  constructor(private readonly directory: OrganisationDirectory) {}

  /** The Japanese body that asks. */
  requester(tx: EntityManager, { id, name, kind, municipalityCode }: RequesterInput): Promise<string> {
    const pointer = '/details/requester';
    if (id) return this.directory.resolve(tx, { id }, pointer);
    if (!name) throw missing(`${pointer}/name`);
    if (!kind) throw missing(`${pointer}/kind`);
    if (municipalityCode && !isMunicipalityCode(municipalityCode)) throw wrong(`${pointer}/municipalityCode`);
    return this.directory.resolve(
      tx,
      { name, kind, country: 'JP', municipalityCode: municipalityCode ?? null },
      pointer,
    );
  }

  /** A body in the country of the visit. */
  host(tx: EntityManager, { id, name }: OrganisationInput, country: string, pointer: string): Promise<string> {
    if (id) return this.directory.resolve(tx, { id }, pointer);
    if (!name) throw missing(`${pointer}/name`);
    return this.directory.resolve(tx, { name, kind: 'other', country }, pointer);
  }

  /** The bodies that the requester wishes to meet. */
  async hosts(tx: EntityManager, inputs: readonly OrganisationInput[], country: string): Promise<string[]> {
    const ids: string[] = [];
    for (const [at, input] of inputs.entries()) ids.push(await this.host(tx, input, country, `/details/hosts/${at}`));
    return ids;
  }
}

/** The prefecture of a Japanese local government; null for other bodies. */
export async function prefectureOf(db: SqlRunner, organisationId: string): Promise<string | null> {
  const row = await selectOne<{ prefecture: string | null }>(
    db,
    `SELECT p.code AS prefecture FROM organisations o LEFT JOIN prefectures p ON p.code = left(o.municipality_code, 2)
     WHERE o.id = $1`,
    [organisationId],
  );
  return row?.prefecture ?? null;
}

/** The names of organisations, in the order of their ids. */
export async function organisationNames(db: SqlRunner, ids: readonly string[]): Promise<string[]> {
  const row = await selectOne<{ names: string[] }>(
    db,
    `SELECT ARRAY(SELECT o.name FROM unnest($1::uuid[]) WITH ORDINALITY AS given(id, position)
                  JOIN organisations o ON o.id = given.id ORDER BY given.position) AS names`,
    [[...ids]],
  );
  return row?.names ?? [];
}

function missing(pointer: string): DomainError {
  const detail = { ja: '入力してください。', en: 'Fill this in.' };
  return new DomainError('validation-failed', { errors: [{ pointer, code: 'required', detail }] });
}

function wrong(pointer: string): DomainError {
  const detail = { ja: '自治体コードが正しくありません。', en: 'This is not a municipality code.' };
  return new DomainError('validation-failed', { errors: [{ pointer, code: 'wrong-format', detail }] });
}
