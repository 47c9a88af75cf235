import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import type { ProblemCode } from '@kakehashi/shared/contracts';
import { actionOf, type Action, type ActionDefinition, type Condition } from './actions';
import { roleDefinitions, type Actor, type Grant } from './roles';
import type { Hand, Tie } from './ties';

/** What an action is done to; a part that is unknown or does not apply is left out. */
export interface Subject {
  /** The office in charge. */
  readonly office?: OfficeCode | null;
  readonly ownerId?: string | null;
  readonly createdBy?: string | null;
  /** Who changed the substance of it. */
  readonly editorIds?: readonly string[];
  readonly recommenderIds?: readonly string[];
  /** Who else had a hand in it, as the history of the case tells. */
  readonly hands?: readonly Hand[];
  /** Who owned it before. */
  readonly formerOwnerIds?: readonly string[];
  /** Who took a step of it. */
  readonly handlerIds?: readonly string[];
  /** The offices that use it, where several may. */
  readonly usedBy?: readonly OfficeCode[];
  /** The municipality code of the government that asks for it. */
  readonly requestingGovernment?: string | null;
}

/**
 * The answer to “may I?”. A refusal says why; a permission says for which absent colleague it is used, where a
 * substitute holds it in no other way.
 */
export type Decision = { readonly allowed: true; readonly code?: undefined; readonly onBehalfOf?: string } | Refused;

interface Refused {
  readonly allowed: false;
  readonly code: ProblemCode;
  /** How the actor, or the absent colleague, is tied to the subject, where that is why. */
  readonly tie?: Tie;
}

/** Why one grant does not serve. */
type Obstacle = Pick<Refused, 'code' | 'tie'>;

/** Whether the actor may do an action, to a subject where one is given, and if not, why not. */
export function can(actor: Actor, action: Action, subject?: Subject): Decision {
  const definition = actionOf(action);
  // One's own session and drafts are open to whoever is signed in, also when the last role has just ended.
  if (definition.reach === 'own') {
    return !subject?.ownerId || subject.ownerId === actor.id ? { allowed: true } : refused('forbidden');
  }
  const held = actor.grants.filter(({ role }) => definition.roles.includes(role));
  if (held.length === 0) return refused('forbidden');
  const office = subject?.office;
  const covering = office ? held.filter((grant) => covers(definition, grant, office)) : held;
  const [first] = covering;
  if (!first) return refused('other-office');
  const conditionOf = ({ role }: Grant) => definition.conditions?.[role] ?? definition.condition;
  if (
    definition.condition === 'sole_user' &&
    subject?.usedBy?.some((user) => !held.some((g) => covers(definition, g, user)))
  )
    return refused('organisation-shared');
  const usable = covering.filter((grant) => !subject || !brokenCondition(conditionOf(grant), actor, grant, subject));
  if (usable.length > 0) return permitted(usable);
  return {
    allowed: false,
    ...((subject && brokenCondition(conditionOf(first), actor, first, subject)) ?? { code: 'forbidden' }),
  };
}

function permitted(usable: readonly Grant[]): Decision {
  const [first] = usable;
  const asSubstitute = first?.onBehalfOf && usable.every(({ onBehalfOf }) => onBehalfOf);
  return asSubstitute ? { allowed: true, onBehalfOf: first.onBehalfOf } : { allowed: true };
}

/** The offices within which the actor may do an action: `all`, or a list by which SQL limits what it finds. */
export function reachOf(actor: Actor, action: Action): 'all' | OfficeCode[] {
  const definition = actionOf(action);
  if (definition.reach === 'own') return 'all';
  const held = actor.grants.filter(({ role }) => definition.roles.includes(role));
  const everywhere = held.some((grant) => isEverywhere(definition, grant));
  if (everywhere) return 'all';
  return officeCodes.filter((office) => held.some((grant) => grant.office === office));
}

