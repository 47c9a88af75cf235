import type { ProblemDefinition } from './problem-definition';

/** What may stand in the way of publishing the counts of a year, of restating them, and of deciding on a finding. */
export const publicationProblems = {
  'year-not-ended': {
    status: 409,
    title: { ja: '年度がまだ終わっていません', en: 'The fiscal year has not ended' },
    detail: {
      ja: '集計を公表できるのは、終わった年度だけです。',
      en: 'Only the counts of a fiscal year that has ended can be published.',
    },
  },
  'already-published': {
    status: 409,
    title: { ja: 'すでに公表されています', en: 'Published already' },
    detail: {
      ja: 'この年度の集計はすでに公表されています。値を改めるときは、公表値を訂正してください。',
      en: 'The counts of this year are published already. Restate them to change a figure.',
    },
  },
  'year-in-record': {
    status: 409,
    title: { ja: '公表資料のある年度です', en: 'The year stands in the published record' },
    detail: {
      ja: 'この年度は公表資料の値がそのまま示されるため、改めて公表することはできません。',
      en: 'The printed record answers for this year, so it cannot be published again.',
    },
  },
  'nothing-to-publish': {
    status: 409,
    title: { ja: '公表する案件がありません', en: 'There is nothing to publish' },
    detail: {
      ja: 'この年度に数える案件が登録されていません。',
      en: 'No case of this year is in the system.',
    },
  },
  'open-cases': {
    status: 409,
    title: { ja: '完了していない案件があります', en: 'Some cases are still open' },
    detail: {
      ja: 'この年度の案件のうち{count}件がまだ完了していません。確認のうえ、件数を添えて公表してください。',
      en: '{count} of the cases of this year are still open. Publish with that number to confirm that you know of them.',
    },
  },
  'cells-differ': {
    status: 409,
    title: { ja: '選んだ欄が、変わった欄と一致しません', en: 'The cells named are not those that changed' },
    detail: {
      ja: '訂正では、公表後に変わった欄をすべて、それだけを選んでください。最新の一覧を読み込み直してください。',
      en: 'A restatement names all cells that changed since, and no other. Load the list again.',
    },
  },
  'publication-superseded': {
    status: 409,
    title: { ja: '新しい版が公表されています', en: 'There is a later revision' },
    detail: {
      ja: 'この版の後に新しい版が公表されています。最新の版を開いてください。',
      en: 'A later revision of this year was published. Open that one.',
    },
  },
  'nothing-to-accept': {
    status: 409,
    title: { ja: '採れる値がありません', en: 'There is no such value to accept' },
    detail: {
      ja: 'この所見の欄には、印刷された値と異なる計算値、または印刷された値がありません。',
      en: 'No cell of this finding has a printed value, or a computed one that differs from it.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;
