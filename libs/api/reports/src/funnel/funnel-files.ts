import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import { allPages, oneBatch, type ListFile } from '@kakehashi/api/exchange';
import { StoredNames } from '@kakehashi/api/registry';
import { DispatchFunnels } from './dispatch-funnels';
import { funnelCaseColumns, funnelColumns } from './funnel-columns';
import type { DispatchFunnelQuery, FunnelCase, FunnelEvidenceQuery, FunnelYear } from './funnel.dto';

/** How many are read at once for a file. */
const FILE_PAGE = 500;

/** The funnel, and the applications behind its figures, as files. */
@Injectable()
export class FunnelFiles {
  constructor(
    private readonly funnels: DispatchFunnels,
    private readonly names: StoredNames,
  ) {}

  /** The figures of all years that are shown, with the definitions below. */
  async funnel(actor: Actor, query: DispatchFunnelQuery): Promise<ListFile<FunnelYear>> {
    const { years, stages, leadTimes } = await this.funnels.funnel(actor, query);
    const remarks = [...stages, ...leadTimes].map(({ label, definition }) => ({
      ja: `${label.ja}: ${definition.ja}`,
      en: `${label.en}: ${definition.en}`,
    }));
    return { name: 'dispatch-funnel', columns: funnelColumns, pages: oneBatch(years), remarks };
  }

  /** All applications behind a figure. */
  async evidence(actor: Actor, query: FunnelEvidenceQuery): Promise<ListFile<FunnelCase>> {
    const pages = allPages(async (cursor) => {
      const { cases: items, nextCursor } = await this.funnels.evidence(actor, { ...query, cursor, limit: FILE_PAGE });
      return { items, nextCursor };
    });
    return { name: 'dispatch-funnel-cases', columns: funnelCaseColumns(await this.names.read()), pages };
  }
}
