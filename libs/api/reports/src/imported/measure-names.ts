import { nameFinder } from '@kakehashi/api/exchange';
import type { MeasureDefinition } from '../counts/definitions';

/** Whether a heading is the name of the measure that a file brings in, or of another one of the programme. */
export type MeasureNames = (text: string) => 'own' | 'other' | null;

/** What tables write above figures without saying of which measure. */
const anyFigure = [
  '値',
  '数',
  '数値',
  '件数',
  '人数',
  'Value',
  'Figure',
  'Count',
  'Number',
  'Cases',
  'People',
  'Persons',
];
/** `件数（件）` */
const unit = /[(（][件人名回組][)）]$/u;

/** Reads headings by the names of a programme's measures; a name of none of them is of what is brought in. */
export function measureNames(measures: readonly MeasureDefinition[], brought: string): MeasureNames {
  const names = measures.map(({ code, label }) => ({ value: code, names: [label.ja, label.en] }));
  const find = nameFinder([...names, { value: brought, names: anyFigure }]);
  return (text) => {
    const code = find(text.trim().replace(unit, ''));
    if (code === null) return null;
    return code === brought ? 'own' : 'other';
  };
}
