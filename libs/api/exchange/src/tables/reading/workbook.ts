import { addDays } from '@kakehashi/shared/calendar';
import { Archive } from './archive';
import { tableLimits, tooLarge, unpackedLimits } from './limits';
import { isBinary, lineOf, type ReadLine } from './line';
import { noTable } from './refused-file';
import { attribute, runsOf, tags, unescaped } from './xml';

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

const rowPattern = /<(?:\w+:)?row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/gu;
const cellPattern = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/gu;
const formulaPattern = /<(?:\w+:)?f(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/u;
const valuePattern = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/u;

/**
 * An Excel workbook whose sheets are read row by row. A formula counts for the value that was saved with it, and shows
 * where there is none; nothing is ever computed here, and no other file is followed.
 */
export class Workbook {
  private constructor(
    private readonly archive: Archive,
    private readonly sheets: readonly Sheet[],
    private readonly strings: readonly string[],
    private readonly dateStyles: ReadonlySet<number>,
    private readonly epoch: string,
  ) {}

  static async open(content: Buffer): Promise<Workbook> {
    const archive = new Archive(content);
    const book = await archive.text('xl/workbook.xml');
    const sheets = sheetsOf(book, await archive.text('xl/_rels/workbook.xml.rels'));
    if (sheets.length === 0) throw noTable();
    if (sheets.length > tableLimits.sheets) throw tooLarge();
    const isMac = tags(book, 'workbookPr').some((tag) => ['1', 'true'].includes(attribute(tag, 'date1904') ?? ''));
    const strings = archive.has('xl/sharedStrings.xml') ? await stringsOf(archive) : [];
    const styles = archive.has('xl/styles.xml') ? dateStylesOf(await archive.text('xl/styles.xml')) : [];
    return new Workbook(archive, sheets, strings, new Set(styles), isMac ? '1904-01-01' : '1899-12-30');
  }

  get sheetNames(): { readonly name: string; readonly hidden: boolean }[] {
    return this.sheets.map(({ name, hidden }) => ({ name, hidden }));
  }

  /** The rows of a sheet that hold anything. */
  async *lines(index: number): AsyncGenerator<ReadLine> {
    const sheet = this.sheets[index];
    if (!sheet) throw noTable();
    const decoder = new TextDecoder('utf-8');
    let pending = '';
    let number = 0;
    for await (const piece of this.archive.bytes(sheet.part)) {
      const before = pending.length;
      pending += decoder.decode(piece, { stream: true });
      let done = 0;
      // While no tag ends, nothing new can be found: a long row is not gone through again and again.
      const mayEndRow = /row>|\/>/u.test(pending.slice(Math.max(0, before - 4)));
      for (const { 0: whole, 1: tag = '', 2: inside = '', index: at } of mayEndRow
        ? pending.matchAll(rowPattern)
        : []) {
        done = at + whole.length;
        number = Number(attribute(tag, 'r') ?? number + 1);
        const { cells, unsaved } = this.cells(inside);
        const line = lineOf(number, cells, unsaved);
        if (line.cells.length > 0) yield line;
      }
      pending = pending.slice(done);
      if (pending.length > unpackedLimits.row) throw tooLarge();
    }
  }

  private cells(row: string): { readonly cells: string[]; readonly unsaved: number[] } {
    const cells: string[] = [];
    const unsaved: number[] = [];
    for (const [, tag = '', inside = ''] of row.matchAll(cellPattern)) {
      const at = columnOf(attribute(tag, 'r')) ?? cells.length;
      if (at >= 16_384) throw noTable();
      const value = inside === '' ? '' : this.text(tag, inside);
      const text = value ?? formulaOf(inside);
      if (text === '') continue;
      if (value === null) unsaved.push(at);
      if (at >= tableLimits.columns) throw tooLarge();
      if (isBinary(text)) throw noTable();
      while (cells.length < at) cells.push('');
      cells[at] = text;
    }
    return { cells, unsaved };
  }

  /** What a cell shows; null where nothing was saved with it. */
  private text(tag: string, inside: string): string | null {
    const type = attribute(tag, 't');
    if (type === 'inlineStr') return runsOf(inside);
    const value = unescaped(valuePattern.exec(inside)?.[1] ?? '');
    if (type === 's') return this.strings[Number(value)] ?? '';
    if (type === 'str' || type === 'e') return value;
    if (value === '') return null;
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return value.slice(0, 10);
    const number = Number(value);
    if (Number.isNaN(number)) return value;
    const isDate = this.dateStyles.has(Number(attribute(tag, 's') ?? 0));
    return isDate && number >= 1 && number < 2_958_466 ? addDays(this.epoch, Math.floor(number)) : String(number);
  }
}

/** A formula whose result was not saved stands for itself: nothing is known of it, which is not the same as empty. */
function formulaOf(inside: string): string {
  const formula = formulaPattern.exec(inside);
  return formula ? `=${unescaped(formula[1] ?? '')}` : '';
}

function sheetsOf(book: string, relations: string): Sheet[] {
  const parts = new Map(tags(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
  return tags(book, 'sheet').flatMap((tag) => {
    const target = parts.get(attribute(tag, '\\w+:id'));
    const name = attribute(tag, 'name');
    if (!target || name === undefined || !/worksheets\//u.test(target)) return [];
    // `veryHidden` is what Excel itself does not offer to show.
    const hidden = /hidden$/iu.test(attribute(tag, 'state') ?? '');
    return [{ name, hidden, part: target.startsWith('/') ? target.slice(1) : `xl/${target}` }];
  });
}

async function stringsOf(archive: Archive): Promise<string[]> {
  const xml = await archive.text('xl/sharedStrings.xml');
  const items = /<(?:\w+:)?si(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/gu;
  return Array.from(xml.matchAll(items), ([, inside = '']) => runsOf(inside));
}

/** The styles that show a number as a date. */
function dateStylesOf(xml: string): number[] {
  const formats = new Map(
    tags(xml, 'numFmt').map((tag) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '']),
  );
  const block = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/u.exec(xml)?.[0] ?? '';
  return tags(block, 'xf').flatMap((tag, index) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    return isDateFormat(id, formats.get(id)) ? [index] : [];
  });
}

function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').toLowerCase();
  return /[yge年]|d|m(?!.*[#0])/u.test(bare) && !/[#0?]/u.test(bare.replace(/s\.0+/u, ''));
}

/** The place of a cell by its letters: `C7` is 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(reference ?? '')?.[1];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
