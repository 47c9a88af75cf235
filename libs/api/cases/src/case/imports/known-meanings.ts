import { unknownMeaning, type MeaningCheck, type RowFinding, type RowTexts } from '@kakehashi/api/exchange';
import type { Label } from '@kakehashi/shared/contracts';

/** A column knows what the reader of its rows can read; where it has a list, that is told. */
export function readableMeanings(
  read: (texts: RowTexts) => readonly RowFinding[],
  known: Readonly<Record<string, readonly Label[] | undefined>>,
): MeaningCheck {
  return (column, meaning) => {
    const [error] = read({ [column]: meaning });
    if (!error) return null;
    const names = known[column];
    return names ? unknownMeaning(meaning, names) : error.text;
  };
}
