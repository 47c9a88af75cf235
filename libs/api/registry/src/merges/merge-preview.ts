import { Injectable } from '@nestjs/common';
import { problemText } from '@kakehashi/shared/contracts';
import { readableOffices, type Actor } from '@kakehashi/shared/access';
import { DataSource } from 'typeorm';
import { DuplicatesService } from '../duplicates/duplicates.service';
import type { RecordKind } from '../duplicates/record-kinds';
import type { MergeFieldView, MergePreview, MergeRecord, MergeReferenceView } from './merge.dto';
import { MergeRecords, type StoredRecord } from './merge-records';
import { mergeables, type ColumnValue } from './mergeable';
import { mergeObstacles, sameValue } from './obstacles';
import { RecordReferences } from './record-references';
import { countReference } from './reference-moves';

/** Says what merging two records would do. */
@Injectable()
export class MergePreviews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: MergeRecords,
    private readonly references: RecordReferences,
    private readonly duplicates: DuplicatesService,
  ) {}

  /** Which fields differ, what would move, and whether the actor may. */
  async of(actor: Actor, kind: RecordKind, survivorId: string, otherId: string): Promise<MergePreview> {
    const { manager } = this.dataSource;
    const [survivor, other] = await this.records.both(manager, kind, [survivorId, otherId], false);
    const decision = await this.records.decision(manager, actor, kind, [survivor.id, other.id]);
    // What refers to a record is told to whoever may merge it, or reads the cases of every office.
    const isOpen = decision.allowed || readableOffices(actor) === null;
    const all = isOpen ? this.references.to(kind) : [];
    const references: MergeReferenceView[] = [];
    for (const reference of all) {
      const { code, label } = reference;
      const counted = await countReference(manager, reference, survivor.id, other.id);
      if (counted.count > 0) references.push({ code, label, ...counted });
    }
    const { locale } = actor;
    const obstacles = mergeObstacles(kind, survivor, other);
    for (const { clash } of all) if (clash) obstacles.push(...(await clash(manager, survivor.id, other.id)));
    const reasons = [
      ...(decision.code ? [{ code: decision.code, message: problemText(decision.code, locale).detail }] : []),
      ...obstacles.map(({ code, detail }) => ({ code, message: detail[locale] })),
    ];
    return {
      survivor: recordView(survivor),
      other: recordView(other),
      fields: fieldViews(kind, survivor, other),
      references,
      allowed: reasons.length === 0,
      reasons,
      dismissal: await this.duplicates.standingDismissal(manager, kind, [survivor.id, other.id]),
    };
  }
}

function recordView({ id, title, version }: StoredRecord): MergeRecord {
  return { id, title, version };
}

function fieldViews(kind: RecordKind, survivor: StoredRecord, other: StoredRecord): MergeFieldView[] {
  return mergeables[kind].fields.map(({ field, label, columns }) => {
    const [mine, theirs] = [survivor, other].map(({ row }) => display(columns.map((column) => row[column])));
    const same = columns.every((column) => sameValue(survivor.row[column], other.row[column]));
    return {
      field,
      label,
      survivor: mine ?? null,
      other: theirs ?? null,
      same,
      proposed: mine === null && theirs !== null,
    };
  });
}

function display(values: readonly (ColumnValue | undefined)[]): string | null {
  const texts = values.flatMap((value) => {
    if (value === null || value === undefined || value === '') return [];
    return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  });
  return texts.length > 0 ? texts.join(', ') : null;
}
