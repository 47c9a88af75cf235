import { defineTexts } from '../i18n/texts';

/** Texts of what saves lists as files. Scope `files`. */
export const fileTexts = defineTexts(
  { save: 'ファイルに書き出す', excel: 'Excel', csv: 'CSV' },
  { save: 'Save as a file', excel: 'Excel', csv: 'CSV' },
);
