import type { Label } from '@kakehashi/shared/contracts';
import type { MeasureDefinition } from './definitions';

/** How each state of a commissioned research is counted; a state stands in exactly one group. */
export const researchStates = {
  counted: ['requested', 'working', 'answered', 'closed'],
  inquiries: ['inquiry', 'feasibility'],
  declined: ['declined'],
} as const satisfies Record<string, readonly string[]>;

const year: Label = {
  ja: '年度は受付日で決まり、日本の会計年度(4月1日〜翌年3月31日)による。',
  en: 'The fiscal year is that of the day on which it came in, 1 April to 31 March.',
};

function measure(
  code: string,
  group: keyof typeof researchStates,
  label: Label,
  definition: Label,
  standard = false,
): MeasureDefinition {
  return {
    code,
    label,
    definition: { ja: `${definition.ja}${year.ja}`, en: `${definition.en} ${year.en}` },
    standard,
    live: { states: researchStates[group], value: 'cases' },
  };
}

/** The measures of commissioned research; by prefecture they stand under the one of the requester. */
export const researchMeasures: readonly MeasureDefinition[] = [
  measure(
    'cases',
    'counted',
    { ja: '件数', en: 'Cases' },
    {
      ja: '正式に依頼を受けた一つの調査を1件と数える。照会・可否確認中と対応不可は含めない。',
      en: 'One research formally requested is one case. Inquiries and declined ones are not among them.',
    },
    true,
  ),
  measure(
    'inquiries',
    'inquiries',
    { ja: '照会', en: 'Inquiries' },
    { ja: 'まだ正式な依頼のない照会。件数には含めない。', en: 'Not formally requested yet. Not among the cases.' },
  ),
  measure(
    'declined',
    'declined',
    { ja: '対応不可', en: 'Declined' },
    {
      ja: '対応しなかった、または取り下げられた調査。件数には含めない。',
      en: 'Declined or withdrawn. Not among the cases.',
    },
  ),
];
