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

/** The refusal of a text whose bytes are no UTF-8 and no Shift_JIS; `looksLike` what they may be, `line` where it fails. */
export function wrongEncoding(
  { looksLike, line }: { looksLike?: string; line?: number },
  cause?: unknown,
): DomainError {
  const detail = {
    ja: `ファイルの文字コードを読み取れません。${looksLike ? `${looksLike}で書かれているようです。` : ''}${
      line ? `${line}行目に、UTF-8として読めない文字があります。` : ''
    }文字コードをUTF-8またはShift_JISにして保存し直してください。`,
    en: `The encoding of this file cannot be read.${looksLike ? ` It seems to be ${looksLike}.` : ''}${
      line ? ` Line ${line} holds a character that is no UTF-8.` : ''
    } Save it again in UTF-8 or Shift_JIS.`,
  };
  return refusedTable('wrong-encoding', detail, cause);
}

/** The refusal of a CSV text in which a quotation mark is never closed. */
export function openQuote(line: number, cause: unknown): DomainError {
  const detail = {
    ja: `${line}行目の引用符（"）が閉じられていません。直してから、もう一度取り込んでください。`,
    en: `The quotation mark (") in line ${line} is never closed. Mend it and import the file again.`,
  };
  return refusedTable('open-quote', detail, cause);
}
