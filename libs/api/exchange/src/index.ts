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
export { allPages, listFile, type ListColumn, type ListFile } from './tables/list-file';
export { yesAndNo } from './tables/yes-and-no';
export { AlsoAsFile, FileAsked, type AskedFile } from './tables/table-answer';
export { tableFile, tableFormats, type OutgoingTable } from './tables/table-file';
export { csvText, oneBatch, type TableLine, type TableValue } from './tables/table-lines';
export {
  fingerprintOf,
  isRefusalHeading,
  layoutAt,
  proposeLayout,
  refusalReason,
  type KnownColumn,
  type TableLayout,
} from './tables/reading/layout';
export type { ReadLine } from './tables/reading/line';
export { openTable, type SheetHead, type TableSource } from './tables/reading/table-source';
export {
  nameFinder,
  namedChoice,
  readCount,
  readDate,
  readFiscalYear,
  readList,
  type NamedValue,
} from './tables/reading/values';
export { placeFinders, placeNames, type PlaceFinders, type PlaceNames } from './tables/reading/place-finders';
export { tooLarge } from './tables/reading/limits';
export { ImportKinds } from './imports/import-kinds';
export { unknownMeaning } from './imports/known-meanings';
export { textsOf } from './imports/row-texts';
export { ImportStore } from './imports/import-store';
export type {
  ImportKind,
  ImportKindName,
  ImportSubject,
  Judge,
  JudgedFile,
  MeaningCheck,
  RowChange,
  RowFinding,
  RowInput,
  RowTexts,
  Verdict,
  WrittenRow,
} from './imports/import-kind';
