import type { Label } from '@kakehashi/shared/contracts';
import type { MeasureDefinition } from './definitions';

/** How each state of a consultation about an affiliation is counted; a state stands in exactly one group. */
export const affiliationStates = {
  counted: ['researching', 'introduced', 'negotiating', 'signed', 'closed'],
  inquiries: ['inquiry'],
  dropped: ['dropped'],
} as const satisfies Record<string, readonly string[]>;

const year: Label = {
  ja: '年度は相談を受けた日で決まる。',
  en: 'The fiscal year is the one in which the inquiry came in.',
};

function cases(
  code: string,
  states: keyof typeof affiliationStates,
  label: Label,
  what: Label,
  standard = false,
): MeasureDefinition {
  return {
    code,
    label,
    definition: { ja: `${what.ja}${year.ja}`, en: `${what.en} ${year.en}` },
    standard,
    live: { states: affiliationStates[states], value: 'cases' },
  };
}

/** What is counted of consultations about affiliations. */
export const consultationMeasures: readonly MeasureDefinition[] = [
  cases(
    'cases',
    'counted',
    { ja: '相談件数', en: 'Consultations' },
    {
      ja: '調査を始めた相談を1件と数え、候補がいくつでも1件とする。照会中と見送りは含めない。',
      en: 'One consultation that was taken up is one case, however many candidates it had; inquiries and dropped ones are not among them.',
    },
    true,
  ),
  cases(
    'inquiries',
    'inquiries',
    { ja: '照会中', en: 'Inquiries' },
    { ja: 'まだ調査を始めていない照会。', en: 'Inquiries that were not taken up yet.' },
  ),
  cases('dropped', 'dropped', { ja: '見送り', en: 'Dropped' }, { ja: '見送りになった相談。', en: 'Dropped ones.' }),
];
