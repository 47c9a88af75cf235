import { HttpErrorResponse, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  ElementRef,
  computed,
  inject,
  linkedSignal,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { FirstRecord, ReportProgrammeList } from '@kakehashi/shared/contracts';
import { fiscalYearLabel, localDate, momentInJapan } from '@kakehashi/shared/calendar';
import { FileMenu, LocaleStore, problemOf, readerZone, ReferenceData } from '@kakehashi/web/platform';
import { EmptyState, type EmptyKind, Icon, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { CountsChart } from './counts-chart';
import { CountsControls } from './counts-controls';
import { CountsNotes } from './counts-notes';
import { CountsOptions } from './counts-options';
import { CountsTable } from './counts-table';
import { ChangesPanel } from './publishing/changes-panel';
import { Decisions } from './publishing/decisions';
import { DispatchFunnelTable } from './dispatch/dispatch-funnel-table';
import { ListConflicts } from './dispatch/list-conflicts';
import { EvidencePanel } from './evidence-panel';
import { KeptInView } from './kept-in-view';
import { PhoneFold } from './phone-fold';
import { PrintTables } from './print-tables';
import { SavedReports } from './saved-reports';
import { isPartOfDay } from './model/as-of';
import { chartModels } from './model/chart-series';
import { buildGrid, findFigure, isEmptyGrid, sameCell, type Figure } from './model/count-grid';
import { liesAcross } from './model/print-blocks';
import {
  apiParams,
  cellParams,
  readQuery,
  total,
  writeQuery,
  type CellRef,
  type ReportQuery,
} from './model/report-query';
import { remarkBook } from './model/remarks';
import { refOfTable, tableGrandTotals } from './model/table-totals';
import type { YearlyCounts } from './model/yearly-counts';

const address = '/api/reports/yearly-counts';

/** The yearly counts: choose, read, look behind each number. The address holds all of the view. */
@Component({
  selector: 'kk-yearly-counts-page',
  imports: [
    ChangesPanel,
    CountsChart,
    CountsControls,
    CountsNotes,
    CountsOptions,
    CountsTable,
    DispatchFunnelTable,
    EmptyState,
    EvidencePanel,
    FileMenu,
    Icon,
    ListConflicts,
    PageHeader,
    PhoneFold,
    PrintTables,
    RouterLink,
    SavedReports,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [Decisions, KeptInView],
  templateUrl: './yearly-counts-page.html',
  styleUrls: ['./yearly-counts-page.scss', './evidence-beside.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YearlyCountsPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly transloco = inject(TranslocoService);
  private readonly places = inject(ReferenceData);
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly locale = inject(LocaleStore).locale;
  private readonly params = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });
  protected readonly query = computed(() => readQuery((name) => this.params().get(name)));
  // Opening evidence changes the address but not the question: the table must not be asked for again.
  private readonly asked = computed(() => apiParams(this.query()), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });

  protected readonly programmes = httpResource<ReportProgrammeList>(() => '/api/reports/programmes');
  protected readonly counts = httpResource<YearlyCounts>(() => ({ url: address, params: this.asked() }));
  /** The last answer stays while the next is on its way, so that the page does not jump. */
  protected readonly shown = linkedSignal<YearlyCounts | undefined, YearlyCounts | undefined>({
    source: () => (this.counts.hasValue() ? this.counts.value() : undefined),
    computation: (counts, before) => counts ?? (this.counts.error() ? undefined : before?.value),
  });
  protected readonly grid = computed(() => {
    const counts = this.shown();
    return counts ? buildGrid(counts) : null;
  });
  protected readonly isEmpty = computed(() => {
    const grid = this.grid();
    return grid !== null && isEmptyGrid(grid);
  });
  protected readonly book = computed(() => remarkBook(this.shown() ?? { findings: [], legend: [] }));
  protected readonly charts = computed(() => {
    const grid = this.grid();
    const locale = this.locale();
    return grid ? chartModels(grid, locale, this.transloco.translate('reports.chart.others', {}, locale)) : [];
  });
  protected readonly failure = computed(() => {
    const error = this.counts.error() ?? this.programmes.error();
    if (!error) return null;
    const status = error instanceof HttpErrorResponse ? error.status : 0;
    return status === 403 ? 'forbidden' : status >= 400 && status < 500 && status !== 401 ? 'refused' : 'failed';
  });
  /** The server's own words on a question that cannot be answered, such as axes that do not go together. */
  protected readonly complaint = computed(() => {
    const errors = this.failure() === 'refused' ? problemOf(this.counts.error())?.errors : undefined;
    return errors?.flatMap(({ detail }) => detail ?? []).join(' ') || null;
  });
  /** Whether the question only lacks the years: a state of things is not added over them. */
  protected readonly wantsYears = computed(() => {
    const errors = this.failure() === 'refused' ? problemOf(this.counts.error())?.errors : undefined;
    return errors?.every(({ pointer, code }) => pointer === '/rows' && code === 'required') ?? false;
  });
  protected readonly failureKind = computed<EmptyKind>(() => {
    const failure = this.failure();
    return failure === 'forbidden' ? 'forbidden' : failure === 'refused' ? 'no-match' : 'failed';
  });
  protected readonly programmeLabel = computed(() => {
    const code = this.query().programme;
    const items = this.programmes.hasValue() ? this.programmes.value().items : [];
    return items.find((programme) => programme.code === code)?.label[this.locale()] ?? '';
  });

  protected readonly across = computed(() => {
    const grid = this.grid();
    return grid !== null && liesAcross(grid);
  });
  /** The exact instant of the figures that are shown; null is now. */
  protected readonly asOf = computed(() => this.shown()?.asOf ?? null);
  /** Whether a day was asked for that has not ended, of which more may become known. */
  protected readonly isOfToday = computed(() => {
    const asOf = this.asOf();
    return asOf !== null && isPartOfDay(this.query().asOf, asOf);
  });
  private readonly firstRecord = httpResource<FirstRecord>(() =>
    this.isEmpty() && this.asOf()
      ? { url: '/api/reports/first-record', params: { programme: this.query().programme } }
      : undefined,
  );
  /** When the first of the programme was recorded, where that is after the moment that is asked for. */
  protected readonly notYet = computed(() => {
    const asOf = this.asOf();
    const at = this.firstRecord.hasValue() ? this.firstRecord.value().at : null;
    return asOf && at && at > asOf ? momentInJapan(at, this.locale()) : null;
  });
  /** The same in words, as files say it too. */
  protected readonly asOfWords = computed(() => {
    const asOf = this.asOf();
    return asOf && momentInJapan(asOf, this.locale());
  });
  /** The question as of just the moment that is shown: evidence and files say the same as the table. */
  private readonly askedThen = computed(() => {
    const asOf = this.asOf();
    return asOf && this.query().asOf ? { ...this.asked(), asOf } : this.asked();
  });
  /** The file has the same figures, as the server writes them. */
  protected readonly file = computed(() => ({ url: address, params: this.askedThen() }));
  /** Whose cases are counted; what is printed in a document is not of those offices alone. */
  protected readonly whose = computed(() => {
    const locale = this.locale();
    const counts = this.shown();
    const offices = (counts?.scope.offices ?? []).map((code) => this.places.officeName(code));
    const scope = offices.join(', ') || this.transloco.translate<string>('reports.scopeAll', {}, locale);
    const isBeside = offices.length > 0 && (counts?.sources ?? []).length > 0;
    return this.transloco.translate<string>(`reports.${isBeside ? 'scopeBeside' : 'scopeSaid'}`, { scope }, locale);
  });
  /** The publications whose figures stand in the report, for paper. */
  protected readonly publishedSaid = computed(() => {
    const locale = this.locale();
    return (this.shown()?.publications ?? []).map(({ fiscalYear, revision, asOf }) =>
      this.transloco.translate<string>(
        'reports.publication',
        { year: fiscalYearLabel(fiscalYear, locale), revision, moment: momentInJapan(asOf, locale) },
        locale,
      ),
    );
  });
  /** On paper the boxes with the conditions are gone; one line says them. */
  protected readonly printed = computed(() => {
    const locale = this.locale();
    const { rows, columns, from, to } = this.query();
    const say = (key: string, values = {}) => this.transloco.translate<string>(`reports.${key}`, values, locale);
    const year = (one: number | null) => (one === null ? say('allYears') : fiscalYearLabel(one, locale));
    return say('printed', {
      whose: this.whose(),
      rows: say(`axis.${rows}`),
      columns: say(`axis.${columns}`),
      years: from === null && to === null ? say('allYears') : `${year(from)}–${year(to)}`,
      asOf: this.asOfWords() ?? say('now'),
      today: localDate(new Date(), readerZone),
    });
  });

  /** The filters on paper, by name. */
  protected readonly limits = computed(() => {
    const locale = this.locale();
    const said = (this.shown()?.filters ?? []).map(({ axis, keys }) => {
      const name: string = this.transloco.translate(`reports.axis.${axis}`, {}, locale);
      return `${name}: ${keys.map(({ label }) => label[locale]).join(', ')}`;
    });
    return said.join(' / ');
  });

  protected readonly evidenceParams = computed(() => {
    const cell = this.query().cell;
    return cell ? { ...this.askedThen(), ...cellParams(cell) } : null;
  });
  protected readonly evidenceFigure = computed(() => {
    const cell = this.query().cell;
    const grid = this.grid();
    if (!cell || !grid) return null;
    return findFigure(grid, cell) ?? this.ofTable(cell);
  });
  protected readonly evidenceWord = computed(() => this.query().cell?.printed?.side ?? null);
  protected readonly evidenceMeasure = computed(
    () => this.shown()?.measures.find(({ code }) => code === this.query().cell?.measure) ?? null,
  );
  protected readonly evidenceHeading = computed(() => this.headingOf(this.query().cell));

  /** Since when the changes are listed; null lists none. */
  protected readonly since = computed(() => this.params().get('since'));

  constructor() {
    inject(KeptInView);
    inject(Decisions)
      .made.pipe(takeUntilDestroyed())
      .subscribe(() => this.counts.reload());
  }

  protected show(query: ReportQuery): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: writeQuery(query) });
  }

  protected showSince(since: string): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { since }, queryParamsHandling: 'merge' });
  }

  protected reset(): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: {} });
  }

  protected retry(): void {
    if (this.programmes.error()) this.programmes.reload();
    this.counts.reload();
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  /** Closes the evidence and gives the focus back to the number it was of. */
  protected closeEvidence(): void {
    const cell = this.query().cell;
    const queryParams = writeQuery({ ...this.query(), cell: null });
    void this.router.navigate([], { relativeTo: this.route, queryParams, scroll: 'manual' });
    const number = cell && this.host.nativeElement.querySelector<HTMLElement>('a.number[aria-current]');
    (number ?? this.host.nativeElement.querySelector<HTMLElement>('h1'))?.focus();
  }

  /** The total that a table gives of itself, which stands below the figures. */
  private ofTable(cell: CellRef): Pick<Figure, 'value' | 'parts' | 'flags' | 'state'> | null {
    const { printed } = cell;
    const counts = this.shown();
    if (!printed || !counts) return null;
    const { side } = printed;
    const total = tableGrandTotals(counts).find((one) => sameCell(refOfTable(one, side), cell));
    return total ? { value: total[side], parts: [], flags: [], state: 'value' } : null;
  }

  private headingOf(cell: CellRef | null): string {
    const counts = this.shown();
    if (!cell || !counts) return '';
    const locale = this.locale();
    const all = this.transloco.translate('reports.evidence.total', {}, locale);
    const name = (entries: YearlyCounts['rows'], key: string): string =>
      key === total ? all : (entries.find((entry) => entry.key === key)?.label[locale] ?? key);
    const column = counts.columns.length > 1 ? [name(counts.columns, cell.column)] : [];
    const measure = counts.measures.find(({ code }) => code === cell.measure)?.label[locale] ?? cell.measure;
    const source = counts.sources.find(({ id }) => id === cell.printed?.table);
    if (source && cell.row === total && cell.column === total) return [source.label[locale], measure].join(' · ');
    return [name(counts.rows, cell.row), ...column, measure].join(' · ');
  }
}
