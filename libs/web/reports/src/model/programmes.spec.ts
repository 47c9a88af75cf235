import type { ReportProgramme } from '@kakehashi/shared/contracts';
import { chosenMeasures, switchAttribution, switchProgramme, switchRows, toggleMeasure, yearsOf } from './programmes';
import { readQuery, type ReportQuery } from './report-query';

const label = { ja: '', en: '' };
const measures = ['cases', 'people', 'declined'].map((code) => ({ code, label, standard: code !== 'declined' }));
const axes = ['fiscalYear', 'country', 'office'];
const visit: ReportProgramme = {
  code: 'visit',
  label,
  measures,
  axes,
  from: 1990,
  to: 1992,
  attributions: [],
  tables: [],
};
const jet: ReportProgramme = {
  code: 'jet',
  label,
  measures: [{ code: 'participants', label, standard: true }],
  axes: ['country', 'role'],
  from: 2008,
  to: 2008,
  attributions: [],
  tables: [],
};
const query = (more: Partial<ReportQuery> = {}): ReportQuery => ({ ...readQuery(() => null), ...more });

describe('choosing what is shown', () => {
  it('leaves behind what another programme does not have', () => {
    const next = switchProgramme(
      query({ rows: 'fiscalYear', columns: 'country', measures: ['cases'], from: 1991 }),
      jet,
    );
    expect(next).toMatchObject({ programme: 'jet', rows: 'country', columns: 'none', measures: [], from: null });
  });

  it('names an attribution that is not the usual one, and leaves it behind with its programme', () => {
    const attributions = (['approval', 'departure'] as const).map((code) => ({ code, label }));
    const dispatch: ReportProgramme = { ...visit, code: 'dispatch', attributions };
    const departure = switchAttribution(query({ programme: 'dispatch' }), dispatch, 'departure');
    expect(departure.attribution).toBe('departure');
    expect(switchAttribution(departure, dispatch, 'approval').attribution).toBeNull();
    expect(switchProgramme(departure, visit).attribution).toBeNull();
  });

  it('keeps the axes that both programmes have', () => {
    expect(switchProgramme(query({ programme: 'jet', rows: 'country' }), visit)).toMatchObject({ rows: 'country' });
  });

  it('turns the table when rows take what the columns had', () => {
    expect(switchRows(query({ rows: 'fiscalYear', columns: 'country' }), 'country')).toMatchObject({
      rows: 'country',
      columns: 'fiscalYear',
    });
  });

  it('offers the newest year first', () =>
    expect(yearsOf(visit, { from: null, to: null })).toEqual([1992, 1991, 1990]));

  it('offers the years of the view too, so that the boxes say what is shown', () =>
    expect(yearsOf(visit, { from: 1901, to: 1991 })).toEqual([1992, 1991, 1990, 1901]));

  it('shows the standard measures until others are chosen, and never none', () => {
    expect(chosenMeasures(query(), visit)).toEqual(['cases', 'people']);
    const onlyPeople = toggleMeasure(query(), visit, 'cases');
    expect(onlyPeople.measures).toEqual(['people']);
    expect(toggleMeasure(onlyPeople, visit, 'people').measures).toEqual(['people']);
    expect(toggleMeasure(onlyPeople, visit, 'cases').measures).toEqual([]);
    expect(toggleMeasure(query(), visit, 'declined').measures).toEqual(['cases', 'people', 'declined']);
  });
});
