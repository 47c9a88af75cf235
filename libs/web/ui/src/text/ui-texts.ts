const ja = {
  loading: '読み込み中',
  load: { failed: '読み込めませんでした', retry: 'もう一度読み込む', more: 'さらに表示' },
  errorSummary: { title: '入力内容を確認してください' },
  field: { optional: '（任意）', required: '（必須）' },
  blocked: { title: '今はできません' },
  dialog: { cancel: 'キャンセル', close: '閉じる', confirm: '実行する' },
  date: {
    hint: '例: 2026-11-21、R8.11.21',
    example: '例：2026-11-21',
    open: 'カレンダーを開く',
  },
  month: { example: '例：2026-11', before: '前の月', after: '次の月' },
  time: { label: '時刻', example: '例：17:00' },
  merge: {
    title: '他の人が先に保存しました',
    lead: '{{who}}さんが{{when}}に保存しました。同じ項目が変わっています。どちらを残すか選んでください。',
    leadPlain: '同じ項目が先に変わっています。どちらを残すか選んでください。',
    field: '項目',
    before: '変更前',
    yours: 'あなたの入力',
    theirs: '先に保存された内容',
    apply: '選んだ内容で保存',
    empty: '（空欄）',
  },
  picker: {
    placeholder: '名前で検索',
    none: '該当がありません',
    clear: '選択を外す',
    create: '「{{text}}」を新しく登録',
  },
  toast: { close: '通知を閉じる', undo: '元に戻す' },
  palette: {
    title: '検索とコマンド',
    placeholder: '案件番号・件名・団体名・コマンドを入力',
    none: '該当がありません',
    keys: '↑↓ で移動、Enter で開く、Esc で閉じる',
  },
};

const en: typeof ja = {
  loading: 'Loading',
  load: { failed: 'This could not be loaded', retry: 'Load again', more: 'Show more' },
  errorSummary: { title: 'Please check what you entered' },
  field: { optional: '(optional)', required: '(required)' },
  blocked: { title: 'Not possible now' },
  dialog: { cancel: 'Cancel', close: 'Close', confirm: 'Confirm' },
  date: {
    hint: 'For example 2026-11-21 or R8.11.21',
    example: 'e.g. 2026-11-21',
    open: 'Open the calendar',
  },
  month: { example: 'e.g. 2026-11', before: 'Month before', after: 'Month after' },
  time: { label: 'time', example: 'e.g. 17:00' },
  merge: {
    title: 'Somebody saved first',
    lead: '{{who}} saved at {{when}} and changed the same fields. Choose what to keep.',
    leadPlain: 'The same fields were changed meanwhile. Choose what to keep.',
    field: 'Field',
    before: 'Before',
    yours: 'Yours',
    theirs: 'Saved meanwhile',
    apply: 'Save what I chose',
    empty: '(empty)',
  },
  picker: {
    placeholder: 'Search by name',
    none: 'Nothing found',
    clear: 'Clear the choice',
    create: 'Add “{{text}}”',
  },
  toast: { close: 'Close the notice', undo: 'Undo' },
  palette: {
    title: 'Search and commands',
    placeholder: 'Case reference, title, organisation or command',
    none: 'Nothing found',
    keys: '↑↓ to move, Enter to open, Esc to close',
  },
};

/** The texts of the presentational components, scope `ui`. */
export const uiTexts = { ja, en };
