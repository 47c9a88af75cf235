import type { CaseFacts } from '@kakehashi/shared/case-types';
import { asksByCountry, documentChecklist, neededFirst, sizeText } from './document-checklist';

function facts(more: Partial<CaseFacts>): CaseFacts {
  return {
    type: 'visit',
    state: 'accepted',
    office: 'SIN',
    ownerId: null,
    createdBy: null,
    editorIds: [],
    today: '2026-11-02',
    values: {},
    appointments: [],
    documentKinds: [],
    memberCount: 0,
    earlierVisitSearched: false,
    ...more,
  };
}

describe('document checklist', () => {
  it('lists what the coming steps ask for, the next step first', () => {
    const list = documentChecklist(facts({ documentKinds: ['questions'] }));
    expect(list.map(({ kind, done, now }) => [kind, done, now])).toEqual([
      ['formal_request', false, true],
      ['questions', true, true],
      ['delegation_list', false, true],
      ['visit_report', false, false],
    ]);
  });

  it('takes entered members for the list', () => {
    expect(documentChecklist(facts({ memberCount: 3 }))[2]).toMatchObject({ done: true, filed: false });
  });

  it('asks for nothing at the end', () => {
    expect(documentChecklist(facts({ state: 'closed' }))).toEqual([]);
  });

  it('asks a dispatch application for its form and its endorsement first', () => {
    const list = documentChecklist(facts({ type: 'dispatch', state: 'draft', documentKinds: ['request_form'] }));
    expect(list.filter(({ now }) => now).map(({ kind, done }) => [kind, done])).toEqual([
      ['request_form', true],
      ['endorsement', false],
    ]);
    expect(list.map(({ kind }) => kind)).toContain('agreement_signed');
    expect(list.map(({ kind }) => kind)).toContain('employer_consent');
  });

  it('counts a tick of the preparation as settled without a file', () => {
    const list = documentChecklist(
      facts({ type: 'dispatch', state: 'preparing', values: { mode: 'on_site', preparations: ['visa'] } }),
    );
    expect(list.find(({ kind }) => kind === 'visa')).toMatchObject({ done: true, filed: false });
    expect(list.find(({ kind }) => kind === 'insurance')).toMatchObject({ done: false, filed: false });
  });

  it('asks for what the rules of the country add, with what they say of it', () => {
    const requiredDocuments = [
      { kind: 'request_form', step: 'submit' },
      { kind: 'host_profile', step: 'submit', noteJa: '人口を含むもの', noteEn: null },
      { kind: 'visa', step: 'depart' },
    ];
    const list = documentChecklist(
      facts({ type: 'dispatch', state: 'draft', requiredDocuments, values: { preparations: ['visa'] } }),
    );
    expect(list.filter(({ now }) => now).map(({ kind, note }) => [kind, note])).toEqual([
      ['request_form', null],
      ['host_profile', { ja: '人口を含むもの', en: '人口を含むもの' }],
    ]);
    // The tick alone is not the document that the rule asks for.
    expect(list.find(({ kind }) => kind === 'visa')).toMatchObject({ done: false, transition: 'depart' });
    expect(neededFirst('dispatch', requiredDocuments)).toEqual(['request_form', 'host_profile']);
    expect([neededFirst('dispatch'), neededFirst('visit')]).toEqual([['request_form', 'endorsement'], []]);
    expect([asksByCountry('dispatch'), asksByCountry('visit')]).toEqual([true, false]);
  });

  it('writes sizes for people', () => {
    expect([512, 20_480, 5_242_880].map(sizeText)).toEqual(['512 B', '20 kB', '5.0 MB']);
  });
});
