import { workflows } from '@kakehashi/shared/case-types';
import { documentChecklist, sizeText } from './document-checklist';

describe('document checklist', () => {
  it('lists what the coming steps ask for, the next step first', () => {
    const list = documentChecklist(workflows.visit, 'accepted', ['questions'], 0);
    expect(list.map(({ kind, done, now }) => [kind, done, now])).toEqual([
      ['formal_request', false, true],
      ['questions', true, true],
      ['delegation_list', false, true],
      ['visit_report', false, false],
    ]);
  });

  it('takes entered members for the list', () => {
    expect(documentChecklist(workflows.visit, 'accepted', [], 3)[2]?.done).toBe(true);
  });

  it('asks for nothing at the end', () => {
    expect(documentChecklist(workflows.visit, 'closed', [], 0)).toEqual([]);
  });

  it('writes sizes for people', () => {
    expect([512, 20_480, 5_242_880].map(sizeText)).toEqual(['512 B', '20 kB', '5.0 MB']);
  });
});
