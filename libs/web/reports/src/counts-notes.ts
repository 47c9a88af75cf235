import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { FindingDecisions, Locale } from '@kakehashi/shared/contracts';
import { SessionStore } from '@kakehashi/web/platform';
import { Icon, Toasts } from '@kakehashi/web/ui';
import type { CountGrid } from './model/count-grid';
import { formatCount } from './model/format-count';
import { writeCell } from './model/report-query';
import { DecisionDialog } from './publishing/decision-dialog';
import { tableGrandTotals } from './model/table-totals';
import type { YearlyCounts } from './model/yearly-counts';

/** What must stand with the table: marks, the rule of the totals, findings and sources. */
@Component({
  selector: 'kk-counts-notes',
  imports: [Icon, RouterLink, TranslocoPipe],
  templateUrl: './counts-notes.html',
  styleUrl: './counts-notes.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountsNotes {
  readonly counts = input.required<YearlyCounts>();
  readonly grid = input.required<CountGrid>();
  readonly locale = input.required<Locale>();
  /** A person decided on a finding, which may change figures. */
  readonly decided = output();

  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #session = inject(SessionStore);
  protected readonly mayDecide = computed(() => this.#session.can('report.decide'));

  private readonly figures = computed(() => this.grid().rows.flatMap((row) => row.figures));
  protected readonly sources = computed(() => new Set(this.figures().map((figure) => figure.source)));
  protected readonly states = computed(() => new Set(this.figures().map((figure) => figure.state)));
  protected readonly tableTotals = computed(() => tableGrandTotals(this.counts()));
  protected readonly hasPrinted = computed(() => this.grid().hasPrintedColumnTotals || this.grid().hasPrintedRowTotals);

  /** The address of what stands behind the totals of a measure; null where the table shows none. */
  protected behind(code: string): { cell: string } | null {
    const { grandTotals, columnTotals } = this.grid();
    const pair = [...grandTotals, ...columnTotals].find(({ computed }) => computed.ref.measure === code);
    return pair ? { cell: writeCell(pair.computed.ref) } : null;
  }

  /** Opens what was decided on a finding, and a new decision for those who may take it. */
  protected decide(id: string): void {
    const opened = this.#dialog.open<FindingDecisions>(DecisionDialog, {
      data: id,
      ariaLabelledBy: 'decision-title',
      backdropClass: 'kk-backdrop',
    });
    opened.closed.subscribe((made) => {
      if (!made) return;
      this.#toasts.show(this.#transloco.translate('reports.publishing.decision.saved', { id }, this.locale()));
      this.decided.emit();
    });
  }

  protected count(value: number | null): string {
    return formatCount(value, this.locale());
  }
}
