import type { Choice } from '../field';

/** An area of expertise: its code, its words in both languages, and the words in which it was published. */
interface ExpertiseArea<Code extends string> extends Choice {
  readonly value: Code;
  /** As published, unaltered; kept beside the code wherever one is stored. */
  readonly printed: string;
}

function areas<const Code extends string>(
  entries: Readonly<Record<Code, readonly [ja: string, en: string, printed: string]>>,
): readonly ExpertiseArea<Code>[] {
  return (Object.keys(entries) as Code[]).map((value) => {
    const [ja, en, printed] = entries[value];
    return { value, label: { ja, en }, printed };
  });
}

/** The 32 areas in which a specialist may be asked for, in the published order. */
export const expertiseAreas = areas({
  agriculture: ['農業', 'Agriculture', 'Agriculture'],
  agricultural_engineering: [
    '農業土木・かんがい排水',
    'Agricultural irrigation, drainage and civil engineering',
    'Agricultural Irrigation, Drainage and Civil Engineering',
  ],
  forestry: ['林業', 'Forestry', 'Forestry'],
  livestock: ['畜産', 'Livestock', 'Livestock Industry'],
  fishery: ['水産', 'Fishery', 'Fishery'],
  biotechnology: ['バイオテクノロジー', 'Biotechnology', 'Biotechnology'],
  commerce: ['商業', 'Commerce', 'Commerce'],
  industry: ['工業', 'Industry', 'Industrial'],
  ceramics: ['陶芸・窯業', 'Pottery and ceramics', 'Pottery (Ceramic Industry)'],
  city_planning: ['都市計画', 'City planning', 'City Planning'],
  environment_conservation: ['環境保全', 'Environmental conservation', 'Environment Conservation'],
  civil_engineering: ['土木', 'Civil engineering', 'Civil Engineering'],
  water_supply_sewerage: ['上下水道', 'Water supply and sewerage', 'Water supply and sewage'],
  public_transportation: ['公共交通', 'Public transportation', 'Public Transportation'],
  waste_management: ['廃棄物処理', 'Waste management', 'Waste Disposal Management'],
  architecture_housing: ['建築・住宅', 'Architecture and housing', 'Architecture and Housing'],
  electric_power: ['電気・発電', 'Electricity and power generation', 'Electricity, Power Generation'],
  fire_disaster_prevention: ['消防・防災', 'Firefighting and disaster prevention', 'Firefighting, Disaster Prevention'],
  social_welfare: ['社会福祉', 'Social welfare', 'Social Welfare'],
  medical: ['医療', 'Medical care', 'Medical'],
  health_hygiene: ['保健・衛生', 'Health and hygiene', 'Health & Hygiene'],
  education: ['教育', 'Education', 'Education'],
  vocational_training: ['職業訓練', 'Vocational training', 'Vocational Training'],
  cultural_assets: ['文化財保護', 'Preservation of cultural assets', 'Cultural Asset Preservation'],
  japanese_studies: ['日本研究', 'Japanese studies', 'Japanese Studies'],
  japanese_language: ['日本語', 'Japanese language', 'Japanese Language'],
  tourism: ['観光', 'Tourism', 'Tourism'],
  law: ['法務', 'Law', 'Law'],
  finance: ['財政', 'Public finance', 'Financial Control'],
  taxation: ['税制・徴税', 'Tax system and collection', 'Tax system, Tax collection'],
  election: ['選挙管理', 'Election management', 'Election management'],
  other: ['その他', 'Other', 'Others'],
});

/** The code of an area of expertise. */
export type ExpertiseCode = (typeof expertiseAreas)[number]['value'];

/** Whether a value is the code of an area of expertise. */
export function isExpertiseCode(value: unknown): value is ExpertiseCode {
  return expertiseAreas.some((area) => area.value === value);
}
