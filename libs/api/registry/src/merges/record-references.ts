import { Injectable } from '@nestjs/common';
import type { Label } from '@kakehashi/shared/contracts';
import type { EntityManager } from 'typeorm';
import type { RecordKind } from '../duplicates/record-kinds';
import type { Obstacle } from './obstacles';
import { registryReferences } from './registry-references';

/** One column of the database that names records of a kind. */
export interface RecordReference {
  /** Names it for good, such as `visit.requester`: undoing a merge finds what it moved by it. */
  readonly code: string;
  readonly label: Label;
  readonly table: string;
  readonly column: string;
  /** The columns that tell a row from the others that name the same record, with their types. */
  readonly key: Readonly<Record<string, 'uuid' | 'text'>>;
  /** Columns that a record may have only once: where both have it, the row of the merged one is set aside. */
  readonly once?: readonly string[];
  /** A text that a record may have only once: where both have it, the row of the merged one is renamed. */
  readonly distinct?: string;
  /** What keeps the rows of two records from being those of one. */
  readonly clash?: (db: EntityManager, survivorId: string, mergedId: string) => Promise<readonly Obstacle[]>;
  /** Where cases say in their history that they followed; none where a row belongs to no case. */
  readonly told?: {
    /** The field of the case that names the record. */
    readonly field: string;
    /** The ids of the cases of a row `t`, as a query. */
    readonly cases: string;
    /** Whether a row is part of its case, so that it says nothing once that was taken back. */
    readonly within?: boolean;
  };
  /** What is to be done when rows have moved, such as keeping texts to search in up to date. */
  readonly moved?: (tx: EntityManager, keys: readonly Readonly<Record<string, string>>[], to: string) => Promise<void>;
}

/** Everything that refers to records which may be merged; each feature adds what it knows of. */
@Injectable()
export class RecordReferences {
  private readonly references: Readonly<Record<RecordKind, RecordReference[]>> = {
    organisation: [...registryReferences.organisation],
    person: [...registryReferences.person],
    expert: [...registryReferences.expert],
  };

  add(kind: RecordKind, ...references: readonly RecordReference[]): void {
    this.references[kind].push(...references);
  }

  /** The references to records of a kind. */
  to(kind: RecordKind): readonly RecordReference[] {
    return this.references[kind];
  }
}
