import {
  apiParams,
  cellParams,
  readQuery,
  withFilter,
  withoutFilter,
  writeCell,
  writeQuery,
  type ReportQuery,
} from './report-query';

const read = (address: string): ReportQuery => {
  const params = new URLSearchParams(address);
  return readQuery((name) => params.get(name));
};

describe('the address of a report', () => {
  it('opens visits by fiscal year when it says nothing', () => {
    expect(read('')).toEqual({
      programme: 'visit',
      rows: 'fiscalYear',
      columns: 'none',
      measures: [],
      from: null,
      to: null,
      asOf: null,
      attribution: null,
      successor: false,
      table: null,
      filters: {},
      allOffices: false,
      compare: false,
      share: null,
      cell: null,
    });
  });

  it('says nothing about a default', () => {
    expect(Object.values(writeQuery(read('')))).toEqual(Array(20).fill(null));
  });

  it('carries a whole view there and back', () => {
    const view = read(
      'programme=lgotp&rows=country&columns=fiscalYear&measures=trainees&from=1996&to=2017&asOf=2026-04-01&attribution=departure&table=lgotp_trainees_1996_2017&office=SIN&country=TH,VN&scope=all&compare=previousYear&share=column&cell=KH~*~trainees',
    );
    expect(view.cell).toEqual({ row: 'KH', column: '*', measure: 'trainees' });
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(writeQuery(view))) if (value !== null) params.set(name, value);
    expect(read(params.toString())).toEqual(view);
  });

  it('names a total that a table gives of itself, and asks the API for it', () => {
    const cell = { row: '*', column: 'all', measure: 'cases', printed: { table: 'visits', side: 'printed' } } as const;
    expect(writeCell(cell)).toBe('*~all~cases~visits~printed');
    expect(read('cell=*~all~cases~visits~printed').cell).toEqual(cell);
    expect(read('cell=*~all~cases~visits~guessed').cell).toBeNull();
    expect(cellParams(cell)).toEqual({
      ...{ row: '*', column: 'all', measure: 'cases' },
      ...{ printedIn: 'visits', side: 'printed' },
    });
    expect(cellParams({ row: '*', column: '*', measure: 'cases' })).toEqual({ measure: 'cases' });
  });

  it.each(['from=19x0', 'asOf=yesterday', 'cell=1990', 'cell=a~b~c~d', 'cell=%25~b~c', 'programme=../x', 'measures=,'])(
    'ignores what it cannot read: %s',
    (address) => expect(read(address)).toEqual(read('')),
  );

  it.each(['2026-11-29', '2026-11-29T11:35Z', '2026-11-29T11:35:00Z', '2026-11-29T11:35:00.123Z'])(
    'takes a moment as the server does: %s',
    (moment) => expect(read(`asOf=${moment}`).asOf).toBe(moment),
  );

  it('adds a filter once, and leaves none of it when the last is taken away', () => {
    const limited = withFilter(withFilter(read(''), 'country', 'TH'), 'country', 'TH');
    expect(limited.filters).toEqual({ country: ['TH'] });
    expect(apiParams(limited)).toMatchObject({ country: ['TH'] });
    expect(withoutFilter(limited, 'country', 'TH').filters).toEqual({});
    expect(apiParams(read('programme=lgotp&columns=field&field=tourism'))).toMatchObject({ field: ['tourism'] });
    expect(read('state=../x').filters).toEqual({});
  });

  it('asks for a comparison with years and for a share of the row only where there are such', () => {
    const apart = apiParams(read('rows=country&compare=previousYear&share=row'));
    expect(apart).not.toHaveProperty('compare');
    expect(apart).not.toHaveProperty('share');
    expect(apiParams(read('columns=country&compare=previousYear&share=row&scope=all'))).toMatchObject({
      compare: 'previousYear',
      share: 'row',
      scope: 'all',
    });
  });

  it('asks for an attribution only where one is chosen', () => {
    expect(apiParams(read('programme=dispatch&attribution=departure'))).toMatchObject({ attribution: 'departure' });
    expect(apiParams(read('programme=dispatch'))).not.toHaveProperty('attribution');
  });

  it('asks for the successors of municipalities only where an axis has any', () => {
    const successors = { municipalities: 'successor' };
    expect(apiParams(read('columns=municipality&municipalities=successor'))).toMatchObject(successors);
    expect(apiParams(read('columns=prefecture&municipalities=successor'))).toMatchObject(successors);
    expect(apiParams(read('columns=country&municipalities=successor'))).not.toHaveProperty('municipalities');
    expect(apiParams(read('columns=municipality'))).not.toHaveProperty('municipalities');
  });

  it('asks the API only for what is chosen', () => {
    expect(apiParams(read('from=1990&cell=1990~none~cases'))).toEqual({
      programme: 'visit',
      rows: 'fiscalYear',
      columns: 'none',
      from: '1990',
    });
  });
});
