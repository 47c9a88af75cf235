import { figureMaker, type Figure, type ProgrammeCode } from './figure';
import { record } from './record';

/** Where a number of running text stands in the yearly counts. */
interface Placed extends Pick<Figure, 'measure' | 'flags'> {
  readonly programme: ProgrammeCode;
  readonly fiscalYear: number;
  readonly country?: string;
  readonly findings?: readonly string[];
  readonly rowLabel: string;
}

/** The numbers of running text that continue a yearly series; the others are facts of no series. */
const placed: Readonly<Record<string, Placed>> = {
  jet_selected_fy2011: {
    programme: 'jet',
    measure: 'participants',
    fiscalYear: 2011,
    flags: ['no-breakdown'],
    findings: ['A21'],
    rowLabel: 'JET: selected in fiscal year 2011',
  },
  study_tour_2008_officials: {
    programme: 'study_tour',
    measure: 'participants',
    fiscalYear: 2008,
    flags: ['no-breakdown'],
    rowLabel: 'Overseas Study Tour 2008: officials',
  },
  // Each fair is named by the travel agents' association of the country where it is held.
  natas_2009_visitors_about: {
    programme: 'travel_fair',
    measure: 'visitors',
    fiscalYear: 2009,
    country: 'SG',
    flags: ['approximate'],
    rowLabel: 'NATAS 2009: visitors, about',
  },
  matta_2008_visitors_about: {
    programme: 'travel_fair',
    measure: 'visitors',
    fiscalYear: 2008,
    country: 'MY',
    flags: ['approximate'],
    rowLabel: 'MATTA 2008: visitors, about',
  },
};

/** Numbers that stand in running text; some of them continue a yearly series. */
export function statedFacts(): Figure[] {
  return record.scalar_facts.map(({ doc, name, value }) => {
    const { programme, ...place } = placed[name] ?? { programme: null };
    const figure = figureMaker({ table: null, document: doc, programme });
    const stated = { columnLabel: 'text', printed: value };
    return 'measure' in place
      ? figure({ ...stated, ...place, kind: 'cell' })
      : figure({ ...stated, kind: 'fact', measure: name, rowLabel: name });
  });
}
