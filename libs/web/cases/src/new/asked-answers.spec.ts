import { askedAnswers } from './asked-answers';

describe('the answers to check', () => {
  const all = ['title', 'programme', 'venue', 'participants', 'visitors', 'publicationType', 'outline'];

  it.each([
    ['publication', ['title', 'programme', 'publicationType', 'outline']],
    ['exchange_seminar', ['title', 'programme', 'venue', 'participants', 'outline']],
    ['travel_fair', ['title', 'programme', 'venue', 'visitors', 'outline']],
  ])('of a %s are those that its form asks', (programme, asked) => {
    expect(askedAnswers('activity', all, { programme })).toEqual(asked);
  });
});
