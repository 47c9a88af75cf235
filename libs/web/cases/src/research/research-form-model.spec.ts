import type { CaseOf } from '../model/views';
import { bodyOf, fieldsOfCase, fieldsOfForm, fillForm, researchForm } from './research-form-model';

const research = {
  title: '運賃制度',
  office: 'SIN',
  country: 'SG',
  details: {
    requester: { id: 'one', name: '横浜市', kind: 'local_government', municipalityCode: '141003', prefecture: '14' },
    branch: null,
    receivedOn: '2026-11-02',
    questions: '運賃の決め方',
    background: null,
    dueOn: null,
    shareable: true,
    endReason: null,
    endComment: null,
  },
} as CaseOf<'research'>;

describe('the form of a commissioned research', () => {
  it('says of a case what the case says', () => {
    const form = researchForm();
    fillForm(form, research);
    expect(fieldsOfForm(form.getRawValue())).toEqual(fieldsOfCase(research));
  });

  it('never empties the day of receipt, and leaves out what a new case does not say', () => {
    expect(bodyOf({ receivedOn: null, dueOn: null }, true)).toEqual({ details: { dueOn: null } });
    expect(bodyOf({ receivedOn: null, dueOn: null, branch: '支部' }, false)).toEqual({ details: { branch: '支部' } });
  });

  it('refuses an answer that is due before the question came in', () => {
    const { details } = researchForm().controls;
    details.patchValue({ receivedOn: '2026-11-02', dueOn: '2026-11-01' });
    expect(details.controls.dueOn.errors).toEqual({ dueEarly: true });
    details.patchValue({ dueOn: '2026-11-02' });
    expect(details.controls.dueOn.errors).toBeNull();
  });
});
