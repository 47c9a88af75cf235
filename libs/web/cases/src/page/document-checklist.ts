import {
  guards,
  initialState,
  transitionsFrom,
  workflows,
  type CaseFacts,
  type CaseType,
  type GuardName,
  type Reason,
  type Transition,
} from '@kakehashi/shared/case-types';

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
}

/** The document that a guard asks for, where it asks for one. */
export const documentGuards: Partial<Record<GuardName, string>> = {
  formal_request_filed: 'formal_request',
  questions_filed: 'questions',
  delegation_listed: 'delegation_list',
  report_filed: 'visit_report',
  request_form_filed: 'request_form',
  endorsement_filed: 'endorsement',
  mic_consulted: 'mic_consultation',
  expert_consented: 'employer_consent',
  agreement_signed: 'agreement_signed',
  insured: 'insurance',
  visa_ready: 'visa',
  itinerary_ready: 'itinerary',
  health_declared: 'health_declaration',
  specialist_report_filed: 'specialist_report',
  host_report_filed: 'host_report',
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
    for (const guard of next?.guards ?? []) {
      const kind = documentGuards[guard] ?? documentAsked(guard, facts);
      // A later step may ask again for what an earlier one already needs.
      if (!kind || !next || entries.some((entry) => entry.kind === kind)) continue;
      const done = guards[guard].missing(facts).length === 0;
      entries.push({ kind, transition: next.name, done, filed: facts.documentKinds.includes(kind), now: first });
    }
    at = next?.to;
  }
  return entries;
}

/** The document that a guard asks of this case, where that depends on the case. */
function documentAsked(guard: GuardName, facts: CaseFacts): string | undefined {
  const asked: readonly Reason[] = guards[guard].missing({ ...facts, documentKinds: [] });
  return asked.find(({ code }) => code === 'document-missing')?.field;
}

/** The documents that the first step of a type asks for. */
export function neededFirst(type: CaseType): string[] {
  const workflow = workflows[type];
  const [first] = transitionsFrom(workflow, initialState(workflow));
  return (first?.guards ?? []).flatMap((guard) => documentGuards[guard] ?? []);
}

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
