import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { formatDate } from '@kakehashi/shared/calendar';
import type { FunnelCase, FunnelEvidence } from '@kakehashi/shared/contracts';
import { FileMenu, LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { Icon, Skeleton } from '@kakehashi/web/ui';
import { formatCount } from '../model/format-count';

/** The applications behind one figure of the funnel. */
@Component({
  selector: 'kk-funnel-cases',
  imports: [FileMenu, Icon, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './funnel-cases.html',
  styleUrl: './funnel-cases.scss',
  host: { '(keydown.escape)': 'closed.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FunnelCases {
  /** Where the server has them. */
  readonly address = input.required<string>();
  /** What the figure is of, for instance "2026年度（令和8） · 承認". */
  readonly heading = input.required<string>();
  readonly closed = output();

  protected readonly file = computed(() => ({ url: this.address(), params: {} }));
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly evidence = httpResource<FunnelEvidence>(() => this.address());
  protected readonly cases = linkedSignal<FunnelCase[]>(() =>
    this.evidence.hasValue() ? this.evidence.value().cases : [],
  );
  protected readonly nextCursor = linkedSignal<string | null>(() =>
    this.evidence.hasValue() ? this.evidence.value().nextCursor : null,
  );
  protected readonly loadingMore = signal(false);
  protected readonly moreFailed = linkedSignal<string, string | null>({
    source: this.address,
    computation: () => null,
  });

  private readonly http = inject(HttpClient);
  private readonly problems = inject(ProblemText);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    afterRenderEffect(() => {
      this.address();
      this.title().nativeElement.focus();
    });
  }

  protected count(value: number): string {
    return formatCount(value, this.locale());
  }

  protected day(date: string): string {
    return formatDate(date, this.locale());
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.nextCursor();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.moreFailed.set(null);
    const asked = this.address();
    try {
      const more = await firstValueFrom(this.http.get<FunnelEvidence>(asked, { params: { cursor } }));
      if (asked !== this.address()) return;
      this.cases.update((cases) => [...cases, ...more.cases]);
      this.nextCursor.set(more.nextCursor);
    } catch (error) {
      this.moreFailed.set(this.problems.of(error));
    } finally {
      this.loadingMore.set(false);
    }
  }
}
