import { openItemDefinitions, openItemKinds } from '@kakehashi/shared/access';
import { DomainError } from '@kakehashi/api/platform';
import type { OpenItemCounts } from './open-items';

/** Refuses an end while something lacks a successor, with how many of each kind. */
export function assertNothingOpen(counts: OpenItemCounts): void {
  const kinds = openItemKinds.filter((kind) => (counts[kind] ?? 0) > 0);
  if (kinds.length === 0) return;
  const total = kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  throw new DomainError('open-items-remain', {
    values: { count: total },
    errors: kinds.map((kind) => ({
      pointer: '',
      code: `open-${kind}`,
      detail: {
        ja: `${openItemDefinitions[kind].label.ja}：${counts[kind]}件`,
        en: `${openItemDefinitions[kind].label.en}: ${counts[kind]}`,
      },
    })),
    extensions: { openItems: counts },
  });
}

/** What is taken care of no more: fewer of a kind afterwards than before. */
export function lost(before: OpenItemCounts, after: OpenItemCounts): OpenItemCounts {
  return Object.fromEntries(
    openItemKinds.flatMap((kind) => {
      const fewer = (before[kind] ?? 0) - (after[kind] ?? 0);
      return fewer > 0 ? [[kind, fewer]] : [];
    }),
  );
}
