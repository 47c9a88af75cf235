import type { Dashboard, DashboardCell } from '@kakehashi/shared/contracts';
import { dashboardParams, placeOf, placeParams, turnedOf, turnedParams } from './dashboard-query';
import {
  completionTable,
  monthTable,
  officeTable,
  percentOf,
  standingTable,
  type DashboardTable,
  type TableWords,
} from './dashboard-tables';

const words: TableWords = {
  locale: 'en',
  say: (key, values) => (key === 'of' ? `${values?.['type']}: ${values?.['step']}` : key),
  office: (code) => `Office ${code}`,
  month: (code) => code,
};

function cell(part: Partial<DashboardCell> & Pick<DashboardCell, 'cut' | 'count'>): DashboardCell {
  const nothing = { office: null, type: null, step: null, stepLabel: null, age: null, month: null };
  return { ...nothing, met: null, median: null, p90: null, ...part };
}

const arranging = { type: 'visit', step: 'arranging', stepLabel: { ja: '調整中', en: 'Arranging' } } as const;
const assessing = { type: 'visit', step: 'assessing', stepLabel: { ja: '可否確認', en: 'Assessing' } } as const;
const received = { type: 'dispatch', step: 'received', stepLabel: { ja: '受理', en: 'Received' } } as const;

const cellsOf: Record<Dashboard['figures'][number]['code'], DashboardCell[]> = {
  open: [
    cell({ cut: 'all', count: 7 }),
    cell({ cut: 'step', count: 2, ...received }),
    cell({ cut: 'step', count: 1, ...arranging }),
    cell({ cut: 'step', count: 4, ...assessing }),
    cell({ cut: 'stepAge', count: 1, ...arranging, age: 'month' }),
    cell({ cut: 'stepAge', count: 4, ...assessing, age: 'month' }),
    cell({ cut: 'stepAge', count: 2, ...received, age: 'week' }),
    cell({ cut: 'office', count: 6, office: 'SIN' }),
  ],
  overdue: [],
  waiting: [cell({ cut: 'office', count: 4, office: 'SIN' })],
  decisions: [
    cell({ cut: 'month', count: 3, month: '2026-10', median: 2.5, p90: 4 }),
    cell({ cut: 'office', count: 3, office: 'LON', median: 2.5, p90: 4 }),
  ],
  completed: [
    cell({ cut: 'type', count: 1200, type: 'visit', median: 60, p90: 90.5 }),
    cell({ cut: 'officeType', count: 500, type: 'visit', office: 'LON', median: 70, p90: 95 }),
    cell({ cut: 'officeType', count: 700, type: 'visit', office: 'SIN', median: 50, p90: 80 }),
  ],
  appointments: [cell({ cut: 'month', count: 3, month: '2026-11', met: 2 })],
};

const dashboard: Dashboard = {
  office: null,
  from: '2026-10',
  to: '2026-11',
  at: '2026-11-21T03:00:00Z',
  figures: Object.entries(cellsOf).map(([code, cells]) => ({
    code: code as Dashboard['figures'][number]['code'],
    label: { ja: code, en: code },
    definition: { ja: code, en: code },
    standing: true,
    cells,
  })),
};

const lines = ({ rows }: DashboardTable) =>
  rows.map(({ label, figures }) => [label, ...figures.map(({ text }) => text)]);

describe('the tables of the dashboard', () => {
  it('show what stands open by type, state and age, each number with its place', () => {
    const table = standingTable(dashboard, 'open', words);
    expect(lines(table)).toEqual([
      ['Visit support', '0', '5', '0', '0', '5'],
      ['Assessing', '0', '4', '0', '0', '4'],
      ['Arranging', '0', '1', '0', '0', '1'],
      ['Specialist dispatch: Received', '2', '0', '0', '0', '2'],
    ]);
    expect(table.rows.map(({ share }) => share)).toEqual([1, 0.8, 0.2, 0.4]);
    const whole = table.rows[0]?.key;
    expect(table.rows.map(({ under }) => under)).toEqual([undefined, whole, whole, undefined]);
    expect(table.rows[0]?.figures[1]?.place).toEqual({ figure: 'open', type: 'visit', age: 'month' });
    expect(table.rows[1]?.figures.map(({ place }) => place)).toEqual([
      null,
      { figure: 'open', type: 'visit', step: 'assessing', age: 'month' },
      null,
      null,
      { figure: 'open', type: 'visit', step: 'assessing' },
    ]);
    expect(standingTable(dashboard, 'overdue', words).rows).toEqual([]);
  });

  it('puts the offices below their type', () => {
    const { rows } = completionTable(dashboard, words);
    expect(rows.map(({ label, part, figures }) => [label, part, ...figures.map(({ text }) => text)])).toEqual([
      ['Visit support', false, '1,200', '60', '90.5'],
      ['Office SIN', true, '700', '50', '80'],
      ['Office LON', true, '500', '70', '95'],
    ]);
  });

  it('lists every office and month that any figure knows, with what the others lack', () => {
    expect(lines(officeTable(dashboard, words))).toEqual([
      ['Office SIN', '6', '0', '4', '0', '–', '0', '–', '0', '0', '–'],
      ['Office LON', '0', '0', '0', '3', '2.5', '0', '–', '0', '0', '–'],
    ]);
    expect(lines(monthTable(dashboard, words))).toEqual([
      ['2026-10', '3', '2.5', '0', '–', '0', '0', '–'],
      ['2026-11', '0', '–', '0', '–', '3', '2', '67%'],
    ]);
  });

  it('tells no share of nothing', () => {
    expect(percentOf(undefined)).toBe('–');
    expect(percentOf({ count: 0, met: 0 })).toBe('–');
    expect(percentOf({ count: 8, met: 1 })).toBe('13');
  });
});

describe('the address of the dashboard', () => {
  const get = (query: string) => {
    const params = new URLSearchParams(query);
    return (name: string) => params.get(name);
  };

  it('tells the question from the number that is opened', () => {
    const address = get('office=SIN&months=3&figure=open&type=visit&age=older&colour=red');
    expect(dashboardParams(address)).toEqual({ office: 'SIN', months: '3' });
    expect(placeOf(address)).toEqual({ figure: 'open', type: 'visit', age: 'older' });
    expect(placeOf(get('figure=applause&type=visit'))).toBeNull();
  });

  it('takes out what a place does not name', () => {
    expect(placeParams({ figure: 'open', ofOffice: 'SIN' })).toEqual({
      figure: 'open',
      ofOffice: 'SIN',
      type: null,
      step: null,
      age: null,
      month: null,
    });
  });
});

describe('the rows that the address shows and hides the parts of', () => {
  it('are told in it and read from it', () => {
    const turned = new Map([
      ['open.visit', true],
      ['waiting.dispatch', false],
    ]);
    expect(turnedParams(turned)).toEqual({ parts: 'open.visit,-waiting.dispatch' });
    expect(turnedOf(() => 'open.visit,-waiting.dispatch')).toEqual(turned);
    expect(turnedParams(turnedOf(() => null))).toEqual({ parts: null });
  });
});
