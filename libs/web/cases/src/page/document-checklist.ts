import {
  documentStepOf,
  documentsAskedAt,
  guards,
  initialState,
  transitionsFrom,
  workflows,
  type CaseFacts,
  type CaseType,
  type GuardName,
  type Reason,
  type RequiredDocument,
  type Transition,
} from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';

/** A document that a step asks for. */
export interface ChecklistEntry {
  kind: string;
  /** The step that asks for it. */
  transition: string;
  done: boolean;
  /** Whether the file itself is there; a step may also be content with something else, such as a tick. */
  filed: boolean;
  /** Whether that step is the next one. */
  now: boolean;
  /** What the rules say of it. */
  note: Label | null;
}

/** The document that a guard asks for, where it asks for one. */
export const documentGuards: Partial<Record<GuardName, string>> = {
  formal_request_filed: 'formal_request',
  questions_filed: 'questions',
  delegation_listed: 'delegation_list',
  report_filed: 'visit_report',
  mic_consulted: 'mic_consultation',
  agreement_signed: 'agreement_signed',
  insured: 'insurance',
  visa_ready: 'visa',
  itinerary_ready: 'itinerary',
  health_declared: 'health_declaration',
  employer_recommended: 'recommendation',
  host_decided: 'host_decision',
  mic_decided: 'mic_decision',
  trainee_flight_booked: 'flight',
  trainee_insured: 'insurance',
  host_confirmed_arrival: 'host_arrival',
  final_report_filed: 'final_report',
  research_requested: 'request_form',
  answer_filed: 'answer',
};

/** What the steps of the main line ask for, from the present state on, and whether it is there. */
export function documentChecklist(facts: CaseFacts): ChecklistEntry[] {
  const entries: ChecklistEntry[] = [];
  const passed = new Set<string>();
  let at: string | undefined = facts.state;
  for (let first = true; at !== undefined && !passed.has(at); first = false) {
    passed.add(at);
    const next: Transition | undefined = transitionsFrom(workflows[facts.type], at).find(({ primary }) => primary);
    if (next)
      for (const guard of next.guards) note(entries, asked(guard, facts, { transition: next.name, now: first }));
    at = next?.to;
  }
  return entries;
}

/** A later step may ask again for what an earlier one already needs; it counts where it is the stricter one. */
function note(entries: ChecklistEntry[], added: readonly ChecklistEntry[]): void {
  for (const entry of added) {
    const index = entries.findIndex(({ kind }) => kind === entry.kind);
    if (index < 0) entries.push(entry);
    else if (entries[index]?.done && !entry.done) entries[index] = entry;
  }
}

/** What one guard of a step asks for. */
function asked(
  guard: GuardName,
  facts: CaseFacts,
  step: Pick<ChecklistEntry, 'transition' | 'now'>,
): readonly ChecklistEntry[] {
  const own = documentGuards[guard];
  const missing: readonly Reason[] = guards[guard].missing(facts);
  return (own ? [own] : documentsAsked(guard, facts)).map((kind) => ({
    kind,
    ...step,
    done: own ? missing.length === 0 : !missing.some(({ field }) => field === kind),
    filed: facts.documentKinds.includes(kind),
    note: documentNote(kind, facts.requiredDocuments ?? []),
  }));
}

/** The documents that a guard asks of this case, where that depends on the case. */
function documentsAsked(guard: GuardName, facts: CaseFacts): string[] {
  const missing: readonly Reason[] = guards[guard].missing({ ...facts, documentKinds: [] });
  return missing.flatMap(({ code, field }) => (namesDocument(code) && field ? [field] : []));
}

function namesDocument(code: Reason['code']): boolean {
  return code === 'document-missing' || code === 'consent-missing';
}

/** What the rules say of a kind of document; what is said in one language only stands for both. */
export function documentNote(kind: string, rules: readonly RequiredDocument[]): Label | null {
  const notes = rules
    .filter((rule) => rule.kind === kind)
    .map(({ noteJa, noteEn }) => ({ ja: noteJa || noteEn, en: noteEn || noteJa }));
  const text = (language: keyof Label) => notes.flatMap((one) => one[language] ?? []).join('\n');
  return text('ja') ? { ja: text('ja'), en: text('en') } : null;
}

/** The documents that the first step of a type asks for; `rules` are those of the country, where it has such. */
export function neededFirst(type: CaseType, rules?: readonly RequiredDocument[]): string[] {
  return firstGuards(type).flatMap((guard): readonly string[] => {
    const step = documentStepOf(guard);
    const own = documentGuards[guard];
    return step ? documentsAskedAt(step, { requiredDocuments: rules, values: {} }) : own ? [own] : [];
  });
}

/** Whether it depends on the country what the first step of a type asks for. */
export function asksByCountry(type: CaseType): boolean {
  return firstGuards(type).some((guard) => documentStepOf(guard) !== undefined);
}

function firstGuards(type: CaseType): readonly GuardName[] {
  const workflow = workflows[type];
  return transitionsFrom(workflow, initialState(workflow))[0]?.guards ?? [];
}

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
