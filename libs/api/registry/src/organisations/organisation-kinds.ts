/** The kinds of organisation; the first three may request a visit. */
export const organisationKinds = [
  'local_government',
  'association',
  'school',
  'government',
  'public_body',
  'company',
  'other',
] as const;

/** A kind of organisation. */
export type OrganisationKind = (typeof organisationKinds)[number];
