import PizZip from 'pizzip';
import type { Locale } from '@kakehashi/shared/contracts';
import { blankOf, blocksOf, partsOf, type PaperLine, type PaperTemplate, type RowLine } from './paper-template';

type LineStyle = PaperLine['style'];

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Twentieths of a point. */
const spacing: Readonly<Record<LineStyle, string>> = {
  title: '<w:jc w:val="center"/><w:spacing w:after="240"/>',
  note: '<w:spacing w:after="240"/>',
  heading: '<w:keepNext/><w:spacing w:before="240" w:after="60"/>',
  text: '<w:spacing w:after="80"/>',
  closing: '<w:jc w:val="right"/><w:spacing w:before="160"/>',
  row: '',
  head: '',
};

/** Half points. */
const letters: Readonly<Record<LineStyle, string>> = {
  title: '<w:b/><w:sz w:val="32"/>',
  note: '<w:sz w:val="18"/>',
  heading: '<w:b/><w:sz w:val="22"/>',
  text: '<w:sz w:val="21"/>',
  closing: '<w:sz w:val="21"/>',
  row: '<w:sz w:val="20"/>',
  head: '<w:b/><w:sz w:val="20"/>',
};

/**
 * The Word file that docxtemplater fills in. It is built from the template's words rather than kept as a binary, so that
 * a change of wording can be reviewed. Each value is followed by its blank, of which the filling keeps one.
 */
export function docxTemplateOf(template: PaperTemplate, locale: Locale): PizZip {
  const zip = new PizZip();
  const body = blocksOf(template.lines[locale])
    .map((block) => ('style' in block ? paragraph(block, template, locale) : table(block, template, locale)))
    .join('');
  zip.file('[Content_Types].xml', contentTypes);
  zip.file('_rels/.rels', relations);
  zip.file('word/_rels/document.xml.rels', documentRelations);
  zip.file('word/styles.xml', styles(locale));
  zip.file('word/document.xml', `${header}<w:document ${namespace}><w:body>${body}${page}</w:body></w:document>`);
  return zip;
}

function paragraph(line: PaperLine, template: PaperTemplate, locale: Locale): string {
  if ('cells' in line) return table([line], template, locale);
  return `<w:p><w:pPr>${spacing[line.style]}</w:pPr>${runs(line.text, line.style, template, locale)}</w:p>`;
}

function table(rows: readonly RowLine[], template: PaperTemplate, locale: Locale): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join('');
  const columns = rows[0]?.cells.length ?? 1;
  // A label and what it says share the width as one to three; more columns share it evenly.
  const widths = columns === 2 ? [2400, 7200] : Array.from({ length: columns }, () => Math.floor(9600 / columns));
  const cell = (text: string, at: number, style: LineStyle) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 2400}" w:type="dxa"/></w:tcPr><w:p>${runs(text, style, template, locale)}</w:p></w:tc>`;
  const row = ({ cells, style }: RowLine) =>
    `<w:tr>${cells.map((text, at) => cell(text, at, style === 'head' || (columns === 2 && at === 0) ? 'head' : 'row')).join('')}</w:tr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const shape = `<w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  return `<w:tbl>${shape}${rows.map(row).join('')}</w:tbl><w:p/>`;
}

function runs(text: string, style: LineStyle, template: PaperTemplate, locale: Locale): string {
  return partsOf(text)
    .map((part) =>
      'words' in part
        ? run(part.words, letters[style])
        : run(`{#${part.tag}}{text}{/${part.tag}}`, letters[style]) +
          run(
            `{^${part.tag}}${blankOf({ template, locale }, part.tag)}{/${part.tag}}`,
            `${letters[style]}<w:highlight w:val="yellow"/>`,
          ),
    )
    .join('');
}

function run(text: string, look: string): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = `${header}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`;
const relations = `${header}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${officeTypes}/officeDocument" Target="word/document.xml"/></Relationships>`;
const documentRelations = `${header}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${officeTypes}/styles" Target="styles.xml"/></Relationships>`;

/** Faces that Word has in Japan and abroad; where one is missing, Word takes another. */
function styles(locale: Locale): string {
  const fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Yu Gothic" w:cs="Calibri"/>';
  const language = `<w:lang w:val="${locale === 'ja' ? 'ja-JP' : 'en-GB'}" w:eastAsia="ja-JP"/>`;
  return `${header}<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}${language}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
}
