import type { ActivityDetails, CaseView } from '@kakehashi/shared/contracts';
import type { TestClient } from './client';

/** The parts of an activity that a test may care about; the rest has valid values. */
export interface ActivityParts {
  readonly title?: string;
  readonly office?: string;
  readonly country?: string;
  readonly details?: Record<string, unknown>;
}

/** An activity as its page gets it. */
export type ActivityCase = CaseView & { readonly details: ActivityDetails };

/** A request body for a new activity: a seminar of September 2026 in Thailand. */
export function activityBody({ details = {}, ...parts }: ActivityParts = {}): Record<string, unknown> {
  return {
    type: 'activity',
    office: 'SIN',
    country: 'TH',
    title: '地方行政交流・協力セミナー（バンコク）',
    ...parts,
    details: {
      programme: 'exchange_seminar',
      theme: '地域の防災',
      from: '2026-09-01',
      to: '2026-09-03',
      cities: ['Bangkok'],
      participants: [
        { country: 'TH', count: 4 },
        { country: 'VN', count: 2 },
      ],
      ...details,
    },
  };
}

/** Logs an activity and answers it. */
export async function createActivity(client: TestClient, parts?: ActivityParts): Promise<ActivityCase> {
  const answer = await client.post<ActivityCase>('/api/cases', activityBody(parts));
  if (answer.status !== 201) throw new Error(`The activity was not created: ${answer.status} ${answer.text}`);
  return answer.body;
}
