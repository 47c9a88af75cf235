import type { ProblemDefinition } from './problem-definition';

/** What may stand in the way of a consultation about an affiliation. */
export const affiliationProblems = {
  'party-code-missing': {
    status: 409,
    title: { ja: '依頼元の団体コードがありません', en: 'The requester has no local government code' },
    detail: {
      ja: '台帳に登録するには、依頼元の団体コード（都道府県・市区町村）が必要です。依頼元を自治体コード付きで登録し直してください。',
      en: 'The register needs the code of the Japanese local government. Name the requester with its code.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;
