import type { OfficeCode } from '@kakehashi/shared/calendar';
import { Field } from '@kakehashi/api/platform';

/** A person as others refer to them. */
export class UserRef {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  displayName!: string;

  @Field({ kind: 'text' })
  email!: string;
}

/** People found. */
export class UserRefList {
  @Field({ kind: 'objects', of: () => UserRef })
  items!: UserRef[];
}

/** Which colleagues to look for. */
export class UserQuery {
  @Field({ kind: 'text', maxLength: 100, optional: true })
  q?: string;

  @Field({ kind: 'office', optional: true })
  office?: OfficeCode;
}
