import Docxtemplater from 'docxtemplater';
import { docxTemplateOf } from './docx-template';
import { valueOf, type Paper } from './paper-template';

/** The paper as a Word file. */
export function docxOf({ template, locale, values }: Paper): Buffer {
  const filled = Object.keys(template.blanks).map((tag): [string, { text: string } | null] => {
    const text = valueOf(values, tag);
    return [tag, text === null ? null : { text }];
  });
  const document = new Docxtemplater(docxTemplateOf(template, locale), { linebreaks: true });
  document.render(Object.fromEntries(filled));
  return document.toBuffer();
}
