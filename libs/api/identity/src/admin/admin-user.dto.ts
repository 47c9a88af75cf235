import { roles, type Role } from '@kakehashi/shared/access';
import type { IsoDate, OfficeCode } from '@kakehashi/shared/calendar';
import { locales, type Locale } from '@kakehashi/shared/contracts';
import { Field } from '@kakehashi/api/platform';
import { UserRef } from '../users/user-ref.dto';

/** A role to give, from a day until its last day. */
export class NewGrant {
  @Field({ kind: 'choice', choices: roles })
  role!: Role;

  @Field({ kind: 'office', nullable: true, description: 'Null for all offices' })
  office!: OfficeCode | null;

  @Field({ kind: 'date' })
  validFrom!: IsoDate;

  @Field({ kind: 'date', optional: true, nullable: true, description: 'The last day; null until further notice' })
  validTo?: IsoDate | null;
}

/** A role given. */
export class GrantView extends NewGrant {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'date', nullable: true, description: 'The last day; null until further notice' })
  override validTo!: IsoDate | null;
}

/** Somebody to stand in while a person is away. */
export class NewSubstitute {
  @Field({ kind: 'uuid' })
  substituteId!: string;

  @Field({ kind: 'date' })
  validFrom!: IsoDate;

  @Field({ kind: 'date' })
  validTo!: IsoDate;
}

/** Somebody who stands in. */
export class SubstituteView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'object', of: () => UserRef })
  substitute!: UserRef;

  @Field({ kind: 'date' })
  validFrom!: IsoDate;

  @Field({ kind: 'date' })
  validTo!: IsoDate;
}

/** A new account; it can be used once a password has been set for it. */
export class NewAccount {
  @Field({ kind: 'email', maxLength: 254 })
  email!: string;

  @Field({ kind: 'text', maxLength: 100 })
  displayName!: string;

  @Field({ kind: 'text', maxLength: 100, optional: true, nullable: true })
  kana?: string | null;

  @Field({ kind: 'choice', choices: locales, optional: true })
  locale?: Locale;

  @Field({
    kind: 'municipality',
    optional: true,
    nullable: true,
    description: 'The government that seconds the person',
  })
  secondedFrom?: string | null;

  @Field({ kind: 'objects', of: () => NewGrant, maxItems: 20, optional: true })
  grants?: NewGrant[];
}

/** What may be changed of an account. */
export class AccountPatch {
  @Field({ kind: 'text', maxLength: 100, optional: true })
  displayName?: string;

  @Field({ kind: 'text', maxLength: 100, optional: true, nullable: true })
  kana?: string | null;

  @Field({ kind: 'choice', choices: locales, optional: true })
  locale?: Locale;

  @Field({ kind: 'municipality', optional: true, nullable: true })
  secondedFrom?: string | null;

  @Field({ kind: 'boolean', optional: true, description: 'False ends the account and its sessions' })
  active?: boolean;

  @Field({
    kind: 'text',
    maxLength: 500,
    optional: true,
    description: 'Why the account ends although an office is left without a manager',
  })
  reason?: string;
}

/** With what a role ends. */
export class EndGrantQuery {
  @Field({
    kind: 'text',
    maxLength: 500,
    optional: true,
    description: 'Why the role ends although an office is left without a manager',
  })
  reason?: string;
}

/** An account as administrators see it. */
export class AdminUserView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  email!: string;

  @Field({ kind: 'text' })
  displayName!: string;

  @Field({ kind: 'text', nullable: true })
  kana!: string | null;

  @Field({ kind: 'choice', choices: locales })
  locale!: Locale;

  @Field({ kind: 'boolean' })
  active!: boolean;

  @Field({ kind: 'municipality', nullable: true })
  secondedFrom!: string | null;

  @Field({ kind: 'boolean', description: 'Whether the person can sign in with a password' })
  hasPassword!: boolean;

  @Field({ kind: 'objects', of: () => GrantView })
  grants!: GrantView[];

  @Field({ kind: 'objects', of: () => SubstituteView })
  substitutes!: SubstituteView[];

  @Field({ kind: 'instant' })
  createdAt!: string;

  @Field({ kind: 'integer' })
  version!: number;
}

/** One page of accounts. */
export class AdminUserPage {
  @Field({ kind: 'objects', of: () => AdminUserView })
  items!: AdminUserView[];

  @Field({ kind: 'text', nullable: true })
  nextCursor!: string | null;
}

/** Which accounts to list. */
export class AdminUserQuery {
  @Field({ kind: 'text', maxLength: 100, optional: true })
  q?: string;

  @Field({ kind: 'boolean', optional: true })
  active?: boolean;

  @Field({ kind: 'office', optional: true })
  office?: OfficeCode;

  @Field({ kind: 'integer', min: 1, max: 200, optional: true })
  limit?: number;

  @Field({
    kind: 'cursor',
    maxLength: 400,
    pattern: /^[^\s@]+@[^\s@]+$/,
    optional: true,
    description: '`nextCursor` of the page before',
  })
  cursor?: string;
}

/** A password to hand over in person; it is shown once. */
export class TemporaryPassword {
  @Field({ kind: 'text' })
  temporaryPassword!: string;
}
