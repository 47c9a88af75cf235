import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import { Icon } from '@kakehashi/web/ui';
import { shownFigures, type CountGrid } from './model/count-grid';
import { handlingOf } from './model/finding-handling';
import { formatCount } from './model/format-count';
import { missingReasons, rulesOf, type RuleOfMeasures } from './model/legend';
import { writeCell } from './model/report-query';
import { Decisions } from './publishing/decisions';
import { tableGrandTotals } from './model/table-totals';
import type { YearlyCounts } from './model/yearly-counts';

/** So many totals of a rule are named. */
const NAMED = 3;

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

  private readonly transloco = inject(TranslocoService);
  protected readonly decisions = inject(Decisions);
  private readonly figures = computed(() => this.grid().rows.flatMap((row) => row.figures));
  protected readonly sources = computed(() => new Set(this.figures().map((figure) => figure.source)));
  protected readonly states = computed(() => new Set(shownFigures(this.grid()).map(({ state }) => state)));
  /** Why figures are missing; null is the usual reason. */
  protected readonly missing = computed(() => missingReasons(this.figures()));
  protected readonly rules = computed(() => rulesOf(this.counts()));
  protected readonly tableTotals = computed(() => tableGrandTotals(this.counts()));
  protected readonly handling = handlingOf;
  protected readonly hasPrinted = computed(() => this.grid().hasPrintedColumnTotals || this.grid().hasPrintedRowTotals);

  /** The address of what stands behind the totals of a measure; null where the table shows none. */
  protected behind(code: string): { cell: string } | null {
    const { grandTotals, columnTotals } = this.grid();
    const pair = [...grandTotals, ...columnTotals].find(({ computed }) => computed.ref.measure === code);
    return pair ? { cell: writeCell(pair.computed.ref) } : null;
  }

  /** The measures and totals of a rule by name. */
  protected ruled({ measures, totals }: RuleOfMeasures): string {
    const isJapanese = this.locale() === 'ja';
    const ofMeasures = this.named(measures.map(({ label }) => label)).join(isJapanese ? '・' : ', ');
    const ofTotals = totals.map(({ axis, names }) =>
      names === null
        ? this.transloco.translate<string>(`reports.total.ruled.${axis}`)
        : this.transloco.translate<string>('reports.total.ruled.named', {
            names: this.named(names.slice(0, NAMED)).join(isJapanese ? '、' : ', '),
            more: names.length > NAMED ? '…' : '',
          }),
    );
    const parts = [ofMeasures, ofTotals.join(isJapanese ? '、' : '; ')].filter((part) => part !== '');
    return parts.join(isJapanese ? '：' : ': ');
  }

  private named(labels: readonly Label[]): string[] {
    return labels.map((label) => label[this.locale()]);
  }

  protected count(value: number | null): string {
    return formatCount(value, this.locale());
  }
}
