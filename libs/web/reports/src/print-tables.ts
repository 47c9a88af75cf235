import {
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  DestroyRef,
  DOCUMENT,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Locale } from '@kakehashi/shared/contracts';
import type { CountGrid, Figure } from './model/count-grid';
import { formatCount, formatDerived, formatPart } from './model/format-count';
import {
  columnsPerSheet,
  printBlocks,
  type PrintBlock,
  type PrintCell,
  type PrintColumn,
  type PrintGroup,
} from './model/print-blocks';
import { remarksOf, type Remark } from './model/remarks';
import type { Measure } from './model/yearly-counts';

interface Line {
  heading: string;
  isSum: boolean;
  cells: PrintCell[];
}

/** The table of a report on paper: as many plain tables as it takes for every column to be on a sheet. */
@Component({
  selector: 'kk-print-tables',
  imports: [TranslocoPipe],
  templateUrl: './print-tables.html',
  styleUrl: './print-tables.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'kk-print-only' },
})
export class PrintTables {
  readonly grid = input.required<CountGrid>();
  readonly measures = input.required<readonly Measure[]>();
  /** What the flags of figures mean. */
  readonly book = input.required<ReadonlyMap<string, Remark>>();
  readonly locale = input.required<Locale>();
  readonly caption = input.required<string>();
  readonly rowHeading = input.required<string>();

  readonly #transloco = inject(TranslocoService);
  readonly #changes = inject(ChangeDetectorRef);
  /** On the screen nothing is drawn, so that a wide table costs nothing there. */
  protected readonly printing = signal(false);
  protected readonly severalMeasures = computed(() => this.measures().length > 1);
  protected readonly severalColumns = computed(() => this.grid().columns.length > this.measures().length);
  protected readonly hasGroups = computed(() => this.severalColumns() && this.severalMeasures());
  protected readonly blocks = computed(() => printBlocks(this.grid(), columnsPerSheet(this.grid())));

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const paper = window?.matchMedia('print');
    const begin = (): void => this.#show(true);
    const turn = (): void => this.#show(paper?.matches ?? false);
    window?.addEventListener('beforeprint', begin);
    window?.addEventListener('afterprint', turn);
    paper?.addEventListener('change', turn);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('beforeprint', begin);
      window?.removeEventListener('afterprint', turn);
      paper?.removeEventListener('change', turn);
    });
  }

  protected groupHeading({ entry }: PrintGroup): string {
    return entry?.label[this.locale()] ?? this.#say('name');
  }

  protected heading({ entry }: PrintGroup, { measure, of }: PrintColumn): string {
    if (of === 'figures')
      return (!this.hasGroups() && this.severalColumns() && entry ? entry : measure).label[this.locale()];
    if (!this.severalMeasures()) return this.#say(of);
    const how = this.#say(of === 'computed' ? 'howComputed' : 'howPrinted');
    return this.#say('of', { measure: measure.label[this.locale()], how });
  }

  /** The rows of a table, the sums last. */
  protected lines({ rows, computed: sums, printed }: PrintBlock): Line[] {
    const below = [
      { heading: this.#say('computed'), isSum: true, cells: sums },
      { heading: this.#say('printed'), isSum: true, cells: printed },
    ];
    return [
      ...rows.map(({ entry, cells }) => ({ heading: entry.label[this.locale()], isSum: false, cells })),
      ...below.filter(({ cells }) => cells.length > 0),
    ];
  }

  /** What is said of the figures besides findings, by the number that stands for it on paper. */
  protected readonly plain = computed(() => {
    const cells = this.blocks().flatMap(({ rows, computed, printed }) => [
      ...rows.flatMap((row) => row.cells),
      ...computed,
      ...printed,
    ]);
    const figures = cells.filter((cell) => cell !== null && cell !== 'not-printed');
    const said = new Set(figures.flatMap((figure) => remarksOf(figure, this.book())));
    return [...this.book().values()].filter((remark) => !remark.isFinding && said.has(remark));
  });

  /** What is said of a figure: findings by their numbers in the list of them, the rest by those below the table. */
  protected marks(figure: Figure): string {
    return remarksOf(figure, this.book())
      .map((remark) => (remark.isFinding ? remark.id : `*${String(this.plain().indexOf(remark) + 1)}`))
      .join(' ');
  }

  protected count(value: number | null): string {
    return formatCount(value, this.locale());
  }

  protected readonly derived = formatDerived;
  protected readonly numbersOf = formatPart;

  /** Draws at once, since a page that goes to paper waits for nothing. */
  #show(printing: boolean): void {
    this.printing.set(printing);
    this.#changes.detectChanges();
  }

  #say(key: string, values: Record<string, string> = {}): string {
    return this.#transloco.translate(`reports.total.${key}`, values, this.locale());
  }
}
