import type { HeadcountCategory } from '@kakehashi/shared/case-types';
import type { MemberView } from '../model/views';

/** What a pasted column can mean. */
export const pasteColumns = ['nameNative', 'nameKana', 'nameRoman', 'title', 'category', 'skip'] as const;
export type PasteColumn = (typeof pasteColumns)[number];

/** A table as it came from the clipboard, and what each column seems to be. */
export interface PastedTable {
  rows: string[][];
  columns: PasteColumn[];
  /** Whether the first row holds headings and is no person. */
  hasHeading: boolean;
}

const headings: [PasteColumn, RegExp][] = [
  ['nameKana', /(ふりがな|フリガナ|カナ|かな|読み|kana|reading)/i],
  ['nameRoman', /(ローマ字|英字|英語|英文|アルファベット|roman|english|passport|alphabet)/i],
  ['category', /(区分|種別|分類|category|type)/i],
  ['title', /(役職|職名|肩書|職|所属|title|position|post|role)/i],
  ['nameNative', /(氏名|名前|お名前|漢字|name)/i],
];

const categoryWords: [HeadcountCategory, RegExp][] = [
  ['escort', /(随行|同行|添乗|引率|escort|attendant)/i],
  ['elected', /(首長|知事|市長|町長|村長|区長|議員|議長|議会|elected|mayor|governor|council(l)?or|assembly)/i],
  ['student', /(学生|生徒|児童|student|pupil)/i],
  ['private', /(民間|企業|会社|商工|経済|private|business|company)/i],
  ['official', /(職員|公務|行政|official|staff|officer)/i],
];

/** Reads cells copied from a spreadsheet: tabs between, quotes where a cell holds a line break. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t' || char === '\n') {
      rows.at(-1)?.push(tidy(cell));
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  rows.at(-1)?.push(tidy(cell));
  const filled = rows.filter((row) => row.some(Boolean));
  const width = Math.max(0, ...filled.map((row) => row.length));
  return filled.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Reads the clipboard and guesses what each column means, first by its heading, then by what stands in it. */
export function readPaste(text: string): PastedTable {
  const rows = readTable(text);
  const first = rows[0] ?? [];
  const named = first.map(headingOf);
  const hasHeading =
    named.filter((column) => column !== undefined).length >= Math.min(2, first.length) && rows.length > 1;
  const body = hasHeading ? rows.slice(1) : rows;
  const taken = new Set<PasteColumn>();
  const columns = first.map((_, index) => {
    const cells = body.map((row) => row[index] ?? '').filter(Boolean);
    const guess = (hasHeading ? named[index] : undefined) ?? guessColumn(cells);
    if (guess === 'skip' || taken.has(guess)) return 'skip';
    taken.add(guess);
    return guess;
  });
  return { rows, columns, hasHeading };
}

/** The people of a pasted table under the columns chosen; rows without any name are left out. */
export function membersOf(
  { rows, columns, hasHeading }: PastedTable,
  otherwise: HeadcountCategory = 'official',
): MemberView[] {
  return (hasHeading ? rows.slice(1) : rows)
    .map((row) => {
      const value = (column: PasteColumn) => {
        const at = columns.indexOf(column);
        return at < 0 ? '' : (row[at] ?? '');
      };
      const title = value('title');
      return {
        nameNative: value('nameNative') || null,
        nameKana: value('nameKana') || null,
        nameRoman: value('nameRoman') || null,
        title: title || null,
        category: categoryOf(value('category')) ?? categoryOf(title) ?? otherwise,
      };
    })
    .filter((member) => member.nameNative || member.nameKana || member.nameRoman);
}

/** The category a word names, if any. */
export function categoryOf(text: string): HeadcountCategory | undefined {
  if (!text) return undefined;
  return categoryWords.find(([code, words]) => code === text.toLowerCase() || words.test(text))?.[0];
}

function headingOf(cell: string): PasteColumn | undefined {
  return cell.length > 30 ? undefined : headings.find(([, words]) => words.test(cell))?.[0];
}

function guessColumn(cells: string[]): PasteColumn {
  if (cells.length === 0) return 'skip';
  const share = (test: RegExp) => cells.filter((cell) => test.test(cell)).length / cells.length;
  if (share(/^[\d.\-#()（）№]+$/) > 0.6) return 'skip';
  if (share(/^[\p{sc=Hiragana}\p{sc=Katakana}ー・\s]+$/u) > 0.6) return 'nameKana';
  if (share(/^(随行|首長等?|議員|職員|学生|民間|首長・議員|elected|official|student|escort|private)$/i) > 0.6)
    return 'category';
  if (
    share(/(長|員|主事|主任|係|課|部|局|担当|補佐|mayor|director|manager|officer|chief|head|councill?or|staff)$/i) > 0.5
  ) {
    return 'title';
  }
  if (share(/^[\p{sc=Latin}\s.,'’\-()]+$/u) > 0.6) return 'nameRoman';
  return 'nameNative';
}

/** Spaces of any width around a cell go; inside, one stays one. */
function tidy(cell: string): string {
  return cell.replace(/[\s\u3000]+/g, (space) => (space.includes('\u3000') ? '\u3000' : ' ')).trim();
}
