import { Injectable } from '@nestjs/common';
import { submissionStateAt, type WindowState } from '@kakehashi/shared/calendar';
import type { EntityManager } from 'typeorm';

/** What an office's window means for an application that is submitted at a moment. */
export interface SubmissionWindow {
  /** `none`: nobody has set a window for that year. */
  readonly state: WindowState | 'none';
  readonly id: string | null;
  readonly opensAt: Date | null;
  readonly cutsOffAt: Date | null;
  /** The zone of the office, in which both are shown. */
  readonly zone: string;
}

interface WindowRow {
  readonly id: string | null;
  readonly opens_at: Date | null;
  readonly cuts_off_at: Date | null;
  readonly time_zone: string;
}

/** Answers whether an office takes dispatch applications. */
@Injectable()
export class DispatchWindows {
  /** The window of the office for the target fiscal year, as it stands at that moment. */
  async forSubmission(
    db: EntityManager,
    office: string,
    targetFiscalYear: number,
    at: Date,
  ): Promise<SubmissionWindow> {
    const rows = await db.query<WindowRow[]>(
      `SELECT w.id, w.opens_at, w.cuts_off_at, o.time_zone
       FROM offices o LEFT JOIN dispatch_windows w ON w.office_code = o.code AND w.target_fiscal_year = $2
       WHERE o.code = $1`,
      [office, targetFiscalYear],
    );
    const {
      id = null,
      opens_at: opensAt = null,
      cuts_off_at: cutsOffAt = null,
      time_zone: zone = 'UTC',
    } = rows[0] ?? {};
    const state = submissionStateAt(opensAt, cutsOffAt, at);
    return { state, id, opensAt, cutsOffAt, zone };
  }
}
