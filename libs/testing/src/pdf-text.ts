import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF without the spaces between them. Text lies in it as numbers of glyphs, which every embedded font
 * counts anew: each page is read with each font, so that what is written stands somewhere in the answer.
 */
export function pdfText(file: Buffer): string {
  const streams = streamsOf(file);
  const fonts = streams.filter((stream) => stream.includes('beginbfrange')).map(lettersOf);
  const pages = streams.map(glyphsOf).filter((glyphs) => glyphs.length > 0);
  return pages
    .flatMap((glyphs) => fonts.map((letters) => glyphs.map((glyph) => letters[glyph] ?? '').join('')))
    .join('\n')
    .replaceAll(' ', '');
}

function streamsOf(file: Buffer): string[] {
  const streams: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at)) {
    const [start, end] = [at + 'stream\n'.length, file.indexOf('endstream', at)];
    if (end < 0) break;
    const content = file.subarray(start, end);
    // 0x78 begins what zlib has packed.
    streams.push((content[0] === 0x78 ? inflateSync(content) : content).toString('latin1'));
    at = end + 'endstream\n'.length;
  }
  return streams;
}

/** What each glyph of a font reads as. */
function lettersOf(map: string): string[] {
  const letters: string[] = [];
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, units = ''], at) => {
      letters[parseInt(first, 16) + at] = Buffer.from(units.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
    });
  return letters;
}

function glyphsOf(page: string): number[] {
  return [...page.matchAll(/\[([^\]]*)\] TJ/g)].flatMap(([, shown = '']) =>
    [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, codes = '']) =>
      (codes.match(/.{4}/g) ?? []).map((code) => parseInt(code, 16)),
    ),
  );
}
