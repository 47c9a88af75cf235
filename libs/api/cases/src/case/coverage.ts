import type { EntityManager } from 'typeorm';
import { DomainError } from '@kakehashi/api/platform';
import { Jurisdictions } from '@kakehashi/api/registry';

/** Refuses a country that the office does not cover on a day. */
export async function assertCovered(
  jurisdictions: Jurisdictions,
  tx: EntityManager,
  { office, country, on }: { readonly office: string; readonly country: string; readonly on: string },
): Promise<void> {
  if (await jurisdictions.covers(tx, office, country, on)) return;
  throw new DomainError('country-not-in-office', {
    errors: [{ pointer: '/country', code: 'country-not-in-office' }],
  });
}
