import { Field } from '@kakehashi/api/platform';
import { OrganisationView } from './organisation.dto';

/** A person of an organisation, under each of the names that are known. */
export class PersonView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text', nullable: true })
  nameNative!: string | null;

  @Field({ kind: 'text', nullable: true })
  nameKana!: string | null;

  @Field({ kind: 'text', nullable: true })
  nameRoman!: string | null;

  @Field({ kind: 'boolean', description: 'Whether the family name comes first' })
  familyFirst!: boolean;
}

/** Who holds a post, and for how long. */
export class TenureView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'uuid' })
  postId!: string;

  @Field({ kind: 'object', of: () => PersonView })
  person!: PersonView;

  @Field({ kind: 'date' })
  validFrom!: string;

  @Field({ kind: 'date', nullable: true, description: 'The last day; null until further notice' })
  validTo!: string | null;
}

/** Why something may not be done, in the person's language. */
export class RefusalView {
  @Field({ kind: 'text' })
  code!: string;

  @Field({ kind: 'text' })
  message!: string;
}

/** Something that may be done with a record, whether the caller may, and if not, why not. */
export class RecordActionView {
  @Field({ kind: 'text', description: 'The row of the access table' })
  action!: string;

  @Field({ kind: 'boolean' })
  allowed!: boolean;

  @Field({ kind: 'objects', of: () => RefusalView })
  reasons!: RefusalView[];
}

/** An organisation with everyone who holds or held a post in it. */
export class OrganisationDetail extends OrganisationView {
  @Field({ kind: 'objects', of: () => TenureView, maxItems: 2000 })
  tenures!: TenureView[];

  @Field({ kind: 'objects', of: () => RecordActionView })
  allowedActions!: RecordActionView[];
}

/** A new post. */
export class NewPost {
  @Field({ kind: 'text', maxLength: 200 })
  title!: string;
}

/** A person: one that is known by id, or the names of a new one. */
export class PersonInput {
  @Field({ kind: 'uuid', optional: true })
  id?: string;

  @Field({ kind: 'text', maxLength: 100, optional: true, nullable: true })
  nameNative?: string | null;

  @Field({ kind: 'text', maxLength: 100, optional: true, nullable: true })
  nameKana?: string | null;

  @Field({ kind: 'text', maxLength: 100, optional: true, nullable: true })
  nameRoman?: string | null;

  @Field({ kind: 'boolean', optional: true })
  familyFirst?: boolean;
}

/** A new holder of a post; whoever holds it until further notice ends the day before. */
export class NewTenure {
  @Field({ kind: 'object', of: () => PersonInput })
  person!: PersonInput;

  @Field({ kind: 'date' })
  validFrom!: string;

  @Field({ kind: 'date', optional: true, nullable: true })
  validTo?: string | null;
}
