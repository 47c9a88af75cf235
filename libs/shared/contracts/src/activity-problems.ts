import type { ProblemDefinition } from './problem-definition';

/** What may stand in the way of an activity. */
export const activityProblems = {
  'participants-missing': {
    status: 409,
    title: { ja: '参加者数がありません', en: 'The participants are missing' },
    detail: {
      ja: '国別の実績参加者数を入力してください。',
      en: 'Enter how many participants came from each country.',
    },
  },
  'visitors-missing': {
    status: 409,
    title: { ja: '来場者数がありません', en: 'The visitors are missing' },
    detail: { ja: '来場者数を入力してください。', en: 'Enter how many visitors came.' },
  },
} as const satisfies Record<string, ProblemDefinition>;
