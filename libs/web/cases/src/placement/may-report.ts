import type { SessionStore } from '@kakehashi/web/platform';
import type { CaseOf } from '../model/views';

/**
 * Whether the reader's role may list all that is held on a trainee. The page does not know who took steps of the case:
 * whether headquarters handle it is asked of the server.
 */
export function mayReport(session: SessionStore, { office, ownerId, createdBy }: CaseOf<'placement'>): boolean {
  const me = session.user()?.id;
  const subject = { office, ownerId, createdBy: createdBy.id, handlerIds: me ? [me] : [] };
  return session.can('placement.subject_report', subject);
}
