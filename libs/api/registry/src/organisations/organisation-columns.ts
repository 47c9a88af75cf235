import type { ListColumn } from '@kakehashi/api/exchange';
import { choiceLabel, organisationFields, organisationKinds } from '@kakehashi/shared/case-types';
import type { NamesOf } from '../names/stored-names';
import type { OrganisationView } from './organisation.dto';

/** The columns of a file of organisations; who holds a post stays out of it. */
export const organisationColumns = (names: NamesOf): readonly ListColumn<OrganisationView>[] => [
  { heading: organisationFields.name.label, cell: ({ name }) => name },
  { heading: organisationFields.nameLocal.label, cell: ({ nameLocal }) => nameLocal },
  { heading: organisationFields.kana.label, cell: ({ kana }) => kana },
  {
    heading: organisationFields.kind.label,
    cell: ({ kind }, locale) => choiceLabel(organisationKinds, kind)[locale],
  },
  { heading: organisationFields.country.label, cell: ({ country }, locale) => names.country(country)[locale] },
  {
    heading: { ja: '都道府県', en: 'Prefecture' },
    cell: ({ prefecture }, locale) => prefecture && names.prefecture(prefecture)[locale],
  },
  { heading: organisationFields.municipalityCode.label, cell: ({ municipalityCode }) => municipalityCode },
  { heading: { ja: '役職', en: 'Posts' }, cell: ({ posts }) => posts.map(({ title }) => title).join('; ') },
];
