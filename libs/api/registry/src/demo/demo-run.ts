import { instantOf, officeZones, type IsoDate, type OfficeCode } from '@kakehashi/shared/calendar';
import type { DemoCase, DemoDesk, DemoLogged, DemoMonthlyReport, DemoStepData } from './demo-desk';
import type { DemoCast } from './demo-story';
import type { PlayedStep } from './play-steps';
import { workday } from './workday';

/** One thing that is done to a case: a document is filed, fields are filled in, a report is noted, or a step is taken. */
export interface DemoRunAct {
  readonly on: IsoDate;
  readonly by: 'officer' | 'manager' | 'hq';
  readonly file?: { readonly kind: string; readonly name: string; readonly text: string };
  readonly edit?: Readonly<Record<string, unknown>>;
  readonly monthly?: DemoMonthlyReport;
  readonly take?: { readonly transition: string; readonly comment?: string; readonly data?: DemoStepData };
}

/** A case of the demonstration from the day on which it is logged, with all that is ever done to it. */
export interface DemoRun extends DemoLogged {
  readonly key: string;
  readonly startedOn: IsoDate;
  readonly acts: readonly DemoRunAct[];
}

/** Plays the runs of cases, each act through the case services and by the person whose work it is. */
export class DemoRunStory {
  private readonly cases = new Map<string, DemoCase>();

  constructor(
    private readonly desk: DemoDesk,
    private readonly cast: DemoCast,
  ) {}

  /** Logs the case. */
  async begin({ key, type, office, country, title, details }: DemoRun): Promise<void> {
    const logged = await this.desk.log(this.person('officer', office), { type, office, country, title, details });
    this.cases.set(key, logged);
  }

  /** Does one thing to the case. */
  async play({ key, office }: DemoRun, { by, file, edit, monthly, take }: DemoRunAct): Promise<void> {
    let told = this.cases.get(key);
    if (!told) throw new Error(`${key} has not been logged`);
    const actor = this.person(by, office);
    if (file) await this.desk.addDocument(actor, told.reference, file.kind, file.name, file.text);
    if (edit) told = await this.desk.edit(actor, told, edit);
    if (monthly) told = await this.desk.recordMonthlyReport(actor, told, monthly);
    if (take) told = await this.desk.take(actor, told, take);
    this.cases.set(key, told);
  }

  private person(part: DemoRunAct['by'], office: string) {
    const actor = this.cast.get(part === 'hq' ? part : `${part}.${office.toLowerCase()}`);
    if (!actor) throw new Error(`Nobody is ${part} at ${office}`);
    return actor;
  }
}

/** What has happened in the runs up to now, each act on a working day and some while after the one before it. */
export function runSteps(runs: readonly DemoRun[], story: DemoRunStory, now: Date): PlayedStep[] {
  return runs.flatMap((run) => {
    const zone = officeZones[run.office as OfficeCode];
    // Half an hour apart, so that the last act of a long run is within the day, too.
    const momentOf = (day: IsoDate, at: number) => {
      const hour = String(9 + Math.floor(at / 2)).padStart(2, '0');
      return new Date(instantOf(`${workday(day, 1)}T${hour}:${at % 2 ? '45' : '15'}`, zone));
    };
    const steps: PlayedStep[] = [
      { of: run.key, begins: true, at: momentOf(run.startedOn, 0), play: () => story.begin(run) },
      ...run.acts.map((act, at) => ({
        of: run.key,
        begins: false,
        at: momentOf(act.on, at + 1),
        play: () => story.play(run, act),
      })),
    ];
    return steps.filter(({ at }) => at <= now);
  });
}
