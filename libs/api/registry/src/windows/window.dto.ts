import { Field } from '@kakehashi/api/platform';
import { officeCodes, type OfficeCode, type WindowState } from '@kakehashi/shared/calendar';

const states = ['upcoming', 'open', 'closed'] as const satisfies readonly WindowState[];
const year = { kind: 'integer', min: 1980, max: 2199 } as const;

/** Which windows to list; without years those from the last fiscal year on. */
export class WindowQuery {
  @Field({ kind: 'choices', choices: officeCodes, maxItems: 10, optional: true })
  office?: OfficeCode[];

  @Field({ kind: 'integers', min: 1980, max: 2199, maxItems: 20, optional: true })
  targetFiscalYear?: number[];
}

/** When an office takes dispatch applications for a fiscal year, and where that stands now. */
export class WindowView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'office' })
  office!: OfficeCode;

  @Field(year)
  targetFiscalYear!: number;

  @Field({ kind: 'choice', choices: states })
  state!: WindowState;

  @Field({ kind: 'instant' })
  opensAt!: string;

  @Field({ kind: 'instant', description: 'The first moment at which it is closed' })
  cutsOffAt!: string;

  @Field({ kind: 'time_zone', description: 'The zone of the office' })
  zone!: string;

  @Field({ kind: 'local_time', description: 'The opening by the clock of the office' })
  localOpening!: string;

  @Field({ kind: 'local_time', description: 'The cut-off by the clock of the office' })
  localCutOff!: string;

  @Field({ kind: 'integer', min: 0, nullable: true, description: 'Seconds to the cut-off; null unless it is open' })
  secondsLeft!: number | null;

  @Field({
    kind: 'integer',
    min: 0,
    nullable: true,
    description: 'Working days of the office to the cut-off, today included; null unless it is open',
  })
  workingDaysLeft!: number | null;

  @Field({ kind: 'long_text', nullable: true })
  note!: string | null;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** Windows, the latest year first, then in the order of the offices. */
export class WindowList {
  @Field({ kind: 'objects', of: () => WindowView, maxItems: 500 })
  items!: WindowView[];
}

/** A new window, by the clock of its office. */
export class NewWindow {
  @Field({ kind: 'office' })
  office!: OfficeCode;

  @Field(year)
  targetFiscalYear!: number;

  @Field({ kind: 'local_time' })
  localOpening!: string;

  @Field({ kind: 'local_time' })
  localCutOff!: string;

  @Field({ kind: 'long_text', maxLength: 1000, optional: true, nullable: true })
  note?: string | null;
}

/** For which year to copy the window of the year before. */
export class WindowCopy {
  @Field({ kind: 'office' })
  office!: OfficeCode;

  @Field(year)
  targetFiscalYear!: number;
}

/** New dates or another note. */
export class WindowPatch {
  @Field({ kind: 'local_time', optional: true })
  localOpening?: string;

  @Field({ kind: 'local_time', optional: true })
  localCutOff?: string;

  @Field({ kind: 'long_text', maxLength: 1000, optional: true, nullable: true })
  note?: string | null;
}
