import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openItemDefinitions, openItemKinds, type Actor, type OpenItemKind } from '@kakehashi/shared/access';
import type { IsoDate, OfficeCode } from '@kakehashi/shared/calendar';

/** What can run a statement: a transaction, or the data source outside of one. */
export type OpenItemsDb = Pick<EntityManager, 'query'>;

/** Whose items are asked for, when, and within which offices. */
export interface Leaver {
  readonly id: string;
  readonly offices: 'all' | readonly OfficeCode[];
  readonly now: Date;
  /** Today where roles begin and end. */
  readonly today: IsoDate;
}

/** Something that a person still holds. */
export interface OpenItem {
  /** Names it within its kind: a case's reference, an appointment's id. */
  readonly id: string;
  /** Its place in the order of its kind; unique there. */
  readonly key: string;
  /** Changes whenever it does; null where nothing about it can. */
  readonly version: number | null;
  readonly reference: string | null;
  readonly type: string | null;
  readonly state: string | null;
  readonly office: string | null;
  readonly title: string;
  /** The day it is due or begins. */
  readonly on: IsoDate | null;
  /** The last day of it. */
  readonly until: IsoDate | null;
  /** Whether nobody else could take care of it; absent where its kind knows no such thing. */
  readonly sole?: boolean;
}

/** Which items of a kind: those after a place, or those of some names; locked where they are about to be given away. */
export interface OpenItemPage {
  readonly after?: string | null;
  readonly ids?: readonly string[];
  readonly limit: number;
  readonly lock?: boolean;
}

/** Who gives an item to whom. */
export interface Succession {
  readonly actor: Actor;
  readonly from: string;
  readonly to: string;
}

/** What a feature knows of one kind. */
export interface OpenItemSource {
  readonly kind: OpenItemKind;
  count(db: OpenItemsDb, leaver: Leaver): Promise<number>;
  page(db: OpenItemsDb, leaver: Leaver, page: OpenItemPage): Promise<OpenItem[]>;
  /** How many of them have to find a successor, where that is not all of them. */
  needing?(db: OpenItemsDb, leaver: Leaver): Promise<number>;
  /** How many of them the person's roles of today let them take care of; a role that ends must not lower it. */
  kept?(tx: EntityManager, leaver: Leaver): Promise<number>;
  /** Gives one to a successor, or refuses with the reason. Absent where no successor can be named. */
  handOver?(tx: EntityManager, item: OpenItem, succession: Succession): Promise<void>;
}

/** How many of each kind. */
export type OpenItemCounts = Readonly<Partial<Record<OpenItemKind, number>>>;

/** What a person still holds; each feature adds the kinds that it knows of. */
@Injectable()
export class OpenItems {
  private readonly byKind = new Map<OpenItemKind, OpenItemSource>();

  add(source: OpenItemSource): void {
    this.byKind.set(source.kind, source);
  }

  /** The kinds that are known, in the order in which they are shown. */
  sources(): OpenItemSource[] {
    return openItemKinds.flatMap((kind) => this.byKind.get(kind) ?? []);
  }

  of(kind: OpenItemKind): OpenItemSource | undefined {
    return this.byKind.get(kind);
  }

  /** What has to find a successor before the account can end; kinds of which there is none are left out. */
  needingSuccessor(tx: EntityManager, leaver: Leaver): Promise<OpenItemCounts> {
    return this.counted(({ needing, count }) => needing ?? count, tx, leaver);
  }

  /** What the roles of today let the person take care of. */
  kept(tx: EntityManager, leaver: Leaver): Promise<OpenItemCounts> {
    return this.counted(({ kept }) => kept, tx, leaver);
  }

  private async counted(
    counterOf: (source: OpenItemSource) => OpenItemSource['kept'],
    tx: EntityManager,
    leaver: Leaver,
  ): Promise<OpenItemCounts> {
    const counts: Partial<Record<OpenItemKind, number>> = {};
    for (const source of this.sources()) {
      if (!openItemDefinitions[source.kind].needsSuccessor) continue;
      const count = (await counterOf(source)?.call(source, tx, leaver)) ?? 0;
      if (count > 0) counts[source.kind] = count;
    }
    return counts;
  }
}
