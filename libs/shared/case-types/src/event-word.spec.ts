import { eventWord } from './event-word';

describe('the word for an event', () => {
  const change = (before: string | null, after: string | null) => [{ field: 'fileName', before, after }];

  it('says whether a thing came, went or changed', () => {
    expect(eventWord({ kind: 'document', changes: change(null, 'a.pdf') })).toBe('document_added');
    expect(eventWord({ kind: 'document', changes: change('a.pdf', null) })).toBe('document_removed');
    expect(eventWord({ kind: 'appointment', changes: change('a', 'b') })).toBe('appointment_changed');
    expect(eventWord({ kind: 'handover', changes: [{ field: 'staff', before: 'a', after: 'b' }] })).toBe(
      'appointment_handover',
    );
    expect(eventWord({ kind: 'edited', changes: change(null, 'b') })).toBe('edited');
  });
});
