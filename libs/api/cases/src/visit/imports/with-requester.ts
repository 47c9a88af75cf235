import type { Verdict } from '@kakehashi/api/exchange';
import type { RequesterAnswer } from './requester-names';
import type { VisitInput } from './visit-judge';

/** A verdict with the requester whom its row means. */
export function withRequester(verdict: Verdict, answer: RequesterAnswer): Verdict {
  const { errors } = answer;
  if (errors.length > 0) return { ...verdict, outcome: 'refused', input: null, changes: [], duplicates: [], errors };
  const visit = verdict.input as VisitInput;
  const given = visit.kind === 'new' ? visit.body.details.requester : visit.change.details?.requester;
  const { name, code: municipalityCode } = answer;
  // What was found by its code is a local government, whatever its name sounded like.
  const isFound = municipalityCode !== null && municipalityCode !== (given?.municipalityCode ?? null);
  const kind = isFound ? 'local_government' : given?.kind;
  const requester = { name, municipalityCode, ...(kind ? { kind } : {}) };
  const told = verdict.notices.filter(({ code }) => code !== 'kind-assumed' || kind === given?.kind);
  return {
    ...verdict,
    input: entered(visit, requester),
    notices: [...told, ...answer.notices],
    changes: verdict.changes.map((change) => (change.column === 'requester' ? { ...change, after: name } : change)),
  };
}

function entered(visit: VisitInput, requester: object): object {
  if (visit.kind === 'new') return { ...visit, body: { ...visit.body, details: { ...visit.body.details, requester } } };
  return { ...visit, change: { ...visit.change, details: { ...visit.change.details, requester } } };
}
