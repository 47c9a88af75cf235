import type { StoredFigure } from './model';

/** A published figure as stored, for tests: with what is named of it, the rest empty. */
export function aFigure(given: Partial<StoredFigure>): StoredFigure {
  return {
    key: 'f',
    tableId: 't',
    documentId: 'd',
    kind: 'cell',
    measure: 'cases',
    officeCode: 'SIN',
    fiscalYear: null,
    periodFrom: null,
    periodTo: null,
    country: null,
    prefecture: null,
    role: null,
    expertise: null,
    rowLabel: '',
    columnLabel: '',
    printed: null,
    computed: null,
    accepted: null,
    determined: true,
    flags: [],
    findings: [],
    line: null,
    row: null,
    ...given,
  };
}
