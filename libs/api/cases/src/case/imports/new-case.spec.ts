import { dispatchImport } from '../../dispatch/dispatch-import';
import { newCase } from './new-case';

describe('a row without a case of its own', () => {
  const errorsOf = (values: Readonly<Record<string, unknown>>) => {
    const head = { title: 'Fire prevention', country: 'TH', office: 'SIN' };
    const { errors, state } = newCase(dispatchImport, { head, values, errors: [] }, 'SIN', '2026-11-28');
    return [state, ...errors.map(({ column, code }) => `${String(column)} ${code}`)];
  };
  const results = { approvedOn: '2008-06-01', departedOn: '2008-08-01', returnedOn: '2008-08-20' };
  const days = { periodFrom: '2008-08-01', periodTo: '2008-08-20' };

  it('is of a case that is over where days and results say so', () => {
    expect(errorsOf({ ...days, ...results })).toEqual(['closed']);
  });

  it('lacks its days where it says what came of it without them', () => {
    expect(errorsOf(results)).toEqual(['draft', 'periodFrom required', 'periodTo required']);
  });

  it('says too early what came of a case that is still to come', () => {
    const coming = { periodFrom: '2027-08-01', periodTo: '2027-08-20', approvedOn: '2026-06-01' };
    expect(errorsOf(coming)).toEqual(['draft', 'approvedOn result-too-early']);
  });
});
