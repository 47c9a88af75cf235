import { Injectable } from '@nestjs/common';
import { Settings } from '@kakehashi/api/platform';
import { pdfContentOf } from './pdf-content';
import { findPdfFont, type PdfFont } from './pdf-font';
import type { Paper } from './paper-template';

const family = 'Paper';

/** Writes papers as PDF files. */
@Injectable()
export class PdfPress {
  constructor(private readonly settings: Settings) {}

  /** The paper as a PDF file; refuses where the server has no Japanese font. */
  async write(paper: Paper): Promise<Buffer> {
    const pdfmake = await loadPdfmake();
    const font = await findPdfFont(this.settings.pdfFont);
    // Nothing else is ever read from the disk or the net for a PDF.
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => path === font[0]);
    pdfmake.setFonts({ [family]: faces(font) });
    return pdfmake.createPdf(pdfContentOf(paper, family)).getBuffer();
  }
}

/** The package, once a first paper is written: its fonts take as much memory as much of the rest together. */
async function loadPdfmake() {
  const namespace = await import('pdfmake');
  // It exports one object, which is the default export for Node and which its types do not name.
  return (namespace as unknown as { readonly default: typeof namespace }).default;
}

/** One face for every style: papers are told apart by size, not by weight. */
function faces(font: PdfFont) {
  // The types know no face of a collection; the package hands both on to the font reader.
  const face = [...font] as unknown as string;
  return { normal: face, bold: face, italics: face, bolditalics: face };
}
