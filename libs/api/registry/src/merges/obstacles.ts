import type { Label } from '@kakehashi/shared/contracts';
import type { RecordKind } from '../duplicates/record-kinds';
import { mergeables, type ColumnValue, type ColumnValues } from './mergeable';
import type { StoredRecord } from './merge-records';

/** Why two records cannot be merged, or a merge cannot be undone. */
export interface Obstacle {
  readonly code: string;
  readonly detail: Label;
}

/** Whether two values of a column are the same; absent and empty are. */
export function sameValue(a: ColumnValue | undefined, b: ColumnValue | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** What stands in the way of merging two records, whoever asks. */
export function mergeObstacles(kind: RecordKind, survivor: StoredRecord, other: StoredRecord): Obstacle[] {
  const obstacles = [survivor, other].flatMap(({ mergedInto, title }): Obstacle[] =>
    mergedInto === null
      ? []
      : [
          {
            code: 'already-merged',
            detail: {
              ja: `「${title}」は、すでに別の記録に統合されています。`,
              en: `“${title}” has already been merged into another record.`,
            },
          },
        ],
  );
  const [a, b] = [survivor.row['municipality_code'] ?? null, other.row['municipality_code'] ?? null];
  if (a !== null && b !== null && a !== b) obstacles.push(differentCodes);
  if (!mergeables[kind].alike.every((column) => sameValue(survivor.row[column], other.row[column])))
    obstacles.push(differentCountries);
  return obstacles;
}

/** What somebody did since that undoing a merge would overwrite or contradict. */
export function undoObstacles(
  kind: RecordKind,
  { survivor, merged, after }: { survivor: StoredRecord; merged: StoredRecord; after: ColumnValues },
): Obstacle[] {
  if (survivor.mergedInto !== null || merged.mergedInto !== survivor.id) return [mergedOn(survivor.title)];
  return mergeables[kind].fields
    .filter(({ columns }) =>
      columns.some((column) => column in after && !sameValue(after[column], survivor.row[column])),
    )
    .map(({ label }) => ({
      code: 'edited-since',
      detail: {
        ja: `統合の後に「${label.ja}」が変更されています。`,
        en: `“${label.en}” was changed after the merge.`,
      },
    }));
}

/** That a name which undoing would bring back has been given to another record. */
export const nameTaken: Obstacle = {
  code: 'name-taken',
  detail: {
    ja: '元に戻す名称と同じ名称・団体コードの団体が、統合の後に登録されています。先にその団体を統合するか、名称を変更してください。',
    en: 'Another organisation has been given the name and code that would come back. Merge or rename that one first.',
  },
};

/** That a merge no longer stands. */
export const alreadyUndone: Obstacle = {
  code: 'already-undone',
  detail: { ja: 'この統合は、すでに取り消されています。', en: 'This merge has already been undone.' },
};

const differentCodes: Obstacle = {
  code: 'different-codes',
  detail: {
    ja: '団体コードが異なるため、別の団体です。市町村合併は統合ではなく、基礎データの「市町村合併」で扱います。',
    en: 'Their local government codes differ, so they are two bodies. A merger of municipalities is reference data, not a duplicate.',
  },
};

const differentCountries: Obstacle = {
  code: 'different-countries',
  detail: { ja: '国・地域が異なるため、統合できません。', en: 'They are in different countries.' },
};

function mergedOn(title: string): Obstacle {
  return {
    code: 'merged-since',
    detail: {
      ja: `「${title}」は、その後さらに別の記録に統合されています。先にその統合を取り消してください。`,
      en: `“${title}” has since been merged into another record. Undo that merge first.`,
    },
  };
}
