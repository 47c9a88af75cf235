import { figureMaker, type Figure } from './figure';
import { record } from './record';

/** Numbers that stand in running text; one of them continues a yearly series. */
export function statedFacts(): Figure[] {
  return record.scalar_facts.map(({ doc, name, value }) => {
    const figure = figureMaker({
      table: null,
      document: doc,
      programme: name === 'jet_selected_fy2011' ? 'jet' : null,
    });
    const stated = { rowLabel: name, columnLabel: 'text', printed: value };
    if (name !== 'jet_selected_fy2011') return figure({ ...stated, kind: 'fact', measure: name });
    return figure({
      ...stated,
      kind: 'cell',
      measure: 'participants',
      fiscalYear: 2011,
      flags: ['no-breakdown'],
      findings: ['A21'],
    });
  });
}
