import { DomainError } from '@kakehashi/api/platform';

const unreadable = {
  ja: '表として読み取れませんでした。1行目を見出しにした、Excel（.xlsx）またはCSVのファイルをお使いください。',
  en: 'This file cannot be read as a table. Use an Excel (.xlsx) or CSV file whose first row holds the headings.',
};

/** The refusal of a file for what it is, rather than for one of its rows. */
export function refusedFile(code: string, detail: { ja: string; en: string }, cause?: unknown): DomainError {
  return new DomainError('validation-failed', { detail, errors: [{ pointer: '/file', code, detail }], cause });
}

/** The refusal of a file in which no table can be read: damaged, of another kind, or empty. */
export function notATable(cause?: unknown): DomainError {
  return refusedFile('wrong-format', unreadable, cause);
}
