import { foldName } from '@kakehashi/shared/calendar';
import {
  bareName,
  foldedName,
  personKeys,
  personKeysOf,
  prefectureInName,
  readingsOf,
  type OrganisationNames,
  type PersonNames,
} from './match-keys';

/** How sure it is that two records are one, the surest first; the place in the list is what is stored. */
export const surenesses = ['certain', 'likely', 'possible'] as const;

/** How sure it is that two records are one. */
export type Sureness = (typeof surenesses)[number];

/** Why two records may be one. */
export const matchReasons = ['same-name', 'same-bare-name', 'same-reading', 'same-code', 'same-organisation'] as const;

/** Why two records may be one. */
export type MatchReason = (typeof matchReasons)[number];

/** What two records have in common, and how sure it makes that they are one. */
export interface Match {
  readonly sureness: Sureness;
  readonly reasons: readonly MatchReason[];
}

/** Whether two organisations may be one; null where they have no name in common or are known to be two. */
export function judgeOrganisations(a: OrganisationNames, b: OrganisationNames): Match | null {
  if (a.country !== b.country || areApart(a, b)) return null;
  const name = nameReason(a, b);
  const sameCode = a.municipalityCode !== null && a.municipalityCode === b.municipalityCode;
  const reasons: MatchReason[] = [...(name ? [name] : []), ...(sameCode ? (['same-code'] as const) : [])];
  if (reasons.length === 0) return null;
  return { sureness: surenessOf(name, sameCode, a.kind === b.kind), reasons };
}

/** Two towns may share a name (府中市): code and prefecture tell them apart. */
function areApart(a: OrganisationNames, b: OrganisationNames): boolean {
  if (a.municipalityCode && b.municipalityCode) return a.municipalityCode !== b.municipalityCode;
  const [one, other] = [prefectureInName(a.name), prefectureInName(b.name)];
  return one !== null && other !== null && foldName(one) !== foldName(other);
}

function nameReason(a: OrganisationNames, b: OrganisationNames): MatchReason | undefined {
  if (foldedName(a.name) === foldedName(b.name)) return 'same-name';
  if (bareName(a.name) === bareName(b.name)) return 'same-bare-name';
  const readings = readingsOf(a);
  return readingsOf(b).some((reading) => readings.includes(reading)) ? 'same-reading' : undefined;
}

function surenessOf(name: MatchReason | undefined, sameCode: boolean, sameKind: boolean): Sureness {
  if (name === undefined) return 'possible';
  if (sameCode) return 'certain';
  if (name === 'same-name') return sameKind ? 'certain' : 'likely';
  return name === 'same-bare-name' || sameKind ? 'likely' : 'possible';
}

/** Whether two people may be one; null where they have no name in common. */
export function judgePeople(a: PersonNames, b: PersonNames): Match | null {
  const keys = personKeys(a);
  if (!personKeys(b).some((key) => keys.includes(key))) return null;
  const sameName = sameWritten(a.nameNative, b.nameNative) || (noNative(a, b) && sameWritten(a.nameRoman, b.nameRoman));
  const together = a.organisations.some((id) => b.organisations.includes(id));
  const reasons: MatchReason[] = [
    sameName ? 'same-name' : 'same-reading',
    ...(together ? (['same-organisation'] as const) : []),
  ];
  const sureness = sameName ? (together ? 'certain' : 'likely') : together ? 'likely' : 'possible';
  return { sureness, reasons };
}

function noNative(a: PersonNames, b: PersonNames): boolean {
  return !a.nameNative && !b.nameNative;
}

function sameWritten(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  const keys = personKeysOf(a);
  return personKeysOf(b).some((key) => keys.includes(key));
}
