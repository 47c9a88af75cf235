import fc from 'fast-check';
import { canonicalJson } from './canonical-json';
import { visitWorkflow } from './visit/workflow';

describe('canonicalJson', () => {
  it('does not depend on the order of keys and leaves undefined parts out', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, 1], c: undefined } })).toBe('{"a":{"d":[2,1]},"b":1}');
  });

  it('survives storing and reading back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
    expect(canonicalJson(JSON.parse(canonicalJson(visitWorkflow)))).toBe(canonicalJson(visitWorkflow));
  });
});
