import type { ExpertiseCode } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';

/** In which area the product counts a printed field, and why: an inference of ours, never part of the source. */
export interface ExpertiseInference {
  /** Null where no single area can be told from the words: such lines are shown as not matched, and guessed nowhere. */
  readonly code: ExpertiseCode | null;
  readonly reason: Label;
}

const same = (code: ExpertiseCode): ExpertiseInference => ({
  code,
  reason: { ja: '分野の名称と同じ語が印刷されている。', en: 'Prints the words of the area itself.' },
});
const spelling = (code: ExpertiseCode): ExpertiseInference => ({
  code,
  reason: { ja: '綴りや言い回しだけが分野の名称と異なる。', en: 'Differs from the area in spelling or wording only.' },
});
const part = (code: ExpertiseCode): ExpertiseInference => ({
  code,
  reason: { ja: '分野の一部にあたる。', en: 'Names a part of the area.' },
});
const two = (ja: string, en: string): ExpertiseInference => ({
  code: null,
  reason: { ja: `二つの分野(${ja})にわたる。`, en: `Spans two areas: ${en}.` },
});
const none: ExpertiseInference = {
  code: null,
  reason: { ja: '32分野にあたるものがない。', en: 'None of the 32 areas covers it.' },
};

/** Every field that the two lists of dispatches print, letter by letter, with our reading of it. */
export const printedExpertise: Readonly<Record<string, ExpertiseInference>> = {
  Agriculture: same('agriculture'),
  'Agriculture and Commerce': two('農業と商業', 'agriculture, commerce'),
  'Agriculture and commerce': two('農業と商業', 'agriculture, commerce'),
  Ceramics: spelling('ceramics'),
  'Child Welfare': part('social_welfare'),
  'Disaster Management and Prevention': part('fire_disaster_prevention'),
  'Disaster Prevention': part('fire_disaster_prevention'),
  Education: same('education'),
  'Environment Conservation': same('environment_conservation'),
  'Environmental Conservation': spelling('environment_conservation'),
  'Fire Fighting': part('fire_disaster_prevention'),
  'Fire and Disaster Prevention': spelling('fire_disaster_prevention'),
  'Fire and desaster preverntion': spelling('fire_disaster_prevention'),
  'Firefighting and disaster prevention': spelling('fire_disaster_prevention'),
  'Firefighting and rescue': part('fire_disaster_prevention'),
  'Health and Sanitation': spelling('health_hygiene'),
  'Health and social walfare': two('保健・衛生と社会福祉', 'health and hygiene, social welfare'),
  'Healthcare and welfare': two('医療・保健と社会福祉', 'medical care or health, social welfare'),
  'Japanese Language': same('japanese_language'),
  'Library Management': none,
  'Local Administration': none,
  'Local Administration (Election System)': {
    code: 'election',
    reason: { ja: '括弧内に選挙制度とある。', en: 'The bracket names the election system.' },
  },
  'Local Administration (Local Autonomy Law)': {
    code: 'law',
    reason: { ja: '括弧内に地方自治法とある。', en: 'The bracket names a law.' },
  },
  'Management of Markets and Food Courts': two('商業と保健・衛生', 'commerce, health and hygiene'),
  'Preservation of intangible cultural assets': part('cultural_assets'),
  'Public Health and Sanitation': spelling('health_hygiene'),
  'Public health management': spelling('health_hygiene'),
  'Sewerage Management': part('water_supply_sewerage'),
  'Social Welfare': same('social_welfare'),
  'Solid Waste Management': part('waste_management'),
  Tourism: same('tourism'),
  'Tourism Promotion': part('tourism'),
  'Urban Planning': spelling('city_planning'),
  'Waste Management': spelling('waste_management'),
  'Water Purification': part('water_supply_sewerage'),
  'Water Supply and Sewage Management': spelling('water_supply_sewerage'),
  'Water supply and sewerage management': spelling('water_supply_sewerage'),
};

/** The key of printed fields that are in no single area. */
export const UNMATCHED = 'unmatched';

/** Our reading of a printed field; one that nobody has read yet is an error, not a guess. */
export function inferredExpertise(printed: string): ExpertiseInference {
  const inference = Object.hasOwn(printedExpertise, printed) ? printedExpertise[printed] : undefined;
  if (!inference) throw new Error(`No area of expertise was considered for the printed field: ${printed}`);
  return inference;
}
