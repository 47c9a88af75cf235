import {
  transitionsFrom,
  type GuardName,
  type Transition,
  type WorkflowDefinition,
} from '@kakehashi/shared/case-types';

/** A document that a step asks for. */
export interface ChecklistEntry {
  kind: string;
  /** The step that asks for it. */
  transition: string;
  done: boolean;
  /** Whether that step is the next one. */
  now: boolean;
}

const documentGuards: Partial<Record<GuardName, string>> = {
  formal_request_filed: 'formal_request',
  questions_filed: 'questions',
  delegation_listed: 'delegation_list',
  report_filed: 'visit_report',
};

/** What the steps of the main line ask for, from the present state on, and whether it is there. */
export function documentChecklist(
  workflow: WorkflowDefinition,
  state: string,
  present: readonly string[],
  memberCount: number,
): ChecklistEntry[] {
  const entries: ChecklistEntry[] = [];
  const passed = new Set<string>();
  let at: string | undefined = state;
  for (let first = true; at !== undefined && !passed.has(at); first = false) {
    passed.add(at);
    const next: Transition | undefined = transitionsFrom(workflow, at).find(({ primary }) => primary);
    for (const guard of next?.guards ?? []) {
      const kind = documentGuards[guard];
      // A later step may ask again for what an earlier one already needs.
      if (!kind || !next || entries.some((entry) => entry.kind === kind)) continue;
      const done = present.includes(kind) || (kind === 'delegation_list' && memberCount > 0);
      entries.push({ kind, transition: next.name, done, now: first });
    }
    at = next?.to;
  }
  return entries;
}

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
