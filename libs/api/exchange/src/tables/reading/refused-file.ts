import { DomainError } from '@kakehashi/api/platform';
import type { Label } from '@kakehashi/shared/contracts';

const unreadable = {
  ja: '表として読み取れませんでした。Excel（.xlsx）またはCSVのファイルをお使いください。パスワード付きのファイルは読み取れません。',
  en: 'This file cannot be read as a table. Use an Excel (.xlsx) or CSV file; one with a password cannot be read.',
};

/** The refusal of a file for what it is, rather than for one of its rows. */
export function refusedTable(code: string, detail: Label, cause?: unknown): DomainError {
  return new DomainError('validation-failed', { detail, errors: [{ pointer: '/file', code, detail }], cause });
}

/** The refusal of a file in which no table can be read: damaged, of another kind, or empty. */
export function noTable(cause?: unknown): DomainError {
  return refusedTable('wrong-format', unreadable, cause);
}
