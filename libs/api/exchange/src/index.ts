export { ExchangeModule } from './exchange.module';
export { PaperPress, type PaperFile } from './papers/paper-press';
export {
  paperFormats,
  type Paper,
  type PaperFormat,
  type PaperLine,
  type PaperTemplate,
  type PaperValues,
} from './papers/paper-template';
export { guarded, withoutGuard } from './tables/formulas';
export { tableContent, tableFormatAsked } from './tables/table-answer';
export { tableFile, tableFormats, type OutgoingTable, type TableFormat } from './tables/table-file';
export { csvText, oneBatch, type TableLine, type TableValue } from './tables/table-lines';
