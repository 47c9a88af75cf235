import { handlingOf } from './finding-handling';

describe('how a finding is dealt with', () => {
  it('is told in both languages', () => {
    expect(handlingOf('A3')?.en).toContain('undetermined, not 0');
    expect(handlingOf('A3')?.ja).toContain('「不明」');
  });

  it.each(['A20', 'A24', 'B1', 'toString'])('has nothing to say of %s', (id) => expect(handlingOf(id)).toBeNull());
});
