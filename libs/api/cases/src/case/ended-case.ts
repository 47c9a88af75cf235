import { workflows, type CaseType } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import { DomainError } from '@kakehashi/api/platform';

const forGood: Label = {
  ja: 'この案件は再開できません。補足することは、コメントに記録してください。',
  en: 'It cannot be reopened. Leave what is to be added as a comment.',
};

/** The refusal to change a case that has ended, with what can be done about it: where it can be reopened, that. */
export function caseEnded({ type, state }: { readonly type: CaseType; readonly state: string }): DomainError {
  const reopens = workflows[type].transitions.some(({ name, from }) => name === 'reopen' && from.includes(state));
  return new DomainError('case-closed', reopens ? {} : { detail: forGood });
}
