import type { CaseView, ResearchDetails } from '@kakehashi/shared/contracts';
import type { TestClient } from './client';

/** The parts of a commissioned research that a test may care about; the rest has valid values. */
export interface ResearchParts {
  readonly title?: string;
  readonly office?: string;
  readonly country?: string;
  readonly details?: Record<string, unknown>;
}

/** A commissioned research as its page gets it. */
export type ResearchCase = CaseView & { readonly details: ResearchDetails };

/** A request body for a new research: a city asks in November 2026 and waits until the end of the year. */
export function researchBody({ details = {}, ...parts }: ResearchParts = {}): Record<string, unknown> {
  return {
    type: 'research',
    office: 'SIN',
    country: 'SG',
    title: 'シンガポールの公共交通の運賃制度',
    ...parts,
    details: {
      requester: { name: '横浜市', kind: 'local_government', municipalityCode: '141003' },
      receivedOn: '2026-11-02',
      questions: '1 運賃の決め方\n2 高齢者の割引',
      background: '市営バスの運賃の見直しを検討している。',
      dueOn: '2026-12-25',
      ...details,
    },
  };
}

/** Logs a commissioned research and answers it. */
export async function createResearch(client: TestClient, parts?: ResearchParts): Promise<ResearchCase> {
  const answer = await client.post<ResearchCase>('/api/cases', researchBody(parts));
  if (answer.status !== 201) throw new Error(`The research was not created: ${answer.status} ${answer.text}`);
  return answer.body;
}
