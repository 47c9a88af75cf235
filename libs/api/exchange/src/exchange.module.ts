import { Module } from '@nestjs/common';
import { PaperPress } from './papers/paper-press';
import { PdfPress } from './papers/pdf-press';

/** What leaves the house as a file. */
@Module({
  providers: [PaperPress, PdfPress],
  exports: [PaperPress],
})
export class ExchangeModule {}
