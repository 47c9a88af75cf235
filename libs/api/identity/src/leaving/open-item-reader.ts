import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openItemDefinitions, type Actor, type OpenItemKind } from '@kakehashi/shared/access';
import { Leavers, type Insight } from './leavers';
import { OpenItems, type OpenItem, type OpenItemSource } from './open-items';
import type { OpenItemCount, OpenItemList, OpenItemQuery, OpenItemView } from './open-items.dto';

const usualPage = 50;

/** Shows what a person still holds. */
@Injectable()
export class OpenItemReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly leavers: Leavers,
    private readonly openItems: OpenItems,
  ) {}

  /** How many of each kind, and a page of one kind where one is named. */
  async list(actor: Actor, id: string, { kind, limit = usualPage, cursor }: OpenItemQuery): Promise<OpenItemList> {
    const insight = await this.leavers.seenBy(actor, id);
    const kinds = await Promise.all(this.openItems.sources().map((source) => this.counted(source, insight)));
    const found = kind && isListed(kind, insight) ? await this.page(kind, insight, limit, cursor) : [];
    const page = found.slice(0, limit);
    const { offices } = insight.counted;
    return {
      person: insight.person,
      relation: insight.relation,
      mayHandOver: insight.given !== null,
      offices: offices === 'all' ? null : [...offices],
      kinds,
      items: kind ? page.map((item) => openItemView(kind, item)) : [],
      nextCursor: found.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  }

  private async counted(source: OpenItemSource, insight: Insight): Promise<OpenItemCount> {
    const { needsSuccessor, transferable } = openItemDefinitions[source.kind];
    const count = await source.count(this.dataSource, insight.counted);
    const needing = (await source.needing?.(this.dataSource, insight.counted)) ?? count;
    const lacking = needsSuccessor ? needing : 0;
    return { kind: source.kind, count, lacking, listed: isListed(source.kind, insight), needsSuccessor, transferable };
  }

  private async page(kind: OpenItemKind, { listed }: Insight, limit: number, after?: string): Promise<OpenItem[]> {
    const source = this.openItems.of(kind);
    return source && listed ? source.page(this.dataSource, listed, { after: after ?? null, limit: limit + 1 }) : [];
  }
}

/** An item as it is answered. */
export function openItemView(kind: OpenItemKind, { key: _key, sole = false, ...item }: OpenItem): OpenItemView {
  return { kind, ...item, sole };
}

function isListed(kind: OpenItemKind, { listed, relation }: Insight): boolean {
  return listed !== null && (relation === 'self' || !openItemDefinitions[kind].personal);
}
