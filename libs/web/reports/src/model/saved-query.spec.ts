import { readQuery, withFilter, writeQuery } from './report-query';
import { paramsOfSaved, savedQuery } from './saved-query';

describe('a saved report', () => {
  it('opens as the view that was kept', () => {
    const view = withFilter(
      { ...readQuery(() => null), from: 2020, columns: 'country', compare: true },
      'country',
      'TH',
    );
    const saved = savedQuery(writeQuery(view));
    expect(saved).toBe('columns=country&from=2020&country=TH&compare=previousYear');
    const params = paramsOfSaved(saved);
    expect(readQuery((name) => params[name] ?? null)).toEqual(view);
  });

  it('keeps the view of the first visit as nothing', () => {
    expect(savedQuery(writeQuery(readQuery(() => null)))).toBe('');
    expect(paramsOfSaved('')).toEqual({});
  });
});
