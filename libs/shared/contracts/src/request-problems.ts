import type { ProblemDefinition } from './problem-definition';

/** Problems of a request itself, whatever it asks for. */
export const requestProblems = {
  'validation-failed': {
    status: 400,
    title: { ja: '入力内容に誤りがあります', en: 'Some entries need correcting' },
    detail: { ja: '表示された項目をご確認ください。', en: 'Check the entries listed.' },
  },
  'unknown-parameter': {
    status: 400,
    title: { ja: '使用できない条件が含まれています', en: 'Unknown parameter' },
    detail: {
      ja: '「{parameter}」という条件は使用できません。',
      en: '“{parameter}” cannot be used here.',
    },
  },
  'malformed-json': {
    status: 400,
    title: { ja: '送信内容を読み取れませんでした', en: 'The request could not be read' },
    detail: { ja: 'JSONの形式が正しくありません。', en: 'The body is not valid JSON.' },
  },
  'method-not-allowed': {
    status: 405,
    title: { ja: 'この操作はできません', en: 'Method not allowed' },
    detail: { ja: 'このアドレスでは受け付けていない操作です。', en: 'This address does not accept that method.' },
  },
  'payload-too-large': {
    status: 413,
    title: { ja: '送信できる容量を超えています', en: 'Too large' },
    detail: {
      ja: '添付ファイルは1件20MB、入力内容は合計1MBまでです。',
      en: 'A file may have up to 20 MB, other input up to 1 MB.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { ja: '送信形式が正しくありません', en: 'Content type not accepted' },
    detail: {
      ja: '入力内容は Content-Type「application/json」（UTF-8）で送信してください。ファイルを登録する場合に限り「multipart/form-data」（boundary付き）を使用します。圧縮形式は gzip・deflate・br に対応しています。',
      en: 'Send “application/json” in UTF-8; only where a file is added, “multipart/form-data” with a boundary. The content may be compressed with gzip, deflate or br.',
    },
  },
  'file-type-not-accepted': {
    status: 415,
    title: { ja: 'この形式のファイルは受け付けられません', en: 'File type not accepted' },
    detail: {
      ja: 'PDF、Word、Excel、PowerPoint、画像、テキストのファイルをお使いください。拡張子だけを変更したファイルは受け付けられません。',
      en: 'Use a PDF, Word, Excel, PowerPoint, image or text file. A file whose ending does not match its content is refused.',
    },
  },
  'cursor-not-usable': {
    status: 400,
    title: { ja: '一覧の続きを読み込めませんでした', en: 'The list cannot go on from here' },
    detail: {
      ja: '続きの位置を示す値（cursor）が正しくないか、絞り込みや並び順が変わっています。一覧を最初から読み込み直してください。',
      en: 'The cursor is not one that this list gave, or the filters or the order have changed since. Load the list again from its start.',
    },
  },
  'precondition-required': {
    status: 428,
    title: { ja: '更新前の版が指定されていません', en: 'State which version you are changing' },
    detail: {
      ja: 'If-Match ヘッダーに、読み込み時の版（ETag）を指定してください。',
      en: 'Send the ETag you last read in the If-Match header.',
    },
  },
  'stale-version': {
    status: 412,
    title: { ja: '他の職員が先に更新しました', en: 'Someone else changed this first' },
    detail: {
      ja: '最新の内容と見比べて、どちらを残すか選んでください。入力した内容は失われていません。',
      en: 'Compare with the current values and choose what to keep. What you typed is not lost.',
    },
  },
  'idempotency-mismatch': {
    status: 422,
    title: { ja: '同じ受付番号で異なる内容が送信されました', en: 'This key was used for another request' },
    detail: {
      ja: 'Idempotency-Key は、送信内容ごとに新しい値にしてください。',
      en: 'Use a new Idempotency-Key for each different request.',
    },
  },
  'idempotency-in-progress': {
    status: 409,
    title: { ja: '同じ送信を処理しています', en: 'The same request is still running' },
    detail: { ja: '少し待ってから、もう一度お試しください。', en: 'Wait a moment, then send it again.' },
  },
  'already-exists': {
    status: 409,
    title: { ja: 'すでに登録されています', en: 'Already there' },
    detail: { ja: '同じ内容の登録があります。', en: 'The same record exists already.' },
  },
} as const satisfies Record<string, ProblemDefinition>;
