import { Module } from '@nestjs/common';
import { ImportKinds } from './imports/import-kinds';
import { ImportRunner } from './imports/import-runner';
import { ImportStore } from './imports/import-store';
import { Imports } from './imports/imports';
import { ImportsController } from './imports/imports.controller';
import { LayoutProposal } from './imports/layout-proposal';
import { RefusedRows } from './imports/refused-rows';
import { PaperPress } from './papers/paper-press';
import { PdfPress } from './papers/pdf-press';

/** What leaves the house as a file, and what comes in as one. */
@Module({
  controllers: [ImportsController],
  providers: [ImportKinds, ImportRunner, ImportStore, Imports, LayoutProposal, PaperPress, PdfPress, RefusedRows],
  exports: [ImportKinds, ImportStore, PaperPress],
})
export class ExchangeModule {}
