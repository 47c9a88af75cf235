import type { CaseListItem } from '../model/views';
import { similarCases } from './similar-cases';

const item = (
  reference: string,
  requesterName: string,
  firstDate: string | null,
  lastDate = firstDate,
): CaseListItem => ({
  reference,
  type: 'visit',
  office: 'SIN',
  country: 'SG',
  title: 'x',
  state: 'inquiry',
  ownerId: null,
  ownerName: null,
  fiscalYear: 2026,
  firstDate,
  lastDate,
  prefecture: null,
  requesterName,
  nextDeadline: null,
  plannedPeople: null,
  actualPeople: null,
  updatedAt: '2026-11-22T00:00:00Z',
  version: 1,
});

it('finds the same body around the same dates and nothing else', () => {
  const found = similarCases(
    [
      item('near', '横浜市', '2026-11-10', '2026-11-12'),
      item('wide', '横浜 市', '2026-11-25'),
      item('far', '横浜市', '2027-03-01'),
      item('other', '横浜商工会議所', '2026-11-21'),
      item('open', '横浜市', null),
    ],
    { name: '横浜市', first: '2026-11-20', last: '2026-11-22' },
  );
  expect(found.map(({ reference }) => reference)).toEqual(['near', 'wide']);
});
