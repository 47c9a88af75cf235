import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import type { RecordKind } from '../duplicates/record-kinds';

/** A record as it is called. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

/** A case that named one record and names another since, and the fields in which it does. */
export interface TouchedCase {
  readonly caseId: string;
  readonly fields: readonly string[];
}

/** That two records were made one, or two again, and which cases follow. */
export interface MergeTold {
  readonly act: 'merged' | 'merge_undone';
  readonly kind: RecordKind;
  readonly actor: Actor;
  /** Whom the cases named, and whom they name now. */
  readonly before: NamedRecord;
  readonly after: NamedRecord;
  /** In the order of their ids. */
  readonly cases: readonly TouchedCase[];
}

/** Hears of a merge, or of its undo, in the transaction that makes it. */
export type MergeListener = (tx: EntityManager, told: MergeTold) => Promise<void>;

/** Tells the other features of merges; each that keeps a history of its own adds a listener. */
@Injectable()
export class MergeNews {
  private readonly listeners: MergeListener[] = [];

  add(listener: MergeListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, told: MergeTold): Promise<void> {
    if (told.cases.length === 0) return;
    for (const listener of this.listeners) await listener(tx, told);
  }
}
