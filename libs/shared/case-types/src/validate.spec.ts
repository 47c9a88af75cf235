import { caseTypes } from './case-type';
import { workflows } from './registry';
import { validateWorkflow } from './validate';

describe('validateWorkflow', () => {
  it.each(caseTypes)('finds nothing wrong with the workflow of %s', (type) => {
    expect(validateWorkflow(workflows[type])).toEqual([]);
  });
});
