import { guards, workflows, type CaseFacts, type Reason } from '@kakehashi/shared/case-types';
import { visitFormPaths } from '../visit/visit-form-model';
import { mendingPlace } from './mending';

/** A case that lacks everything. */
const nothing: CaseFacts = {
  documentKinds: [],
  ownerId: null,
  earlierVisitSearched: false,
  memberCount: 0,
  appointments: [{ status: 'proposed' }],
  values: {},
} as unknown as CaseFacts;

describe('where a blocked action is mended', () => {
  const missing: Reason[] = Object.values(guards).flatMap(({ missing: of }) => of(nothing));

  it.each(missing)('has a place for $code $field', (reason) => {
    expect(mendingPlace(reason, {})).not.toBeNull();
  });

  it('leads each required field of a visit to its place in the form', () => {
    const required = workflows.visit.transitions.flatMap(({ requiredFields }) => requiredFields);
    const known = visitFormPaths.map(({ field }) => field);
    for (const field of new Set(required)) {
      expect(known).toContain(field);
      const place = mendingPlace({ code: 'field-missing', field, fixTarget: 'details' }, {});
      expect(place).toEqual({ query: { tab: null, edit: '1', kind: null }, selector: `#v-${field}` });
    }
  });

  it('chooses the kind of document that is missing', () => {
    expect(mendingPlace({ code: 'document-missing', field: 'questions', fixTarget: 'documents' }, {})?.query).toEqual({
      tab: 'documents',
      edit: null,
      kind: 'questions',
    });
    const [report] = guards.report_filed.missing(nothing);
    expect(report && mendingPlace(report, {})?.query.kind).toBe('visit_report');
  });

  it('goes to the appointment that is not settled, and nowhere for what cannot be mended', () => {
    expect(mendingPlace({ code: 'appointment-unconfirmed', fixTarget: 'itinerary' }, {})?.selector).toContain(
      'unsettled',
    );
    expect(mendingPlace({ code: 'forbidden' }, {})).toBeNull();
  });
});
