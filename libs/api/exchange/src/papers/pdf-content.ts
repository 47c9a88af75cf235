import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { blankOf, blocksOf, partsOf, valueOf, type Paper, type PaperLine, type RowLine } from './paper-template';

/** What pdfmake is to draw. */
export function pdfContentOf(paper: Paper, fontName: string): TDocumentDefinitions {
  const lines = blocksOf(paper.template.lines[paper.locale]);
  return {
    info: { title: paper.name },
    language: paper.locale === 'ja' ? 'ja-JP' : 'en-GB',
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    defaultStyle: { font: fontName, fontSize: 10, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 16, alignment: 'center', margin: [0, 0, 0, 12] },
      note: { fontSize: 8.5, color: '#444444', margin: [0, 0, 0, 12] },
      heading: { fontSize: 11, margin: [0, 10, 0, 3] },
      text: { margin: [0, 0, 0, 4] },
      closing: { alignment: 'right', margin: [0, 8, 0, 0] },
      warning: { fontSize: 8.5, background: '#fff2a8', margin: [0, 8, 0, 0] },
      label: { fillColor: '#eeeeee' },
    },
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'center', fontSize: 8, margin: [0, 16, 0, 0] }),
    content: [
      ...lines.map((block) => ('style' in block ? single(block, paper) : table(block, paper))),
      ...(hasOtherScript(paper) ? [{ text: otherScript[paper.locale], style: 'warning' }] : []),
    ],
  };
}

/** A letter of a script that the face of PDFs does not hold, such as Thai or Khmer. */
const other =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]/u;

const otherScript = {
  ja: '一部の文字（タイ文字、クメール文字など）は、このPDFでは正しく表示できません。元の表記は案件の画面で確認してください。',
  en: 'Some letters (Thai, Khmer and the like) cannot be shown in this PDF; see the case itself for how they are written.',
} as const;

function hasOtherScript({ values }: Paper): boolean {
  return Object.values(values).some((value) => value !== null && other.test(value));
}

function single(line: PaperLine, paper: Paper): Content {
  return 'cells' in line ? table([line], paper) : { text: inline(line.text, paper), style: line.style };
}

function table(rows: readonly RowLine[], paper: Paper): Content {
  const columns = rows[0]?.cells.length ?? 1;
  const isLabel = (style: string, at: number) => style === 'head' || (columns === 2 && at === 0);
  return {
    table: {
      headerRows: rows[0]?.style === 'head' ? 1 : 0,
      dontBreakRows: true,
      widths: columns === 2 ? [120, '*'] : Array.from({ length: columns }, () => '*'),
      body: rows.map(({ cells, style }) =>
        cells.map((text, at) => ({ text: inline(text, paper), ...(isLabel(style, at) ? { style: 'label' } : {}) })),
      ),
    },
    margin: [0, 2, 0, 10],
  };
}

function inline(text: string, paper: Paper) {
  return partsOf(text).map((part) => {
    if ('words' in part) return { text: part.words };
    const value = valueOf(paper.values, part.tag);
    return value === null ? { text: blankOf(paper, part.tag), background: '#fff2a8' } : { text: value };
  });
}