/** The offices of a reach as the parameter of a statement; null for all. */
export function officesWithin<Office extends string>(reach: 'all' | readonly Office[]): readonly Office[] | null {
  return reach === 'all' ? null : reach;
}

/** The offices whose cases somebody may read, as the parameter of a statement; null for all. */
export function readableOffices(actor: Actor): readonly OfficeCode[] | null {
  return officesWithin(reachOf(actor, 'case.read'));
}

function covers(definition: ActionDefinition, grant: Grant, office: OfficeCode): boolean {
  return isEverywhere(definition, grant) || grant.office === office;
}

function isEverywhere(definition: ActionDefinition, grant: Grant): boolean {
  return definition.reach !== 'office' || roleDefinitions[grant.role].reach === 'all' || grant.office === null;
}

/** A substitute is held to the ties of both: their own, and those of the colleague they stand in for. */
function brokenCondition(
  condition: Condition | undefined,
  actor: Actor,
  grant: Grant,
  subject: Subject,
): Obstacle | undefined {
  const people = grant.onBehalfOf ? [actor.id, grant.onBehalfOf] : [actor.id];
  switch (condition) {
    case 'not_owner': {
      if (people.some((id) => id === subject.ownerId)) return { code: 'own-case' };
      const editor = people.find((id) => subject.editorIds?.includes(id));
      return editor ? { code: 'separation-of-duties', tie: tieOf(actor, editor, { hand: 'editor' }) } : undefined;
    }
    case 'independent': {
      const [tie] = [...people.flatMap((id) => tiesOf(actor, id, subject)), ...requesterTies(actor, subject)];
      return tie && { code: 'separation-of-duties', tie };
    }
    case 'not_creator': {
      const creator = people.find((id) => id === subject.createdBy);
      return creator ? { code: 'separation-of-duties', tie: tieOf(actor, creator, { hand: 'creator' }) } : undefined;
    }
    case 'owner':
      return people.some((id) => id === subject.ownerId) ? undefined : { code: 'not-case-owner' };
    case 'untaken': {
      const { ownerId } = subject;
      return !ownerId || people.includes(ownerId) ? undefined : { code: 'owned-by-colleague' };
    }
    case 'owned':
      return people.some((id) => id === subject.ownerId || subject.formerOwnerIds?.includes(id))
        ? undefined
        : { code: 'not-case-owner' };
    case 'handling':
      return people.some((id) => id === subject.ownerId || subject.handlerIds?.includes(id))
        ? undefined
        : { code: 'not-handling' };
    // Not a matter of one grant: what is used by two offices may be changed by who works in both.
    case 'sole_user':
    case undefined:
      return undefined;
  }
}

/** How a person is tied to what is decided on, the plainest tie first. */
function tiesOf(actor: Actor, id: string, subject: Subject): Tie[] {
  const { ownerId, createdBy, editorIds = [], recommenderIds = [], hands = [] } = subject;
  const found: Omit<Tie, 'colleague'>[] = [
    ...(id === createdBy ? [{ hand: 'creator' } as const] : []),
    ...(id === ownerId ? [{ hand: 'owner' } as const] : []),
    ...hands.filter(({ person }) => person === id).map(({ hand, until }) => ({ hand, ...(until ? { until } : {}) })),
    ...(editorIds.includes(id) ? [{ hand: 'editor' } as const] : []),
    ...(recommenderIds.includes(id) ? [{ hand: 'recommender' } as const] : []),
  ];
  return found.map((tie) => tieOf(actor, id, tie));
}

function tieOf(actor: Actor, id: string, tie: Omit<Tie, 'colleague'>): Tie {
  return id === actor.id ? tie : { ...tie, colleague: true };
}

function requesterTies({ secondedFrom }: Actor, { requestingGovernment }: Subject): Tie[] {
  return secondedFrom && secondedFrom === requestingGovernment ? [{ hand: 'requester' }] : [];
}

function refused(code: ProblemCode): Refused {
  return { allowed: false, code };
}
