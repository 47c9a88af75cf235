import type { OrganisationKind } from '@kakehashi/shared/case-types';

/** A counterpart as published, and the organisation that it is taken to be. */
export interface CounterpartSeed {
  readonly country: string;
  readonly printedBody: string | null;
  readonly printedMinistry: string | null;
  /** What the organisation is called in the registry. */
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly findings: readonly string[];
}

/** The document of the published record in which the counterparts are printed. */
export const counterpartDocument = '003';

/** Since when the published names are known: they are those of about 2014. */
export const counterpartNamesKnownFrom = '2014-01-01';

type Row = readonly [country: string, body: string | null, ministry: string | null];

const rows: readonly Row[] = [
  ['MY', 'Department of Local Government', 'Ministry of Urban Wellbeing, Housing and Local Government'],
  ['ID', 'Directorate General of General Administration', 'Ministry of Home Affairs'],
  ['BN', null, 'Ministry of Home Affairs'],
  ['KH', 'General Department of Local Administration', 'Ministry of Interior'],
  ['LA', null, 'Ministry of Home Affairs'],
  ['PH', 'Department of the Interior and Local Government', 'Ministry of Interior'],
  ['TH', 'Department of Local Administration', 'Ministry of Interior'],
  ['VN', 'International Cooperation Department', 'Ministry of Home Affairs'],
  ['MM', 'General Administration Department', 'Ministry of Home Affairs'],
  ['IN', 'All India Institute of Local Self-Government (AIILSG)', null],
];

/** The department is itself the ministry; the published page nests it under one that does not exist. */
const nestedInError = 'PH';

/** The ten published counterparts; Singapore has none. Names are those of about 2014. */
export const counterpartSeeds: readonly CounterpartSeed[] = rows.map(([country, body, ministry]) => ({
  country,
  printedBody: body,
  printedMinistry: ministry,
  organisation: [body, country === nestedInError ? null : ministry].filter(Boolean).join(', '),
  kind: country === 'IN' ? 'public_body' : 'government',
  findings: country === nestedInError ? ['A22'] : [],
}));
