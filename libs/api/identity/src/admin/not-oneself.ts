import type { Actor } from '@kakehashi/shared/access';
import { DomainError } from '@kakehashi/api/platform';

/**
 * Nobody raises their own rights: an administrator neither gives themself a role or a substitute, nor sets or ends
 * their own account through administration. A second administrator does it, and the audit log names both.
 */
export function assertNotOneself(actor: Actor, userId: string): void {
  if (actor.id !== userId) return;
  throw new DomainError('forbidden', {
    detail: {
      ja: 'ご自身のアカウントや権限は変更できません。別の管理者に依頼してください。',
      en: 'You cannot change your own account or rights here. Ask another administrator.',
    },
  });
}
