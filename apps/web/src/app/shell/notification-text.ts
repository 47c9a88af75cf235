import { roleDefinitions } from '@kakehashi/shared/access';
import { formatDate } from '@kakehashi/shared/calendar';
import {
  appointmentFields,
  appointmentStatuses,
  caseTypeDefinitions,
  choiceLabel,
  eventWord,
  workflows,
  type CaseType,
  type FieldTable,
} from '@kakehashi/shared/case-types';
import type { Locale, NotificationView } from '@kakehashi/shared/contracts';

/** A notification of what happened to a case. */
export type CaseNotification = NotificationView & { readonly type: CaseType; readonly event: string };

/** A text of `app.notifications` with its values. */
export type Say = (key: string, params?: Record<string, unknown>) => string;

const namedAtMost = 3;

/** What happened, by whom and to what, as one sentence. */
export function notificationText(item: NotificationView, locale: Locale, say: Say, reader?: string): string {
  if (item.roleEnd) return roleEnds(item.roleEnd, locale, say, reader);
  return isOfCase(item) ? ofCase(item, locale, say) : say('other', { who: say('system') });
}

function roleEnds(
  { person, role, office, lastDay }: NonNullable<NotificationView['roleEnd']>,
  locale: Locale,
  say: Say,
  reader?: string,
): string {
  const label = roleDefinitions[role].label[locale];
  const values = { role: office ? `${label} (${office})` : label, date: formatDate(lastDay, locale) };
  if (person.id === reader) return say('roleEnds', values);
  return say('roleEndsOf', { ...values, who: say('person', { name: person.displayName }) });
}

function isOfCase(item: NotificationView): item is CaseNotification {
  return item.type !== null && item.event !== null;
}

function ofCase(item: CaseNotification, locale: Locale, say: Say): string {
  const who = item.actor ? say('person', { name: item.actor.displayName }) : say('system');
  const state = stateName(item, locale);
  switch (item.kind) {
    case 'mentioned':
      return say('mentioned', { who });
    case 'assigned':
      return say(item.event === 'handover' ? 'handedOver' : 'assigned', { who });
    case 'accompanying':
      return say('accompanying', { who, host: after(item, 'appointment') });
    case 'decision_wanted':
      return state ? say('decisionOn', { who, state }) : say('decision', { who });
    default:
      return changed(item, { who, state }, locale, say);
  }
}

/** What was said with it: the reason and the comment, the day of the appointment, the name of the file. */
export function notificationDetail(item: NotificationView, locale: Locale, say: Say): string {
  if (!isOfCase(item)) return item.roleEnd ? say('roleEndsNext') : '';
  const reason = after(item, 'reason');
  const start = after(item, 'localStart');
  const parts = [
    reason && choiceLabel(caseTypeDefinitions[item.type].reasons, String(reason))[locale],
    typeof start === 'string' && `${formatDate(start.slice(0, 10), locale)} ${start.slice(11)}`,
    item.event === 'document' && (after(item, 'document') ?? before(item, 'document')),
    item.comment,
  ];
  return parts.filter(Boolean).join(locale === 'ja' ? '。' : '. ');
}

function changed(
  item: CaseNotification,
  { who, state }: { who: string; state: string | null },
  locale: Locale,
  say: Say,
): string {
  const word = eventWord({ kind: item.event, changes: item.changes });
  switch (word) {
    case 'transition':
    case 'automatic':
      return state ? say(word, { who, state }) : say('other', { who });
    case 'assigned':
    case 'handover': {
      const owner = after(item, 'owner') as { displayName?: string } | null;
      return owner?.displayName
        ? say('owner', { who, owner: say('person', { name: owner.displayName }) })
        : say('noOwner', { who });
    }
    case 'appointment_handover': {
      const staff = after(item, 'staff') as { displayName?: string } | null;
      const name = say('person', { name: staff?.displayName ?? '' });
      return say('staff', { who, host: after(item, 'appointment'), staff: name });
    }
    case 'edited': {
      const fields = fieldNames(item, caseTypeDefinitions[item.type].fields, locale, say);
      return fields ? say('edited', { who, fields }) : say('other', { who });
    }
    case 'appointment_changed':
      return appointmentChanged(item, who, locale, say);
    case 'appointment_added':
    case 'appointment_removed':
      return say(word, { who, host: after(item, 'appointment') ?? before(item, 'appointment') });
    case 'document_added':
    case 'document_removed': {
      const kind = after(item, 'documentKind') ?? before(item, 'documentKind');
      return say(word, { who, kind: choiceLabel(caseTypeDefinitions[item.type].documentKinds, String(kind))[locale] });
    }
    case 'created':
    case 'members':
    case 'earlier_visits':
    case 'comment':
      return say(word, { who });
    default:
      return say('other', { who });
  }
}

function appointmentChanged(item: NotificationView, who: string, locale: Locale, say: Say): string {
  const host = after(item, 'appointment');
  const status = after(item, 'status');
  if (status && status !== before(item, 'status')) {
    const label = choiceLabel(appointmentStatuses, String(status))[locale];
    return say('appointment_status', { who, host, status: label });
  }
  const fields = fieldNames(item, appointmentFields, locale, say);
  return fields ? say('appointment_changed', { who, host, fields }) : say('appointment_other', { who, host });
}

/** The names of what changed, the first few of them. */
function fieldNames({ changes }: NotificationView, fields: FieldTable, locale: Locale, say: Say): string {
  const names = changes.flatMap(({ field }) => {
    const label = fields[field]?.label[locale];
    return label ? [label] : field === 'hosts' ? [say('hosts')] : [];
  });
  const shown = names.slice(0, namedAtMost).join(locale === 'ja' ? '・' : ', ');
  const more = names.length - namedAtMost;
  return more > 0 ? say('more', { fields: shown, count: more }) : shown;
}

function stateName({ type, toState }: CaseNotification, locale: Locale): string | null {
  return workflows[type].states.find(({ key }) => key === toState)?.label[locale] ?? null;
}

function after({ changes }: NotificationView, name: string): unknown {
  return changes.find(({ field }) => field === name)?.after ?? null;
}

function before({ changes }: NotificationView, name: string): unknown {
  return changes.find(({ field }) => field === name)?.before ?? null;
}
