import { dateFault, stateOn } from './requirement-dates';

const today = '2026-11-27';

describe('the days of a rule for documents', () => {
  it.each([
    ['2026-11-28', null, undefined],
    ['2026-11-28', '2026-11-28', undefined],
    ['2026-11-27', null, '/validFrom too-early'],
    ['2026-12-01', '2026-11-30', '/validTo wrong-order'],
  ])('may begin %s and end %s: %s', (validFrom, validTo, expected) => {
    const fault = dateFault(today, { validFrom, validTo }, 'added');
    expect(fault ? `${fault.pointer} ${fault.code}` : undefined).toBe(expected);
  });

  it.each([
    [null, '2026-11-26', '/validTo too-early'],
    [null, '2026-11-27', undefined],
    ['2026-11-28', '2026-11-27', '/validTo wrong-order'],
    ['2020-04-01', null, undefined],
  ])('from %s on may get the end %s: %s', (validFrom, validTo, expected) => {
    const fault = dateFault(today, { validFrom, validTo }, 'ended');
    expect(fault ? `${fault.pointer} ${fault.code}` : undefined).toBe(expected);
  });

  it('say where it stands', () => {
    const states = [
      ['2026-11-28', null],
      ['2026-11-27', '2026-11-27'],
      [null, null],
      [null, '2026-11-26'],
    ].map(([validFrom = null, validTo = null]) => stateOn(today, { validFrom, validTo }));
    expect(states).toEqual(['coming', 'in_force', 'in_force', 'ended']);
  });
});
