import { alumniQuery, isNarrowed, readAlumniState } from './alumni-query';

describe('the address of the list of former trainees', () => {
  const read = (query: string) => readAlumniState(new URLSearchParams(query));

  it('asks for what it says, and leaves out what it does not know', () => {
    expect(alumniQuery(read('q= Lan &year=2024&country=VN&prefecture=14'))).toEqual({
      q: 'Lan',
      fiscalYear: '2024',
      country: 'VN',
      prefecture: '14',
    });
    const unknown = read('year=24&country=vn&prefecture=48');
    expect(alumniQuery(unknown)).toEqual({});
    expect([isNarrowed(unknown), isNarrowed(read('q=Lan'))]).toEqual([false, true]);
  });
});
