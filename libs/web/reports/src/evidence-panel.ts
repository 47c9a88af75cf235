import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
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
import { fiscalYearLabel, formatDate, type IsoDate } from '@kakehashi/shared/calendar';
import type { Evidence, EvidenceCase, EvidenceFigure, Locale } from '@kakehashi/shared/contracts';
import { FileMenu, ProblemText } from '@kakehashi/web/platform';
import { Icon, Skeleton } from '@kakehashi/web/ui';
import { KeptInView } from './kept-in-view';
import type { Figure } from './model/count-grid';
import { formatCount, formatPart } from './model/format-count';
import type { ApiParams, TableSide } from './model/report-query';
import { remarksOf, type Remark } from './model/remarks';
import type { Measure } from './model/yearly-counts';

const evidenceAddress = '/api/reports/yearly-counts/evidence';

/** What stands behind one number: the cases counted, or the published line it was taken from. */
@Component({
  selector: 'kk-evidence-panel',
  imports: [FileMenu, Icon, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './evidence-panel.html',
  styleUrl: './evidence-panel.scss',
  host: { '(keydown.escape)': 'closed.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidencePanel {
  /** The address that answers with the evidence. */
  readonly params = input.required<ApiParams>();
  /** What the number is of, for instance "2008年度（平成20） · 件数". */
  readonly heading = input.required<string>();
  /** The figure as the table shows it; null when the table has none there. */
  readonly figure = input.required<Pick<Figure, 'value' | 'parts' | 'flags' | 'state'> | null>();
  /** Of a total as a published table gives it: which number of it; null for a figure of the report. */
  readonly valueWord = input<TableSide | null>(null);
  readonly measure = input.required<Measure | null>();
  /** What the flags of printed figures mean. */
  readonly book = input.required<ReadonlyMap<string, Remark>>();
  readonly locale = input.required<Locale>();
  readonly closed = output();

  protected readonly file = computed(() => ({ url: evidenceAddress, params: { ...this.params() } }));
  protected readonly evidence = httpResource<Evidence>(() => this.file());
  protected readonly cases = linkedSignal<EvidenceCase[]>(() =>
    this.evidence.hasValue() ? this.evidence.value().cases : [],
  );
  /** Why some of the cases listed so far say less than they do now. */
  protected readonly leftOut = linkedSignal(() => (this.evidence.hasValue() ? this.evidence.value().leftOut : null));
  protected readonly nextCursor = linkedSignal<string | null>(() =>
    this.evidence.hasValue() ? this.evidence.value().nextCursor : null,
  );
  protected readonly published = computed(() => (this.evidence.hasValue() ? this.evidence.value().published : []));
  /** What came in with a file stands beside the record, under a heading of its own. */
  protected readonly figures = computed(() => {
    const isImported = ({ table }: EvidenceFigure) => table === 'imported';
    return [
      { heading: 'published', lines: this.published().filter((line) => !isImported(line)) },
      { heading: 'imported', lines: this.published().filter(isImported) },
    ].filter(({ lines }) => lines.length > 0);
  });
  /** What the table says of the figure, but for what its lines below say themselves. */
  protected readonly marks = computed(() => {
    const figure = this.figure();
    const said = new Set(this.published().flatMap(({ flags }) => flags));
    if (!figure || !this.evidence.hasValue()) return [];
    return remarksOf(figure, this.book()).filter(({ id, isFinding }) => !isFinding && !said.has(id));
  });
  /** Whether a case may stand twice: the years tell it apart then. */
  protected readonly isMixed = computed(() => this.cases().some(({ asPublished }) => asPublished));
  protected readonly withheld = computed(() => (this.evidence.hasValue() ? this.evidence.value().withheld : null));
  protected readonly isEmpty = computed(() => this.cases().length === 0 && this.published().length === 0);
  protected readonly loadingMore = signal(false);
  protected readonly moreFailed = signal<string | null>(null);

  private readonly http = inject(HttpClient);
  private readonly problems = inject(ProblemText);
  private readonly inView = inject(KeptInView);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    afterNextRender(() => {
      this.title().nativeElement.focus({ preventScroll: true });
      this.inView.show();
    });
  }

  protected readonly numbersOf = formatPart;

  protected count(value: number | null): string {
    return formatCount(value, this.locale());
  }

  protected dates(item: EvidenceCase): string {
    return this.day(item.firstDate);
  }

  protected day(date: string | null): string {
    return date ? formatDate(date as IsoDate, this.locale()) : '';
  }

  /** What the value of a line is called. */
  protected valueName({ table }: EvidenceFigure): string {
    return table === 'jet_register' ? 'entered' : table === 'imported' ? 'inTable' : 'printed';
  }

  /** The experts of a mission, by name. */
  protected names({ experts }: EvidenceCase): string {
    return experts?.map(({ name }) => name).join(this.locale() === 'ja' ? '、' : ', ') ?? '';
  }

  protected remarks(flags: readonly string[]): Remark[] {
    return flags.flatMap((flag) => this.book().get(flag) ?? []);
  }

  protected year(year: number): string {
    return fiscalYearLabel(year, this.locale());
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.nextCursor();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.moreFailed.set(null);
    const asked = this.params();
    try {
      const more = await firstValueFrom(this.http.get<Evidence>(evidenceAddress, { params: { ...asked, cursor } }));
      if (asked !== this.params()) return;
      this.cases.update((cases) => [...cases, ...more.cases]);
      this.leftOut.update((note) => note ?? more.leftOut);
      this.nextCursor.set(more.nextCursor);
    } catch (error) {
      this.moreFailed.set(this.problems.of(error));
    } finally {
      this.loadingMore.set(false);
    }
  }
}
