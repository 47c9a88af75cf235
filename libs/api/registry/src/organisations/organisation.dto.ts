import { Field } from '@kakehashi/api/platform';
import { organisationFields, organisationKinds } from '@kakehashi/shared/case-types';

const municipality = { ...organisationFields.municipalityCode, pattern: /^\d{6}$/ };

/** Which organisations to find. */
export class OrganisationQuery {
  @Field({ kind: 'text', maxLength: 100, optional: true, description: 'Part of a name in kana, romaji or any script' })
  q?: string;

  @Field({ kind: 'countries', maxItems: 300, optional: true })
  country?: string[];

  @Field({ kind: 'choices', choices: organisationKinds, maxItems: 10, optional: true })
  kind?: string[];

  @Field({ kind: 'integer', min: 1, max: 100, optional: true })
  limit?: number;

  @Field({ kind: 'cursor', maxLength: 1000, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;
}

/** A post of an organisation. */
export class PostView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  title!: string;
}

/** An organisation, with the names of its posts. */
export class OrganisationView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field(organisationFields.name)
  name!: string;

  @Field(organisationFields.nameLocal, { optional: false })
  nameLocal!: string | null;

  @Field(organisationFields.kana, { optional: false })
  kana!: string | null;

  @Field(organisationFields.kind)
  kind!: string;

  @Field(organisationFields.country)
  country!: string;

  @Field(municipality, { optional: false })
  municipalityCode!: string | null;

  @Field({ kind: 'prefecture', nullable: true })
  prefecture!: string | null;

  @Field({ kind: 'integer', min: 1 })
  version!: number;

  @Field({ kind: 'objects', of: () => PostView, maxItems: 500 })
  posts!: PostView[];
}

/** A page of organisations, by name. */
export class OrganisationPage {
  @Field({ kind: 'objects', of: () => OrganisationView, maxItems: 100 })
  items!: OrganisationView[];

  @Field({ kind: 'text', maxLength: 1000, nullable: true })
  nextCursor!: string | null;
}

/** A new organisation. */
export class NewOrganisationInput {
  @Field(organisationFields.name)
  name!: string;

  @Field(organisationFields.nameLocal)
  nameLocal?: string | null;

  @Field(organisationFields.kana)
  kana?: string | null;

  @Field(organisationFields.kind)
  kind!: (typeof organisationKinds)[number]['value'];

  @Field(organisationFields.country)
  country!: string;

  @Field(organisationFields.municipalityCode)
  municipalityCode?: string | null;

  @Field({
    kind: 'uuids',
    maxItems: 20,
    optional: true,
    description: 'Organisations of a similar name of which it is not a duplicate, as the refusal listed them',
  })
  notDuplicateOf?: string[];

  @Field({
    kind: 'text',
    minLength: 1,
    maxLength: 500,
    optional: true,
    description: 'Why it is another than those; remembered beside the pairs',
  })
  notDuplicateReason?: string;
}

/** What changes of an organisation. */
export class OrganisationPatch {
  @Field(organisationFields.name, { optional: true })
  name?: string;

  @Field(organisationFields.nameLocal)
  nameLocal?: string | null;

  @Field(organisationFields.kana)
  kana?: string | null;

  @Field(organisationFields.kind, { optional: true })
  kind?: (typeof organisationKinds)[number]['value'];

  @Field(organisationFields.municipalityCode)
  municipalityCode?: string | null;
}
