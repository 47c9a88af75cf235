import { expertQuery, isEndIgnored, isNarrowed, readExpertState } from './expert-query';

function read(query: string) {
  return readExpertState(new URLSearchParams(query));
}

describe('the address of the roster', () => {
  it('becomes the question to the server', () => {
    const state = read(
      'q=さとう&expertise=taxation&expertise=law&country=TH&availableFrom=2027-02-01&availableTo=2027-02-14',
    );
    expect(expertQuery(state)).toEqual({
      limit: '50',
      q: 'さとう',
      expertise: ['taxation', 'law'],
      country: ['TH'],
      availableFrom: '2027-02-01',
      availableTo: '2027-02-14',
    });
    expect(isNarrowed(state)).toBe(true);
  });

  it('leaves out what it does not know', () => {
    const state = read('kind=%3Cb%3E&availableFrom=yesterday');
    expect(expertQuery(state)).toEqual({ limit: '50' });
    expect(isNarrowed(state)).toBe(false);
  });

  it('asks nothing by an end alone, or by one before the beginning', () => {
    expect(expertQuery(read('region=東南アジア&region='))).toEqual({ limit: '50', region: ['東南アジア'] });
    expect(expertQuery(read('availableTo=2027-02-14'))).toEqual({ limit: '50' });
    expect(isEndIgnored(read('availableTo=2027-02-14'))).toBe(true);
    expect(isEndIgnored(read('availableFrom=2027-02-14&availableTo=2027-02-14'))).toBe(false);
    expect(expertQuery(read('availableFrom=2027-02-14&availableTo=2027-02-01'))).toEqual({
      limit: '50',
      availableFrom: '2027-02-14',
    });
  });
});
