import type { ListColumn } from '@kakehashi/api/exchange';
import { yesAndNo } from '@kakehashi/api/exchange';
import {
  choiceLabel,
  expertiseAreas,
  expertKinds,
  expertLanguages,
  languageLevels,
} from '@kakehashi/shared/case-types';
import type { NamesOf } from '../names/stored-names';
import type { ExpertView } from './expert.dto';
import { importColumns } from './imports/columns';

/**
 * The columns of a file of the roster, under the headings by which files of experts come in. What is sealed, whom one
 * reaches how, and what is known of anybody's health stay out of it.
 */
export const expertColumns = (names: NamesOf): readonly ListColumn<ExpertView>[] => [
  { heading: importColumns.nameJa, cell: ({ nameJa }) => nameJa },
  { heading: importColumns.nameKana, cell: ({ nameKana }) => nameKana },
  { heading: importColumns.nameRoman, cell: ({ nameRoman }) => nameRoman },
  { heading: importColumns.kind, cell: ({ kind }, locale) => choiceLabel(expertKinds, kind)[locale] },
  {
    heading: importColumns.expertise,
    cell: ({ expertise }, locale) => expertise.map((area) => choiceLabel(expertiseAreas, area)[locale]).join('; '),
  },
  {
    heading: importColumns.languages,
    cell: ({ languages }, locale) =>
      languages
        .map(({ language, level }) => {
          const [name, how] = [choiceLabel(expertLanguages, language), choiceLabel(languageLevels, level)];
          return `${name[locale]} (${how[locale]})`;
        })
        .join('; '),
  },
  {
    heading: importColumns.countries,
    cell: ({ countries }, locale) => countries.map((code) => names.country(code)[locale]).join('; '),
  },
  { heading: importColumns.regions, cell: ({ regions }) => regions.join('; ') },
  { heading: importColumns.employer, cell: ({ employer }) => employer?.name ?? null },
  { heading: importColumns.municipalityCode, cell: ({ employer }) => employer?.municipalityCode ?? null },
  { heading: importColumns.firstRegisteredYear, cell: ({ firstRegisteredYear }) => firstRegisteredYear },
  { heading: importColumns.yearsOfService, cell: ({ yearsOfService }) => yearsOfService },
  // Under a heading that files do not come in by: who is listed has consented, which the list does not tell.
  {
    heading: { ja: '全事務所への掲載', en: 'Shown to all offices' },
    cell: ({ listed }, locale) => yesAndNo[listed ? 'yes' : 'no'][locale],
  },
  {
    heading: { ja: '最後に派遣された年度', en: 'Last dispatched in fiscal year' },
    cell: ({ lastDispatchedYear }) => lastDispatchedYear,
  },
];
