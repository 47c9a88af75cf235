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
