import { defineTexts } from '@kakehashi/web/platform';

/** Texts of consultations about affiliations. */
export const affiliationTexts = defineTexts(
  {
    affiliation: {
      candidatesHint: '1行に1件ずつ、自治体・地域の名称を入力します',
      register: '提携の台帳',
      signedOn: '締結日',
      entry: '登録された提携',
    },
  },
  {
    affiliation: {
      candidatesHint: 'One government or place a line',
      register: 'Register of affiliations',
      signedOn: 'Signed on',
      entry: 'The entry',
    },
  },
);
