import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BehindFigure, DashboardEvidence as Evidence } from '@kakehashi/shared/contracts';
import { FileMenu, LocaleStore, MorePages, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { Icon, MoreButton, Skeleton } from '@kakehashi/web/ui';
import { KeptInView } from '../kept-in-view';
import { formatCount } from '../model/format-count';

/** The cases, decisions or appointments behind one number of the dashboard. */
@Component({
  selector: 'kk-dashboard-evidence',
  imports: [FileMenu, Icon, MoreButton, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './dashboard-evidence.html',
  styleUrl: '../dispatch/funnel-cases.scss',
  host: { '(keydown.escape)': 'closed.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DashboardEvidence {
  /** What is asked of the server. */
  readonly params = input.required<Record<string, string>>();
  /** What the number is of, for instance "期限超過 · シンガポール事務所". */
  readonly heading = input.required<string>();
  readonly closed = output();

  protected readonly locale = inject(LocaleStore).locale;
  protected readonly places = inject(ReferenceData);
  protected readonly problems = inject(ProblemText);
  protected readonly pages = new MorePages<BehindFigure, Evidence>(() => ({
    url: '/api/reports/dashboard/evidence',
    params: this.params(),
  }));
  private readonly inView = inject(KeptInView);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    afterRenderEffect(() => {
      this.params();
      this.title().nativeElement.focus({ preventScroll: true });
      this.inView.show();
    });
  }

  protected count(value: number): string {
    return formatCount(value, this.locale());
  }
}
