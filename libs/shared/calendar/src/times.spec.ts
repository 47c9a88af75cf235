import { parseTimeInput } from './times';

describe('a time', () => {
  it('reads times as people type them', () => {
    expect(['9:30', '930', '0930', '14時05分', '９時半', '10時', '10:00'].map(parseTimeInput)).toEqual([
      '09:30',
      '09:30',
      '09:30',
      '14:05',
      '09:30',
      '10:00',
      '10:00',
    ]);
    expect(['', '25:00', '9:75', 'noon', '9'].map(parseTimeInput)).toEqual([null, null, null, null, null]);
  });
});
