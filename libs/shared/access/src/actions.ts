import { roles, type Role } from './roles';

/**
 * What else has to hold for an action on a case.
 * `independent`: the actor neither created, edited, recommended nor owns it, did not propose it against the conditions of
 * a host, and does not come from the government that asks. `not_owner`: the actor does not own it. `not_creator`: the
 * actor did not create it. `owner`: the actor owns it. `owned`: the actor owns it or did before. `untaken`: nobody owns it,
 * or the actor does. `handling`: the actor owns it or took a step of it. `sole_user`: no office beyond those of the role
 * uses it.
 */
export type Condition =
  'independent' | 'not_owner' | 'not_creator' | 'owner' | 'owned' | 'untaken' | 'handling' | 'sole_user';

/** One row of the access table. */
export interface ActionDefinition {
  readonly roles: readonly Role[];
  /** `office`: within the offices of the role. `all`: regardless of office. `own`: what belongs to the actor only. */
  readonly reach: 'office' | 'all' | 'own';
  readonly condition?: Condition;
  /** Conditions that only some of the roles have. */
  readonly conditions?: Partial<Record<Role, Condition>>;
}

const everyone = roles;
const readers = ['officer', 'coordinator', 'manager', 'hq', 'hq_manager', 'auditor'] as const;
const workers = ['officer', 'coordinator', 'manager'] as const;
const deciders = ['coordinator', 'manager'] as const;
const worker = { roles: workers, reach: 'office' } as const;
const headquarters = { roles: ['hq'], reach: 'office' } as const;

