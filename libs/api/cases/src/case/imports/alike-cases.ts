import { readableOffices, type Actor } from '@kakehashi/shared/access';
import { foldForSearch } from '@kakehashi/api/registry';
import type { EntityManager } from 'typeorm';
import { selectRows } from '../sql';
import type { ImportShape } from './import-shape';
import type { TypedInput } from './typed-import-writer';

/** That a case `c` was not written by the transaction that asks: an import does not meet what it brings itself. */
export const notOfThisTransaction = `c.xmin <> pg_current_xact_id()::xid`;

/** For each row the references of the cases that it looks like: the same words in the same country from the same day. */
export async function alikeCases(
  tx: EntityManager,
  actor: Actor,
  { type, days: [first] }: ImportShape,
  inputs: readonly (TypedInput | null)[],
): Promise<Map<number, string[]>> {
  const questions = inputs.flatMap((entered, at) => {
    if (entered?.kind !== 'new') return [];
    const { country, title, details } = entered.body;
    const day = (details as unknown as Record<string, unknown>)[first];
    return typeof day === 'string' ? [{ at, country, day, title }] : [];
  });
  if (questions.length === 0) return new Map();
  const rows = await selectRows<{ at: number; reference: string; title: string; asked: string }>(
    tx,
    `SELECT g.at, g.title AS asked, c.reference, c.title
     FROM jsonb_to_recordset($1::jsonb) AS g(at integer, country text, day date, title text)
     JOIN cases c ON COALESCE(c.first_date, 'infinity'::date) = g.day AND c.country_code = g.country
     WHERE ${notOfThisTransaction} AND c.type = $2 AND ($3::text[] IS NULL OR c.office_code = ANY ($3)) ORDER BY c.reference`,
    [JSON.stringify(questions), type, readableOffices(actor)],
  );
  const alike = new Map<number, string[]>();
  for (const { at, reference, title, asked } of rows)
    if (foldForSearch(title) === foldForSearch(asked)) alike.set(at, [...(alike.get(at) ?? []), reference]);
  return alike;
}
