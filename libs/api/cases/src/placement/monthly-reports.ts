import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import type { Label } from '@kakehashi/shared/contracts';
import { DomainError, notFound } from '@kakehashi/api/platform';
import type { LoadedCase } from '../case/case-loader';
import { CaseWriter } from '../case/case-writer';
import type { CaseView } from '../case/dto/case-view.dto';
import { caseEnded } from '../case/ended-case';
import { isOpen } from '../case/case-view';
import { demand, onBehalfOf } from '../case/refusal';
import type { MonthlyReportInput } from './dto/monthly-report.dto';

/** Keeps the reports that trainees hand in every month. */
@Injectable()
export class MonthlyReports {
  constructor(private readonly writer: CaseWriter) {}

  /** Records a report, or puts the one for the month right; the history keeps what it said before. */
  record(actor: Actor, reference: string, version: number, input: MonthlyReportInput): Promise<CaseView> {
    return this.writer.change(actor, {
      reference,
      version,
      permit: (loaded) => {
        demand(actor, 'placement.edit', loaded);
        if (loaded.record.type !== 'placement') throw notFound();
        if (!isOpen(loaded)) throw caseEnded(loaded.record);
      },
      work: async (tx, loaded, now) => {
        const { month, submittedOn, summary } = input;
        const { details } = (loaded as LoadedCase<'placement'>).typed;
        assertWithinStay(input, details.arrivedOn, loaded.today);
        const before = details.monthlyReports.find((one) => one.month === month);
        if (before && !input.corrects) throw alreadyThere();
        await tx.query(
          `INSERT INTO placement_monthly_reports (case_id, month, submitted_on, summary, recorded_at, recorded_by)
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (case_id, month) DO UPDATE SET submitted_on = excluded.submitted_on,
             summary = excluded.summary, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
          [loaded.record.id, month, submittedOn, summary, now, actor.id],
        );
        return {
          kind: 'edited',
          before: before ? { monthlyReport: { ...before } } : {},
          after: { monthlyReport: { month, submittedOn, summary } },
          onBehalfOf: onBehalfOf(actor, 'placement.edit', loaded),
        };
      },
    });
  }
}

/** A report is about a month since the arrival, and came in on a day that has come. */
function assertWithinStay({ month, submittedOn }: MonthlyReportInput, arrivedOn: string | null, today: string): void {
  if (!arrivedOn) throw refused('/month', 'before-arrival', notArrived);
  if (month < arrivedOn.slice(0, 7)) throw refused('/month', 'before-arrival', beforeArrival);
  if (month > today.slice(0, 7)) throw refused('/month', 'in-future', inFuture);
  if (submittedOn < `${month}-01`) throw refused('/submittedOn', 'before-month', beforeMonth);
  if (submittedOn > today) throw refused('/submittedOn', 'in-future', inFuture);
}

function refused(pointer: string, code: string, detail: Label): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, detail }] });
}

function alreadyThere(): DomainError {
  return new DomainError('already-exists', { errors: [{ pointer: '/month', code: 'already-exists', detail: there }] });
}

const there = {
  ja: 'この月の報告は登録済みです。登録済みの報告を訂正してください。',
  en: 'There is a report for this month. Correct that one.',
};
const notArrived = { ja: '月例報告は、来日を記録した後に登録できます。', en: 'Reports come in after the arrival.' };
const beforeArrival = { ja: '来日した月以後を指定してください。', en: 'Use the month of arrival or a later one.' };
const beforeMonth = {
  ja: '報告の対象月の初日以後を指定してください。',
  en: 'A report comes in after its month began.',
};
const inFuture = { ja: '今日までの日付・月を指定してください。', en: 'Use a day or month that has come.' };
