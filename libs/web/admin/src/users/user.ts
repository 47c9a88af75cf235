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

/** Somebody who stands in while a person is away. */
export interface Substitute {
  readonly id: string;
  readonly substitute: { readonly id: string; readonly displayName: string };
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
}

/** An account as an administrator sees it. */
export interface UserAccount {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly kana: string | null;
  readonly locale: Locale;
  readonly active: boolean;
  /** Whether the person can sign in with a password. */
  readonly hasPassword: boolean;
  readonly version: number;
  readonly substitutes: readonly Substitute[];
  readonly grants: readonly DatedGrant[];
}

/** From a day until its last day; null until further notice. */
export interface Period {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** Whether something dated is in effect on a day, over, or still to come. */
export function phaseOf({ validFrom, validTo }: Period, today: IsoDate): 'past' | 'current' | 'future' {
  if (validFrom > today) return 'future';
  return validTo !== null && validTo < today ? 'past' : 'current';
}
