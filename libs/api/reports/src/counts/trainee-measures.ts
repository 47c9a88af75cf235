import type { MeasureDefinition } from './definitions';

/** How each state of a placement is counted; a state stands in exactly one group. */
export const placementStates = {
  arrived: ['arrived', 'introduction', 'host_training', 'final_report', 'completed', 'terminated'],
  coming: ['nominated', 'eligible', 'host_review', 'selected', 'decided', 'travel'],
  ended: ['ineligible', 'not_selected', 'visa_refused', 'withdrawn'],
} as const satisfies Record<string, readonly string[]>;

/** What is counted of the trainees of a programme. */
export const traineeMeasures: readonly MeasureDefinition[] = [
  {
    code: 'trainees',
    label: { ja: '研修員数', en: 'Trainees' },
    definition: {
      ja: '来日した研修員1人を、来日した年度に数える。中途で終了した人を含む。公表値は資料のとおり。',
      en: 'One person who arrived, in the fiscal year of arrival; those whose training was terminated are among them. Published figures as printed.',
    },
    standard: true,
    live: { states: placementStates.arrived, value: 'cases' },
  },
  {
    code: 'candidates',
    label: { ja: '候補者数', en: 'Candidates' },
    definition: {
      ja: 'まだ来日していない手続き中の候補者。来日予定の年度に数え、研修員数には含めない。',
      en: 'Candidates under way who have not arrived yet, in the year of their planned arrival. Not among the trainees.',
    },
    standard: false,
    live: { states: placementStates.coming, value: 'cases' },
  },
];
