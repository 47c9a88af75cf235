import type { AffiliationDetails, CaseView } from '@kakehashi/shared/contracts';
import type { TestClient } from './client';

/** The parts of a consultation that a test may care about; the rest has valid values. */
export interface AffiliationParts {
  readonly title?: string;
  readonly office?: string;
  readonly country?: string;
  readonly details?: Record<string, unknown>;
}

/** A consultation as its page gets it. */
export type AffiliationCase = CaseView & { readonly details: AffiliationDetails };

/** A request body for a new consultation: Kawasaki looks for a partner in the Philippines. */
export function affiliationBody({ details = {}, ...parts }: AffiliationParts = {}): Record<string, unknown> {
  return {
    type: 'affiliation',
    office: 'SIN',
    country: 'PH',
    title: '川崎市 フィリピンとの姉妹提携の相談',
    ...parts,
    details: {
      requester: { name: '川崎市', kind: 'local_government', municipalityCode: '141305' },
      cities: ['Cebu'],
      exchangeFields: ['education', 'culture'],
      background: '市制100周年を機に交流を始めたい。',
      candidates: ['Cebu City', 'Davao City'],
      partner: 'Cebu City, Cebu',
      ...details,
    },
  };
}

/** Logs a consultation and answers it. */
export async function createAffiliation(client: TestClient, parts?: AffiliationParts): Promise<AffiliationCase> {
  const answer = await client.post<AffiliationCase>('/api/cases', affiliationBody(parts));
  if (answer.status !== 201) throw new Error(`The consultation was not created: ${answer.status} ${answer.text}`);
  return answer.body;
}
