import {
  fiscalYearOfInstant,
  fiscalYearSpan,
  instantOf,
  officeCodes,
  officeZones,
  windowStateAt,
  type IsoInstant,
  type OfficeCode,
} from '@kakehashi/shared/calendar';

/** A window of the demonstration. */
export interface DemoWindow {
  readonly office: OfficeCode;
  readonly year: number;
  readonly opens: IsoInstant;
  readonly cut_off: IsoInstant;
  readonly note: string | null;
}

/** The office at which a newcomer can always try an application. */
const lateCallOffice: OfficeCode = 'SIN';

const lateCallNote = [
  'デモ用：申請を試せるよう、追加募集として年度末まで延長しています。実際の受付は毎年3〜4月です。',
  'Demonstration: extended as a late call to the end of the fiscal year, so that an application can be tried. Applications are really taken in March and April.',
].join('\n');

/** Each overseas office takes applications in March and April: from the window before last to the next one. */
export function demoWindows(now: Date): DemoWindow[] {
  const year = fiscalYearOfInstant(now);
  const offices = officeCodes.filter((code) => code !== 'HQ');
  const windows = [year - 2, year - 1, year, year + 1].flatMap((target) =>
    offices.map((office) => marchAndApril(office, target)),
  );
  const isOpen = windows.some((window) => window.office === lateCallOffice && stateOf(window, now) === 'open');
  if (isOpen) return windows;
  return windows.map((window) =>
    window.office === lateCallOffice && window.year === year ? withLateCall(window) : window,
  );
}

function marchAndApril(office: OfficeCode, year: number): DemoWindow {
  const zone = officeZones[office];
  const opens = instantOf(`${year}-03-01T00:00`, zone);
  return { office, year, opens, cut_off: instantOf(`${year}-04-30T23:59`, zone), note: null };
}

function withLateCall(window: DemoWindow): DemoWindow {
  const lastMinute = `${fiscalYearSpan(window.year).to}T23:59`;
  return { ...window, cut_off: instantOf(lastMinute, officeZones[window.office]), note: lateCallNote };
}

function stateOf({ opens, cut_off }: DemoWindow, now: Date) {
  return windowStateAt({ opensAt: opens, cutsOffAt: cut_off }, now);
}
