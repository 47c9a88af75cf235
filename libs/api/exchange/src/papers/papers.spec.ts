import PizZip from 'pizzip';
import { DomainError, loadSettings } from '@kakehashi/api/platform';
import { docxTemplateOf } from './docx-template';
import { pdfContentOf } from './pdf-content';
import { findPdfFont } from './pdf-font';
import { PaperPress } from './paper-press';
import { PdfPress } from './pdf-press';
import { blocksOf, partsOf, type Paper, type PaperTemplate } from './paper-template';

const template: PaperTemplate<'host' | 'expert'> = {
  lines: {
    ja: [
      { style: 'title', text: '協定書' },
      { style: 'text', text: '{host}は専門家{expert}を受け入れる。' },
      { style: 'row', cells: ['受入先', '{host}'] },
      { style: 'row', cells: ['専門家', '{expert}'] },
    ],
    en: [{ style: 'text', text: '{host} receives {expert} & nobody else.' }],
  },
  blanks: { host: { ja: '受入先', en: 'host' }, expert: { ja: '専門家：未登録', en: 'specialist: not on record' } },
};
const press = new PaperPress(
  new PdfPress({ ...loadSettings({ NODE_ENV: 'test', DATABASE_URL: 'postgres://a@127.0.0.1/b' }) }),
);
const paper = (values: Record<string, string | null>, locale: Paper['locale'] = 'ja'): Paper => ({
  name: 'D-SIN-2026-0001 協定書',
  locale,
  template,
  values: { host: '河口市', expert: null, ...values },
});

/** The words of a Word file, as somebody reads them. */
async function wordsOf(given: Paper): Promise<string> {
  const { content } = await press.write(given, 'docx');
  const xml = new PizZip(content).file('word/document.xml')?.asText() ?? '';
  const text = xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

describe('papers', () => {
  it('are cut into words and tags, and rows of as many cells make one table', () => {
    expect(partsOf('a {b} {c}{ d }')).toEqual([
      { words: 'a ' },
      { tag: 'b' },
      { words: ' ' },
      { tag: 'c' },
      { words: '{ d }' },
    ]);
    expect(blocksOf(template.lines.ja).map((block) => ('style' in block ? 1 : block.length))).toEqual([1, 1, 2]);
  });

  it('become a Word file with the values in it, and a blank with its name where one is missing', async () => {
    expect(await wordsOf(paper({}))).toContain('河口市は専門家＿＿＿＿＿＿（専門家：未登録）を受け入れる。');
    const filled = await wordsOf(paper({ expert: '髙﨑 健一' }));
    expect(filled).toContain('河口市は専門家髙﨑 健一を受け入れる。');
    expect(filled).not.toContain('＿');
    expect(await wordsOf(paper({ host: 'River Mouth', expert: '  ' }, 'en'))).toContain(
      'River Mouth receives ____________ (specialist: not on record) & nobody else.',
    );
  });

  it.each(['{host}', '{#expert}', '</w:t>&<b>', '"]]>', 'Zeile\nzwei', '髙﨑𠮷野家'])(
    'say what people typed as it is: %s',
    async (typed) => {
      expect(await wordsOf(paper({ expert: typed }))).toContain(typed);
    },
  );

  it('leave out what no file can hold', async () => {
    const words = await wordsOf(paper({ expert: 'a\u0000b\u000bc\ud800d\uffffe' }));
    expect(words).toContain('専門家abcdeを');
  });

  it('are refused where a value or the name of its blank was forgotten', async () => {
    const { expert: _expert, ...rest } = paper({}).values;
    await expect(press.write({ ...paper({}), values: rest }, 'docx')).rejects.toThrow('no value for {expert}');
    expect(() => docxTemplateOf({ ...template, blanks: {} }, 'ja')).toThrow('does not say what the blank of {host} is');
  });

  it('become a PDF of one page with a Japanese face inside', async () => {
    const { content, mediaType, fileName } = await press.write(paper({ expert: '髙﨑 健一' }), 'pdf');
    expect([mediaType, fileName]).toEqual(['application/pdf', 'D-SIN-2026-0001 協定書.pdf']);
    const text = content.toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansCJKjp-Regular/);
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  });

  it('say in the PDF where a script cannot be drawn', () => {
    const warned = (host: string) =>
      JSON.stringify(pdfContentOf(paper({ host }), 'Paper').content).includes('タイ文字');
    expect(['Chiềng Sơn', '河口市', '서울', 'เชียงใหม่', 'សៀមរាប'].map(warned)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('look for a font where the setting says, else in the usual places, and say what to install', async () => {
    expect(await findPdfFont(`${__filename}#Face`)).toEqual([__filename, 'Face']);
    expect(await findPdfFont(null, ['/nowhere.ttc', __filename])).toEqual([__filename]);
    const refusal: unknown = await findPdfFont(null, ['/nowhere.ttc']).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code: 'pdf-font-missing', status: 503 });
  });
});
