import { Field } from '@kakehashi/api/platform';
import { organisationFields } from '@kakehashi/shared/case-types';
import { TenureView } from '../organisations/contact.dto';
import { PostView } from '../organisations/organisation.dto';

const name = { kind: 'text', maxLength: 200, nullable: true } as const;

/** Which counterparts to list. */
export class CounterpartQuery {
  @Field({ kind: 'countries', maxItems: 300, optional: true })
  country?: string[];

  @Field({ kind: 'date', optional: true, description: 'The counterparts of that day, by their names then; today' })
  asOf?: string;
}

/** A counterpart's organisation in the registry. */
export class CounterpartOrganisation {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  name!: string;
}

/** A name as published, unaltered. */
export class PrintedCounterpart {
  @Field(name)
  body!: string | null;

  @Field(name)
  ministry!: string | null;

  @Field({ kind: 'text' })
  documentJa!: string;

  @Field({ kind: 'text' })
  documentEn!: string;
}

/** What was found about a published counterpart. */
export class CounterpartFinding {
  @Field({ kind: 'text' })
  id!: string;

  @Field({ kind: 'text' })
  severity!: string;

  @Field({ kind: 'long_text' })
  textJa!: string;

  @Field({ kind: 'long_text' })
  textEn!: string;
}

/** The national body that forwards a country's dispatch applications, as it was on a day. */
export class CounterpartView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'text', description: 'Body and ministry in one' })
  name!: string;

  @Field(name)
  body!: string | null;

  @Field(name)
  ministry!: string | null;

  @Field({ kind: 'object', of: () => CounterpartOrganisation })
  organisation!: CounterpartOrganisation;

  @Field({ kind: 'object', of: () => PostView, nullable: true, description: 'The post in charge' })
  post!: PostView | null;

  @Field({ kind: 'object', of: () => TenureView, nullable: true, description: 'Who holds the post on that day' })
  holder!: TenureView | null;

  @Field({ kind: 'date', nullable: true, description: 'Null where it began before the record' })
  validFrom!: string | null;

  @Field({ kind: 'date', nullable: true, description: 'The last day; null until further notice' })
  validTo!: string | null;

  @Field({ kind: 'choice', choices: ['published', 'office'], description: 'Printed in a public source, or entered' })
  basis!: string;

  @Field({ kind: 'object', of: () => PrintedCounterpart, nullable: true })
  printed!: PrintedCounterpart | null;

  @Field({ kind: 'objects', of: () => CounterpartFinding, maxItems: 50 })
  findings!: CounterpartFinding[];

  @Field({ kind: 'long_text', nullable: true })
  note!: string | null;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** Counterparts by country. */
export class CounterpartList {
  @Field({ kind: 'objects', of: () => CounterpartView, maxItems: 300 })
  items!: CounterpartView[];
}

/** A name for a time. */
export class CounterpartNameView {
  @Field({ kind: 'text' })
  name!: string;

  @Field(name)
  body!: string | null;

  @Field(name)
  ministry!: string | null;

  @Field({ kind: 'date', nullable: true })
  validFrom!: string | null;

  @Field({ kind: 'date', nullable: true })
  validTo!: string | null;
}

/** A post that is or was in charge, with everyone who holds or held it, the latest first. */
export class CounterpartPostView {
  @Field({ kind: 'object', of: () => PostView })
  post!: PostView;

  @Field({ kind: 'date', nullable: true, description: 'Null where it began before the record' })
  validFrom!: string | null;

  @Field({ kind: 'date', nullable: true, description: 'The last day; null until further notice' })
  validTo!: string | null;

  @Field({ kind: 'objects', of: () => TenureView, maxItems: 2000 })
  holders!: TenureView[];
}

/** A counterpart with every name and every post in charge that it has had, the latest first. */
export class CounterpartDetail extends CounterpartView {
  @Field({ kind: 'objects', of: () => CounterpartNameView, maxItems: 200 })
  names!: CounterpartNameView[];

  @Field({ kind: 'objects', of: () => CounterpartPostView, maxItems: 100 })
  posts!: CounterpartPostView[];
}

/** The organisation: one that is known by id, or what is needed to find or create it. */
export class CounterpartOrganisationInput {
  @Field({ kind: 'uuid', optional: true })
  id?: string;

  @Field({ kind: 'text', maxLength: 200, optional: true })
  name?: string;

  @Field(organisationFields.nameLocal)
  nameLocal?: string | null;
}

/** A new counterpart of a country; refused while another one is in charge. */
export class NewCounterpart {
  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'object', of: () => CounterpartOrganisationInput })
  organisation!: CounterpartOrganisationInput;

  @Field({ ...name, optional: true })
  body?: string | null;

  @Field({ ...name, optional: true })
  ministry?: string | null;

  @Field({ kind: 'uuid', optional: true, nullable: true, description: 'The post in charge, of that organisation' })
  postId?: string | null;

  @Field({ kind: 'date' })
  validFrom!: string;

  @Field({ kind: 'long_text', maxLength: 1000, optional: true, nullable: true })
  note?: string | null;
}

/** A new name from a day on; the one before ends the day before. */
export class NewCounterpartName {
  @Field({ ...name, optional: true })
  body?: string | null;

  @Field({ ...name, optional: true })
  ministry?: string | null;

  @Field({ kind: 'date' })
  validFrom!: string;
}

/** Another post in charge from a day on, known by id or by its title; the one before ends the day before. */
export class NewCounterpartPost {
  @Field({ kind: 'uuid', optional: true, description: 'A post of the organisation' })
  postId?: string;

  @Field({ kind: 'text', maxLength: 200, optional: true, description: 'The title, where no id is given' })
  title?: string;

  @Field({ kind: 'date' })
  validFrom!: string;
}

/** The last day or the note; `validTo` null takes an end back. */
export class CounterpartPatch {
  @Field({ kind: 'date', optional: true, nullable: true })
  validTo?: string | null;

  @Field({ kind: 'long_text', maxLength: 1000, optional: true, nullable: true })
  note?: string | null;
}
