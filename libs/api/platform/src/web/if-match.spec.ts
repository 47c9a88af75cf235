import { etag, versionOf } from './if-match';

describe('If-Match', () => {
  it('reads the version that an ETag wrote', () => {
    expect(versionOf(etag(3))).toBe(3);
    expect(versionOf('W/"12"')).toBe(12);
  });

  it('matches nothing when it is no tag of ours', () => {
    for (const header of ['*', '3', '"x"', '"1", "2"', '"-1"']) expect(versionOf(header)).toBe(-1);
  });

  it('must be there', () => {
    expect(() => versionOf(undefined)).toThrow('precondition-required');
    expect(() => versionOf(' ')).toThrow('precondition-required');
  });
});
