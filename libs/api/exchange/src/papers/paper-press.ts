import { Injectable } from '@nestjs/common';
import { docxOf } from './docx';
import { PdfPress } from './pdf-press';
import type { Paper, PaperFormat } from './paper-template';

/** A finished file. */
export interface PaperFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

const mediaTypes: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Writes papers as files. */
@Injectable()
export class PaperPress {
  constructor(private readonly pdf: PdfPress) {}

  /** The paper as a file of that format. */
  async write(paper: Paper, format: PaperFormat): Promise<PaperFile> {
    const content = format === 'docx' ? docxOf(paper) : await this.pdf.write(paper);
    return { fileName: `${paper.name}.${format}`, mediaType: mediaTypes[format], content };
  }
}
