import { DomainError } from '@kakehashi/api/platform';
import type { Label } from '@kakehashi/shared/contracts';

const unreadable = {
  ja: '表として読み取れませんでした。Excel（.xlsx）またはCSVのファイルをお使いください。パスワード付きのファイルは読み取れません。',
  en: 'This file cannot be read as a table. Use an Excel (.xlsx) or CSV file; one with a password cannot be read.',
};

const withoutRows = {
  ja: '見出しの下にデータの行がありません。行を入力してから、もう一度取り込んでください。',
  en: 'There are no rows below the headings. Fill in rows and import the file again.',
};

/** The refusal of a file for what it is, rather than for one of its rows. */
export function refusedTable(code: string, detail: Label, cause?: unknown): DomainError {
  return new DomainError('validation-failed', { detail, errors: [{ pointer: '/file', code, detail }], cause });
}

/** The refusal of a file in which no table can be read: damaged, of another kind, or empty. */
export function noTable(cause?: unknown): DomainError {
  return refusedTable('wrong-format', unreadable, cause);
}

/** The refusal of a table that has its headings and nothing below them. */
export function noRows(): DomainError {
  return refusedTable('no-rows', withoutRows);
}