/** The access table: every action, who may do it, how far, and on what condition. What is not here, nobody may do. */
export const actions = {
  'session.read': { roles: everyone, reach: 'own' },
  'profile.edit': { roles: everyone, reach: 'own' },
  'case.read': { roles: readers, reach: 'office' },
  'case.assign': worker,
  'case.comment': { roles: [...workers, 'hq'], reach: 'office' },
  'case.watch': { roles: readers, reach: 'office' },
  'case.link': worker,
  'document.read': { roles: readers, reach: 'office' },
  'document.add': { roles: [...workers, 'hq'], reach: 'office' },
  'case.create': { roles: [...workers, 'hq'], reach: 'office' },
  'case.edit': { roles: [...workers, 'hq'], reach: 'office' },
  'draft.edit': { roles: everyone, reach: 'own' },
  'import.run': { roles: [...deciders, 'hq_manager'], reach: 'office' },
  'import.read': {
    roles: [...deciders, 'hq_manager', 'auditor'],
    reach: 'office',
    conditions: { coordinator: 'owner', manager: 'owner' },
  },
  'visit.create': worker,
  'visit.edit': worker,
  'visit.assess': worker,
  'visit.accept': { roles: deciders, reach: 'office', condition: 'independent' },
  'visit.decline': { roles: deciders, reach: 'office', condition: 'independent' },
  'visit.request': worker,
  'visit.arrange': worker,
  'visit.confirm': worker,
  'visit.start': worker,
  'visit.complete': worker,
  'visit.report': worker,
  'visit.close': { roles: ['manager'], reach: 'office', condition: 'not_owner' },
  'visit.reopen': { roles: ['manager'], reach: 'office' },
  'visit.withdraw': worker,
  'visit.cancel': worker,
  'appointment.edit': worker,
  'member.edit': worker,
  'dispatch.create': worker,
  'dispatch.edit': { roles: [...workers, 'hq'], reach: 'office' },
  'dispatch.submit': worker,
  'dispatch.submit_late': { roles: ['manager'], reach: 'office' },
  'dispatch.screen': worker,
  'dispatch.recommend': { roles: ['coordinator'], reach: 'office' },
  'dispatch.return': { roles: deciders, reach: 'office' },
  'dispatch.resubmit': worker,
  'dispatch.approve': { roles: deciders, reach: 'office', condition: 'independent' },
  'dispatch.reject': { roles: deciders, reach: 'office', condition: 'independent' },
  'dispatch.match': headquarters,
  'dispatch.consent': headquarters,
  'dispatch.refuse': headquarters,
  'dispatch.conclude': headquarters,
  'dispatch.agree': { roles: ['hq', 'manager'], reach: 'office' },
  'dispatch.draft_agreement': { roles: [...workers, 'hq'], reach: 'office' },
  'dispatch.prepare': worker,
  'dispatch.convert': { roles: deciders, reach: 'office', condition: 'not_owner' },
  'dispatch.depart': worker,
  'dispatch.comeback': worker,
  'dispatch.report': worker,
  'dispatch.close': { roles: ['manager'], reach: 'office', condition: 'not_owner' },
  'dispatch.withdraw': worker,
  'dispatch.cancel': worker,
  'placement.create': { roles: [...workers, 'hq'], reach: 'office' },
  'placement.edit': { roles: [...workers, 'hq'], reach: 'office' },
  'placement.find_eligible': worker,
  'placement.find_ineligible': worker,
  'placement.propose': headquarters,
  'placement.select': { roles: ['hq'], reach: 'office', condition: 'not_creator' },
  'placement.reject': { roles: ['hq'], reach: 'office', condition: 'not_creator' },
  'placement.decide': { roles: ['hq'], reach: 'office', condition: 'independent' },
  'placement.travel': worker,
  'placement.arrive': worker,
  'placement.refuse_visa': worker,
  'placement.introduce': headquarters,
  'placement.host': headquarters,
  'placement.report': headquarters,
  'placement.terminate': headquarters,
  'placement.complete': headquarters,
  'placement.withdraw': worker,
  'placement.certificate': { roles: [...workers, 'hq'], reach: 'office' },
  // Whoever owns a placement sees its sealed data: an officer does not take it from a colleague.
  'placement.assign': { roles: workers, reach: 'office', conditions: { officer: 'untaken' } },
  'placement.reveal': { roles: [...workers, 'hq'], reach: 'office', conditions: { officer: 'owner', hq: 'handling' } },
  'placement.read_reveals': {
    roles: [...workers, 'hq', 'auditor'],
    reach: 'office',
    conditions: { officer: 'owned', coordinator: 'owned', manager: 'owned', hq: 'owned' },
  },
  'placement.subject_report': { roles: ['manager', 'hq'], reach: 'office', conditions: { hq: 'handling' } },
  'retention.read': { roles: ['auditor', 'admin'], reach: 'all' },
  'retention.edit': { roles: ['admin'], reach: 'all' },
  'activity.create': worker,
  'activity.edit': worker,
  'activity.open': worker,
  'activity.confirm': worker,
  'activity.hold': worker,
  'activity.report': worker,
  'activity.close': { roles: ['manager'], reach: 'office', condition: 'not_owner' },
  'activity.reopen': { roles: ['manager'], reach: 'office' },
  'activity.cancel': worker,
  'research.create': worker,
  'research.edit': worker,
  'research.assess': worker,
  'research.request': worker,
  'research.work': worker,
  'research.answer': worker,
  'research.close': { roles: ['manager'], reach: 'office', condition: 'not_owner' },
  'research.reopen': { roles: ['manager'], reach: 'office' },
  'research.decline': { roles: deciders, reach: 'office', condition: 'independent' },
  'affiliation.create': worker,
  'affiliation.edit': worker,
  'affiliation.research': worker,
  'affiliation.introduce': worker,
  'affiliation.negotiate': worker,
  'affiliation.sign': worker,
  'affiliation.close': { roles: ['manager'], reach: 'office', condition: 'not_owner' },
  'affiliation.reopen': { roles: ['manager'], reach: 'office' },
  'affiliation.drop': worker,
  'handover.run': { roles: deciders, reach: 'office' },
  'handover.own': { roles: [...workers, 'hq'], reach: 'office' },
  'leaving.read': { roles: everyone, reach: 'own' },
  'report.read': { roles: readers, reach: 'office' },
  'report.save': { roles: readers, reach: 'office' },
  'report.subscribe': { roles: ['manager', 'hq', 'hq_manager'], reach: 'office' },
  'report.read_others': { roles: ['manager', 'hq', 'hq_manager', 'auditor'], reach: 'all' },
  'report.publish': { roles: ['hq_manager'], reach: 'all' },
  'report.decide': { roles: ['hq_manager'], reach: 'all' },
  'organisation.read': { roles: everyone, reach: 'all' },
  'organisation.create': { roles: [...workers, 'hq', 'admin'], reach: 'all' },
  'organisation.edit': { roles: [...workers, 'hq', 'admin'], reach: 'office', condition: 'sole_user' },
  'organisation.merge': { roles: [...workers, 'hq', 'admin'], reach: 'office', condition: 'sole_user' },
  'person.merge': { roles: [...workers, 'hq', 'admin'], reach: 'office', condition: 'sole_user' },
  'contact.add': { roles: [...workers, 'hq', 'admin'], reach: 'all' },
  'reference.read': { roles: everyone, reach: 'all' },
  'reference.edit': { roles: ['admin'], reach: 'all' },
  'holiday.edit': { roles: ['admin'], reach: 'all' },
  'window.read': { roles: everyone, reach: 'all' },
  'window.edit': { roles: ['manager', 'hq', 'admin'], reach: 'office' },
  'counterpart.read': { roles: everyone, reach: 'all' },
  'counterpart.edit': { roles: ['hq', 'admin'], reach: 'all' },
  'requirement.edit': { roles: ['hq', 'admin'], reach: 'all' },
  'expert.read': { roles: readers, reach: 'all' },
  'expert.read_unlisted': { roles: ['hq', 'hq_manager', 'auditor'], reach: 'all' },
  'expert.edit': { roles: ['hq'], reach: 'all' },
  'expert.merge': { roles: ['hq'], reach: 'all' },
  'expert.reveal': { roles: ['hq'], reach: 'all' },
  'expert.subject_report': { roles: ['hq'], reach: 'all' },
  'sister_city.read': { roles: everyone, reach: 'all' },
  'sister_city.edit': { roles: ['hq', 'admin'], reach: 'all' },
  'programme.read': { roles: everyone, reach: 'all' },
  'programme.edit': { roles: ['admin'], reach: 'all' },
  'host_offer.read': { roles: readers, reach: 'all' },
  'host_offer.edit': { roles: ['hq'], reach: 'all' },
  'jet.read': { roles: readers, reach: 'all' },
  'jet.edit': { roles: ['hq'], reach: 'all' },
  'user.read': { roles: everyone, reach: 'all' },
  'user.manage': { roles: ['admin'], reach: 'all' },
  'role.manage': { roles: ['admin'], reach: 'all' },
  'audit.read': { roles: ['auditor', 'admin'], reach: 'all' },
  'events.verify': { roles: ['auditor'], reach: 'all' },
} as const satisfies Record<string, ActionDefinition>;

/** The name of something that a person may be allowed to do. */
export type Action = keyof typeof actions;

/** Every action, in the order of the table. */
export const actionNames = Object.keys(actions) as readonly Action[];

/** The right by which the owner of a case of a type is named. */
export function assignActionOf(type: string): Extract<Action, 'case.assign' | 'placement.assign'> {
  return type === 'placement' ? 'placement.assign' : 'case.assign';
}

/** The row of an action. */
export function actionOf(action: Action): ActionDefinition {
  return actions[action];
}

/** Whether a value names an action of the table. */
export function isAction(value: unknown): value is Action {
  return typeof value === 'string' && Object.hasOwn(actions, value);
}
