import type { Label } from '@kakehashi/shared/contracts';
import type { FieldRule } from './check-field';

/** What a user is told about each rule of a field. */
export const fieldRules: Readonly<Record<FieldRule, Label>> = {
  required: { ja: '入力してください。', en: 'Fill this in.' },
  'wrong-type': { ja: '値の種類が正しくありません。', en: 'This is not the right kind of value.' },
  'too-long': { ja: '{max}文字以内で入力してください。', en: 'Use {max} characters or fewer.' },
  'too-short': { ja: '{min}文字以上で入力してください。', en: 'Use {min} characters or more.' },
  'too-small': { ja: '{min}以上の値を入力してください。', en: 'Enter {min} or more.' },
  'too-large': { ja: '{max}以下の値を入力してください。', en: 'Enter {max} or less.' },
  'too-many': { ja: '{max}件以内にしてください。', en: 'Use {max} entries or fewer.' },
  'too-few': { ja: '{min}件以上にしてください。', en: 'Use {min} entries or more.' },
  'not-in-list': { ja: '選択肢の中から選んでください。', en: 'Choose one of the options.' },
  'wrong-format': { ja: '形式が正しくありません。', en: 'The format is not right.' },
  'control-characters': { ja: '使用できない文字が含まれています。', en: 'It contains characters that cannot be used.' },
  repeated: { ja: '同じ値が重複しています。', en: 'The same value is there twice.' },
  'unknown-field': { ja: 'この項目は使用できません。', en: 'There is no such field here.' },
};
