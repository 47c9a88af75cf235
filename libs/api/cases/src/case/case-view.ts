import { can, type Actor } from '@kakehashi/shared/access';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { evaluate, reasonText, stateOf, type Reason, type WorkflowDefinition } from '@kakehashi/shared/case-types';
import type { Locale } from '@kakehashi/shared/contracts';
import type { LoadedCase } from './case-loader';
import type { CaseListItem } from './dto/case-list.dto';
import type { AllowedActionView, CaseView, DeadlineView } from './dto/case-view.dto';
import type { ReasonView } from './dto/refs.dto';
import type { StoredDeadline } from './case-record';
import type { ListItemRow } from './list/case-list-item.sql';

/** A row as the case list shows it. */
export function caseListItem(row: ListItemRow, today: IsoDate): CaseListItem {
  const { deadlineOn, deadlineCode } = row;
  return {
    reference: row.reference,
    type: row.type,
    office: row.office,
    country: row.country,
    title: row.title,
    state: row.state,
    ownerId: row.ownerId,
    ownerName: row.ownerName,
    fiscalYear: row.fiscalYear,
    firstDate: row.firstDate,
    lastDate: row.lastDate,
    prefecture: row.prefecture,
    requesterName: row.requesterName,
    nextDeadline:
      deadlineOn && deadlineCode ? { code: deadlineCode, dueOn: deadlineOn, overdue: deadlineOn < today } : null,
    plannedPeople: row.plannedPeople,
    actualPeople: row.actualPeople,
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}

/** A case as its page shows it to one person. */
export function caseView(loaded: LoadedCase, actor: Actor): CaseView {
  const { record, typed, workflow, today } = loaded;
  return {
    ...caseListItem(record, today),
    id: record.id,
    createdAt: record.createdAt.toISOString(),
    createdBy: { id: record.createdById, displayName: record.createdByName, email: record.createdByEmail },
    owner: record.ownerId
      ? { id: record.ownerId, displayName: record.ownerName ?? '', email: record.ownerEmail ?? '' }
      : null,
    previousState: record.previousState,
    definitionVersion: workflow.version,
    details: typed.details,
    allowedActions: allowedActions(loaded, actor),
    deadlines: record.deadlines.map((deadline) => deadlineView(deadline, today)),
    counts: record.counts,
    watching: record.watching,
    ownedBefore: record.formerOwnerIds.includes(actor.id),
    mayEdit: mayEdit(loaded, actor),
  };
}

/** What may come next, and why not, in the person's language. */
export function allowedActions({ workflow, facts }: LoadedCase, actor: Actor): AllowedActionView[] {
  return evaluate(workflow.definition, facts, actor).map(({ action, transition, allowed, reasons, asks }) => ({
    action,
    transition,
    allowed,
    reasons: reasons.map((reason) => reasonView(workflow.definition, reason, actor.locale)),
    asks: asks.map((reason) => reasonView(workflow.definition, reason, actor.locale)),
  }));
}

function reasonView(definition: WorkflowDefinition, reason: Reason, locale: Locale): ReasonView {
  return {
    code: reason.code,
    message: reasonText(definition, reason, locale),
    ...(reason.field ? { field: reason.field } : {}),
    ...(reason.fixTarget ? { fixTarget: reason.fixTarget } : {}),
  };
}

/** Whether the case has not ended. */
export function isOpen({ workflow, record }: LoadedCase): boolean {
  return !stateOf(workflow.definition, record.state).terminal;
}

function mayEdit(loaded: LoadedCase, actor: Actor): boolean {
  return isOpen(loaded) && can(actor, `${loaded.record.type}.edit`, loaded.facts).allowed;
}

function deadlineView({ code, dueOn, metOn }: StoredDeadline, today: IsoDate): DeadlineView {
  return { code, dueOn, metOn, overdue: metOn === null && dueOn < today };
}
