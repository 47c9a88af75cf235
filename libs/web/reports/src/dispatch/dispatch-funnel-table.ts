import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { DispatchFunnel } from '@kakehashi/shared/contracts';
import { FileMenu, LocaleStore, SessionStore } from '@kakehashi/web/platform';
import { Skeleton } from '@kakehashi/web/ui';
import { formatCount } from '../model/format-count';
import { FunnelCases } from './funnel-cases';

/** How far the applications of each target fiscal year got and how long they waited; each number opens its cases. */
@Component({
  selector: 'kk-dispatch-funnel',
  imports: [FileMenu, FunnelCases, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './dispatch-funnel-table.html',
  styleUrl: './dispatch-funnel-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DispatchFunnelTable {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly locale = inject(LocaleStore).locale;
  /** The office chosen in the top bar, as in every list. */
  protected readonly office = inject(SessionStore).office;

  protected readonly asked = computed(() => {
    const office = this.office();
    const params: Record<string, string> = office ? { office } : {};
    return { url: '/api/reports/dispatch-funnel', params };
  });
  protected readonly funnel = httpResource<DispatchFunnel>(() => this.asked());
  private readonly params = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  /** The open number as `2026~approved`; it stands in the address, so that it can be shared. */
  protected readonly selected = computed(() => this.params().get('funnel'));
  protected readonly opened = computed(() => {
    const selected = this.selected();
    if (!selected || !this.funnel.hasValue()) return null;
    const { years, stages, leadTimes } = this.funnel.value();
    const labels = new Map([...stages, ...leadTimes].map(({ code, label }) => [code as string, label]));
    for (const year of years) {
      const figures = [
        ...year.stages.map(({ stage, evidence }) => ({ code: stage as string, evidence })),
        ...year.leadTimes,
      ];
      for (const { code, evidence } of figures) {
        const label = labels.get(code);
        if (label && this.key(year.targetFiscalYear, code) === selected)
          return { evidence, year: year.targetFiscalYear, label };
      }
    }
    return null;
  });

  protected key(year: number | null, figure: string): string {
    return `${year ?? 'all'}~${figure}`;
  }

  protected year(year: number): string {
    return fiscalYearLabel(year, this.locale());
  }

  protected count(value: number | null): string {
    return formatCount(value, this.locale());
  }

  /** Closes the cases and gives the focus back to the number they were of. */
  protected close(): void {
    this.host.nativeElement.querySelector<HTMLElement>('a[aria-current]')?.focus();
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { funnel: null },
      queryParamsHandling: 'merge',
    });
  }
}
