import { FormArray, FormControl, FormGroup } from '@angular/forms';
import { Problem } from '@kakehashi/shared/contracts';
import { applyProblem } from './apply-problem';

const said = { text: '目的を入力してください', code: 'field-missing', locale: 'ja' };
const problem = (pointer: string): Problem => ({
  type: 'about:blank',
  title: '入力を確認してください',
  status: 400,
  code: 'validation-failed',
  errors: [{ pointer, code: 'field-missing', detail: '目的を入力してください' }],
});

describe('applyProblem', () => {
  const form = () =>
    new FormGroup({
      title: new FormControl(''),
      details: new FormGroup({ purpose: new FormControl(''), cities: new FormArray([new FormControl('')]) }),
    });

  it.each([
    ['/title', 'title'],
    ['/details/purpose', 'details.purpose'],
    ['/details/cities/0', 'details.cities.0'],
  ])('puts %s on %s', (pointer, path) => {
    const group = form();
    const [applied] = applyProblem(group, problem(pointer), 'ja');
    expect(applied?.path).toBe(path);
    expect(group.get(path)?.errors).toEqual({ server: said });
    expect(group.get(path)?.touched).toBe(true);
  });

  it('finds a control of a form without the details level', () => {
    const group = new FormGroup({ purpose: new FormControl('') });
    expect(applyProblem(group, problem('/details/purpose'), 'ja')[0]?.path).toBe('purpose');
  });

  it('keeps a complaint without a control for the summary', () => {
    const [applied] = applyProblem(form(), problem('/unknown'), 'ja');
    expect(applied).toMatchObject({ control: null, said });
  });

  it('is gone with the next change', () => {
    const group = form();
    applyProblem(group, problem('/title'), 'ja');
    group.controls.title.setValue('x');
    expect(group.controls.title.errors).toBeNull();
  });
});
