import { Role } from '@kakehashi/shared/access';
import { IsoDate, OfficeCode } from '@kakehashi/shared/calendar';
import { Locale } from '@kakehashi/shared/contracts';

/** A role that a person holds, held, or will hold. */
export interface DatedGrant {
  readonly id: string;
  readonly role: Role;
  /** Null means all offices. */
  readonly office: OfficeCode | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** An account as an administrator sees it. */
export interface UserAccount {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly kana: string | null;
  readonly locale: Locale;
  readonly active: boolean;
  readonly version: number;
  readonly grants: readonly DatedGrant[];
}

/** Whether a role is in effect on a day, over, or still to come. */
export function phaseOf({ validFrom, validTo }: DatedGrant, today: IsoDate): 'past' | 'current' | 'future' {
  if (validFrom > today) return 'future';
  return validTo !== null && validTo < today ? 'past' : 'current';
}

/** Accounts whose name, kana or address contains the text, whatever its width and case. */
export function matching(users: readonly UserAccount[], text: string): readonly UserAccount[] {
  const fold = (value: string) => value.normalize('NFKC').toLowerCase();
  const wanted = fold(text.trim());
  if (!wanted) return users;
  return users.filter(({ displayName, kana, email }) => fold(`${displayName} ${kana ?? ''} ${email}`).includes(wanted));
}
