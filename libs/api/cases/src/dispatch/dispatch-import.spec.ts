import { approvalFindings } from './dispatch-import';

const mission = { targetFiscalYear: 2026, approvedOn: '2026-06-10', departedOn: '2026-08-11' };

it.each([
  ['a day before the departure', {}, [], []],
  ['the day of the departure', { approvedOn: '2026-08-11' }, [], []],
  ['the first day that makes sense', { approvedOn: '2024-04-01' }, [], []],
  ['no day', { approvedOn: undefined }, [], ['approval-unknown']],
  ['a day to come', { approvedOn: '2026-11-22', departedOn: undefined }, ['in-future'], []],
  ['a day after the departure', { approvedOn: '2026-08-12' }, ['approved-after-departure'], []],
  ['a day of long ago', { approvedOn: '2024-03-31' }, ['approved-too-early'], []],
])('judges %s as the approval of a mission of the past', (_, change, errors, notices) => {
  const found = approvalFindings({ ...mission, ...change }, '2026-11-21');
  expect(found.errors.map(({ column, code }) => [column, code])).toEqual(errors.map((code) => ['approvedOn', code]));
  expect(found.notices.map(({ column, code }) => [column, code])).toEqual(notices.map((code) => ['approvedOn', code]));
});
