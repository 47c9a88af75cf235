import { roles, type Role } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { locales, type Locale } from '@kakehashi/shared/contracts';
import { Field } from '@kakehashi/api/platform';

/** What a person types to sign in. */
export class SignInInput {
  @Field({ kind: 'text', maxLength: 254 })
  email!: string;

  @Field({ kind: 'secret', minLength: 1, maxLength: 256 })
  password!: string;
}

/** A person's settings of their own. */
export class ProfileInput {
  @Field({ kind: 'choice', choices: locales, optional: true })
  locale?: Locale;

  @Field({ kind: 'boolean', optional: true })
  shortcutsEnabled?: boolean;
}

/** A change of one's own password. */
export class PasswordChange {
  @Field({ kind: 'secret', minLength: 1, maxLength: 256 })
  currentPassword!: string;

  @Field({ kind: 'secret', minLength: 1, maxLength: 256 })
  newPassword!: string;
}

/** Who is signed in. */
export class SessionUser {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  email!: string;

  @Field({ kind: 'text' })
  displayName!: string;

  @Field({ kind: 'choice', choices: locales })
  locale!: Locale;

  @Field({ kind: 'boolean' })
  shortcutsEnabled!: boolean;
}

/** One role held today; office null means all offices. */
export class SessionGrant {
  @Field({ kind: 'choice', choices: roles })
  role!: Role;

  @Field({ kind: 'office', nullable: true })
  office!: OfficeCode | null;
}

/** The session: who, with what rights, until when. */
export class SessionView {
  @Field({ kind: 'object', of: () => SessionUser })
  user!: SessionUser;

  @Field({ kind: 'objects', of: () => SessionGrant })
  grants!: SessionGrant[];

  @Field({ kind: 'texts', description: 'Codes of the offices whose cases may be read' })
  offices!: OfficeCode[];

  @Field({ kind: 'texts', description: 'Places of the menu that may be opened' })
  menu!: string[];

  @Field({ kind: 'instant' })
  sessionExpiresAt!: string;

  @Field({
    kind: 'boolean',
    description: 'Whether an administrator set the password; until it is changed, nothing else is answered',
  })
  mustChangePassword!: boolean;
}
