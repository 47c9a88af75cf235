import { guards, type GuardName } from '../guards';
import type { CaseFacts } from '../facts';
import { standardDocuments, stepsFor } from './required-documents';
import { dispatchWorkflow } from './workflow';
import { transitionOf } from '../workflow';

function missing(name: string, changes: Partial<CaseFacts> = {}): (string | undefined)[] {
  const facts: CaseFacts = {
    type: 'dispatch',
    state: 'draft',
    office: 'SIN',
    ownerId: null,
    createdBy: null,
    editorIds: [],
    today: '2027-04-10',
    values: {},
    appointments: [],
    documentKinds: ['request_form', 'endorsement'],
    memberCount: 0,
    earlierVisitSearched: false,
    ...changes,
  };
  const asking: readonly GuardName[] = transitionOf(dispatchWorkflow, name)?.guards ?? [];
  return asking
    .flatMap((guard) => guards[guard].missing(facts))
    .filter(({ code }) => code === 'document-missing')
    .map(({ field }) => field);
}

const thai = [...standardDocuments, { kind: 'host_profile', step: 'submit' }];

describe('the documents that the rules of a country ask for', () => {
  it('are named one by one at the step that asks, and again until it is decided', () => {
    const requiredDocuments = [...thai, { kind: 'cost_undertaking', step: 'approve' }];
    expect(['submit', 'resubmit', 'recommend', 'approve'].map((name) => missing(name, { requiredDocuments }))).toEqual([
      ['host_profile'],
      ['host_profile'],
      ['host_profile'],
      ['host_profile', 'cost_undertaking'],
    ]);
  });

  it('are those of all countries where a case is not told its own', () => {
    expect(missing('submit', { documentKinds: [] })).toEqual(['request_form', 'endorsement']);
    expect(missing('report')).toEqual(['specialist_report', 'host_report']);
    expect(missing('submit', { documentKinds: [], requiredDocuments: [] })).toEqual([]);
  });

  it('are named once where the country and all countries ask for the same', () => {
    const requiredDocuments = [...standardDocuments, { kind: 'endorsement', step: 'submit' }];
    expect(missing('submit', { documentKinds: [], requiredDocuments })).toEqual(['request_form', 'endorsement']);
  });

  it('are not asked for a journey that nobody makes', () => {
    const requiredDocuments = [{ kind: 'visa', step: 'depart' }];
    expect(missing('depart', { requiredDocuments, values: { preparations: ['visa'] } })).toEqual(['visa']);
    expect(missing('depart', { requiredDocuments, values: { mode: 'online' } })).toEqual([]);
  });

  it('are all asked for by the pair of guards that earlier versions of the workflow name', () => {
    const facts = { documentKinds: [], requiredDocuments: thai, values: {} } as unknown as CaseFacts;
    const fields = [guards.request_form_filed, guards.endorsement_filed].flatMap((guard) => guard.missing(facts));
    expect(fields.map(({ field }) => field)).toEqual(['request_form', 'host_profile', 'endorsement']);
  });

  it('can be asked for no earlier than they can exist', () => {
    expect(stepsFor('specialist_report')).toEqual(['report']);
    expect(stepsFor('visa')).toEqual(['depart', 'report']);
    expect(stepsFor('request_form')).toHaveLength(6);
  });
});
