import type { Label } from '@kakehashi/shared/contracts';

/** One line of the scoring sheet. */
export interface ScoreCriterion {
  readonly code: string;
  readonly label: Label;
  readonly help: Label;
  /** The most points it may get; whole numbers from 0. */
  readonly most: number;
}

/** The criteria by which an application is scored; together 100 points. An inference that the council may change. */
export const scoreCriteria = [
  {
    code: 'need',
    label: { ja: '必要性', en: 'Need' },
    help: { ja: '課題が具体的で、緊急性があるか', en: 'The problem is concrete and pressing' },
    most: 30,
  },
  {
    code: 'fit',
    label: { ja: '日本の知見との適合', en: 'Fit with Japanese experience' },
    help: { ja: '日本の自治体の経験で応えられる内容か', en: 'Japanese local governments can answer it' },
    most: 25,
  },
  {
    code: 'readiness',
    label: { ja: '受入体制', en: 'Readiness of the host' },
    help: { ja: '担当部署・通訳・経費負担が整っているか', en: 'Staff, interpreting and funding are in place' },
    most: 20,
  },
  {
    code: 'effect',
    label: { ja: '波及効果', en: 'Lasting effect' },
    help: { ja: '派遣後に活用・継承される見込みがあるか', en: 'The results will be used and passed on' },
    most: 15,
  },
  {
    code: 'exchange',
    label: { ja: '自治体交流への寄与', en: 'Value for exchange' },
    help: { ja: '日本の自治体との交流につながるか', en: 'It leads to exchange with Japanese local governments' },
    most: 10,
  },
] as const satisfies readonly ScoreCriterion[];

/** The code of a criterion. */
export type ScoreCode = (typeof scoreCriteria)[number]['code'];

/** The most points that an application may get. */
export const mostPoints = scoreCriteria.reduce((total, { most }) => total + most, 0);
