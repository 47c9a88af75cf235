import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecordFindings as Findings } from '@kakehashi/shared/contracts';
import { LabelPipe, ProblemText } from '@kakehashi/web/platform';
import { LoadFailed, Skeleton } from '@kakehashi/web/ui';
import { handlingOf } from '../model/finding-handling';
import { Decisions } from './decisions';

/** Every finding in the published record, those too that stand in no report, with what was decided on it. */
@Component({
  selector: 'kk-record-findings',
  imports: [LabelPipe, LoadFailed, Skeleton, TranslocoPipe],
  providers: [Decisions],
  templateUrl: './record-findings.html',
  styles: `
    p {
      max-width: var(--kk-line);
      margin: 0;
    }

    // One sentence about the whole table goes along it instead of wrapping early.
    .lead {
      max-width: none;
      margin-block-end: var(--kk-2);
    }

    th,
    td {
      padding-block: var(--kk-2);
      vertical-align: top;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordFindings {
  protected readonly decisions = inject(Decisions);
  protected readonly texts = inject(ProblemText);
  protected readonly handling = handlingOf;
  protected readonly findings = httpResource<Findings>(() => '/api/reports/findings');

  constructor() {
    this.decisions.made.pipe(takeUntilDestroyed()).subscribe(() => this.findings.reload());
  }
}
