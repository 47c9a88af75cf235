import { defineTexts } from './texts';

/** Texts of the platform itself, scope `platform`. */
export const platformTexts = defineTexts(
  {
    problem: {
      offline: 'サーバーに接続できません。通信状態を確認してから、もう一度お試しください。',
      unexpected: '処理できませんでした。時間をおいてもう一度お試しください。',
    },
    form: {
      required: '入力してください',
      maxLength: '{{max}}文字以内で入力してください（現在{{actual}}文字）',
      minLength: '{{min}}文字以上で入力してください',
      min: '{{min}}以上の数を入力してください',
      max: '{{max}}以下の数を入力してください',
      date: '日付として読めません。例: 2026-11-21、R8.11.21',
      email: 'メールアドレスの形で入力してください',
      pattern: '形式を確認してください',
      invalid: '入力内容を確認してください',
    },
    draft: {
      saving: '下書きを保存しています',
      saved: '下書きを保存しました（{{time}}）',
      failed: '下書きを保存できませんでした。再試行しています。',
    },
    time: { yours: 'あなたの時刻: {{time}}' },
    zone: { placeholder: '都市名・国名で検索' },
  },
  {
    problem: {
      offline: 'The server cannot be reached. Check your connection and try again.',
      unexpected: 'This could not be done. Please try again in a while.',
    },
    form: {
      required: 'This is needed',
      maxLength: 'At most {{max}} characters ({{actual}} now)',
      minLength: 'At least {{min}} characters',
      min: 'A number of {{min}} or more',
      max: 'A number of {{max}} or less',
      date: 'This is not a date. For example 2026-11-21 or R8.11.21',
      email: 'This is not an e-mail address',
      pattern: 'Check the format',
      invalid: 'Check what you entered',
    },
    draft: {
      saving: 'Saving the draft',
      saved: 'Draft saved ({{time}})',
      failed: 'The draft could not be saved; trying again.',
    },
    time: { yours: 'Your time: {{time}}' },
    zone: { placeholder: 'Search by city or country' },
  },
);
