import type { CaseOf } from '../model/views';
import {
  bodyOf,
  fieldsOfCase,
  fieldsOfForm,
  fillForm,
  headcountOf,
  headcountSum,
  listOf,
  visitForm,
} from './visit-form-model';

describe('visit form', () => {
  it('splits cities as people type them', () => {
    expect(listOf('シンガポール、ジョホールバル, Kuala Lumpur\nシンガポール')).toEqual([
      'シンガポール',
      'ジョホールバル',
      'Kuala Lumpur',
    ]);
    expect(listOf(' ')).toEqual([]);
  });

  it('keeps unknown apart from zero', () => {
    expect(headcountSum({})).toBeNull();
    expect(headcountSum({ elected: 0 })).toBe(0);
    expect(headcountOf({ official: 3 })).toEqual({ elected: 0, official: 3, student: 0, escort: 0, private: 0 });
  });

  it('sends a known organisation by id and a new one by name', () => {
    const form = visitForm();
    form.patchValue({ title: ' 視察 ', country: 'SG', details: { requester: { name: '横浜市' } } });
    expect(fieldsOfForm(form.getRawValue())).toMatchObject({
      title: '視察',
      requester: { name: '横浜市', kind: 'local_government' },
      plannedPeople: null,
    });
    form.patchValue({ details: { requester: { id: 'o1' } } });
    expect(fieldsOfForm(form.getRawValue())['requester']).toEqual({ id: 'o1' });
  });

  it('leaves out of a new case what is not filled', () => {
    expect(bodyOf({ title: 'A', country: 'SG', purpose: null, mode: 'online' }, false)).toEqual({
      title: 'A',
      country: 'SG',
      details: { mode: 'online' },
    });
    expect(bodyOf({ purpose: null }, true)).toEqual({ details: { purpose: null } });
  });

  it('corrects the people that a visit really had, and does not take them away', () => {
    const form = visitForm();
    expect(fieldsOfForm(form.getRawValue())).not.toHaveProperty('actualPeople');
    const actualPeople = { elected: 1, official: 2, student: 0, escort: 1, private: 0, total: 4 };
    const view = { details: { actualPeople } } as unknown as CaseOf<'visit'>;
    fillForm(form, view);
    expect(fieldsOfForm(form.getRawValue())['actualPeople']).toEqual(fieldsOfCase(view)['actualPeople']);
    const control = form.controls.details.controls.actualPeople;
    control.patchValue({ official: 5 });
    expect(control.valid).toBe(true);
    expect(bodyOf(fieldsOfForm(form.getRawValue()), true).details['actualPeople']).toEqual({
      elected: 1,
      official: 5,
      student: 0,
      escort: 1,
      private: 0,
    });
    for (const nobody of [0, null]) {
      control.reset({ elected: nobody, official: nobody, student: nobody, escort: nobody, private: nobody });
      expect(control.errors).toEqual({ required: true });
    }
    fillForm(form, { details: { actualPeople: null } } as unknown as CaseOf<'visit'>);
    expect(control.errors).toBeNull();
    expect(fieldsOfForm(form.getRawValue())).not.toHaveProperty('actualPeople');
  });

  it('wants what a case cannot begin without', () => {
    const form = visitForm();
    expect(form.valid).toBe(false);
    form.patchValue({ title: 'A', office: 'SIN', country: 'SG', details: { requester: { name: '横浜市' } } });
    expect(form.valid).toBe(true);
  });

  it('says a last day before the first at the last day, and forgets it when mended', () => {
    const form = visitForm();
    const { firstDate, lastDate } = form.controls.details.controls;
    firstDate.setValue('2026-11-23');
    lastDate.setValue('2026-11-20');
    expect(lastDate.errors).toEqual({ order: true });
    firstDate.setValue('2026-11-19');
    expect(lastDate.errors).toBeNull();
  });
});
