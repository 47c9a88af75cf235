import type { SealedTable } from '@kakehashi/api/platform';
import { sealedTrainees } from '@kakehashi/api/cases';
import { sealedExperts } from '@kakehashi/api/registry';

/** Every table with sealed values; one that is not here would lose its values with its key. */
export const sealedTables: readonly SealedTable[] = [sealedExperts, sealedTrainees];
