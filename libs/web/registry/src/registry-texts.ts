import { defineTexts } from '@kakehashi/web/platform';
import { counterpartTexts } from './counterparts/counterpart-texts';
import { expertTexts } from './experts/expert-texts';
import { requirementTexts } from './requirements/requirement-texts';
import { windowTexts } from './windows/window-texts';

/** Texts of the registry: roster, windows, counterparts. Scope `registry`. */
export const registryTexts = defineTexts(
  {
    sections: '専門家派遣の台帳',
    edit: '編集',
    save: '保存',
    saved: '保存しました',
    cancel: 'キャンセル',
    remove: '削除',
    yes: 'はい',
    no: 'いいえ',
    note: '備考',
    from: '開始日',
    to: '終了日',
    before: '記録以前',
    open: '期限なし',
    organisations: { title: '団体' },
    ...expertTexts.ja,
    ...windowTexts.ja,
    ...requirementTexts.ja,
    ...counterpartTexts.ja,
  },
  {
    sections: 'Registers of specialist dispatch',
    edit: 'Edit',
    save: 'Save',
    saved: 'Saved',
    cancel: 'Cancel',
    remove: 'Remove',
    yes: 'Yes',
    no: 'No',
    note: 'Note',
    from: 'From',
    to: 'Until',
    before: 'before the record',
    open: 'no end',
    organisations: { title: 'Organisations' },
    ...expertTexts.en,
    ...windowTexts.en,
    ...requirementTexts.en,
    ...counterpartTexts.en,
  },
);
