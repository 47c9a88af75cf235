import { appointmentDays, likelyZones, spanInZone, timeSpan } from './appointment-days';
import type { AppointmentView } from '../model/views';

function appointment(id: string, startsAt: string, localStart: string, localEnd = localStart): AppointmentView {
  return {
    id,
    host: { id: 'h', name: 'Host', recordedName: null },
    post: null,
    place: null,
    startsAt,
    endsAt: startsAt,
    timeZone: 'Asia/Singapore',
    localStart,
    localEnd,
    status: 'proposed',
    staff: [],
    interpreter: null,
    travelMinutes: null,
    notes: null,
    warnings: [],
  };
}

describe('appointment days', () => {
  it('groups by the day at the venue, not in UTC', () => {
    const days = appointmentDays([
      appointment('c', '2026-11-24T02:00:00Z', '2026-11-24T10:00'),
      appointment('b', '2026-11-23T06:00:00Z', '2026-11-23T14:00'),
      appointment('a', '2026-11-22T23:30:00Z', '2026-11-23T07:30'),
    ]);
    expect(days.map((day) => [day.date, day.appointments.map((one) => one.id)])).toEqual([
      ['2026-11-23', ['a', 'b']],
      ['2026-11-24', ['c']],
    ]);
  });

  it('names the other day where a span crosses midnight', () => {
    expect(timeSpan({ localStart: '2026-11-23T10:00', localEnd: '2026-11-23T11:30' })).toBe('10:00–11:30');
    expect(timeSpan({ localStart: '2026-11-23T22:00', localEnd: '2026-11-24T01:00' })).toBe('22:00–11/24 01:00');
  });

  it('shows the span on another clock', () => {
    expect(spanInZone('2026-11-23T02:00:00Z', '2026-11-23T03:30:00Z', 'Asia/Tokyo')).toBe('11:00–12:30');
  });
});

describe('the likely zones of a venue', () => {
  it("are the country's, the office's and Tokyo, each once", () => {
    expect(likelyZones({ country: 'PH', office: 'SIN' })).toEqual(['Asia/Manila', 'Asia/Singapore', 'Asia/Tokyo']);
    expect(likelyZones({ country: 'JP', office: 'HQ' })).toEqual(['Asia/Tokyo']);
    expect(likelyZones({ country: 'ZZ', office: 'SIN' })).toEqual(['Asia/Singapore', 'Asia/Tokyo']);
  });
});
