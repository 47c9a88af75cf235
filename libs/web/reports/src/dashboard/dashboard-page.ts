import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Dashboard } from '@kakehashi/shared/contracts';
import { localDate } from '@kakehashi/shared/calendar';
import {
  FileMenu,
  InstantPipe,
  LocaleStore,
  monthText,
  ProblemText,
  ReferenceData,
  SessionStore,
} from '@kakehashi/web/platform';
import { EmptyState, LoadFailed, PageHeader, Skeleton } from '@kakehashi/web/ui';
import {
  dashboardParams,
  monthChoices,
  placeOf,
  placeParams,
  turnedOf,
  turnedParams,
  type DashboardPlace,
  type FigureCode,
  type Fold,
} from '../model/dashboard-query';
import {
  appointmentTable,
  cellsOf,
  completionTable,
  decisionTable,
  monthTable,
  officeTable,
  percentOf,
  standingTable,
  typeName,
  type TableWords,
} from '../model/dashboard-tables';
import { formatCount } from '../model/format-count';
import { KeptInView } from '../kept-in-view';
import { DashboardEvidence } from './dashboard-evidence';
import { DashboardTableView } from './dashboard-table-view';
import { SummarySubscription } from './summary-subscription';

const address = '/api/reports/dashboard';
const usualMonths = 12;
/** So many past months can be the last one of the period. */
const monthsBack = 24;

/** How the work of the offices stands; the address holds office, period and the number that is opened. */
@Component({
  selector: 'kk-dashboard-page',
  imports: [
    DashboardEvidence,
    DashboardTableView,
    EmptyState,
    FileMenu,
    InstantPipe,
    LoadFailed,
    PageHeader,
    RouterLink,
    Skeleton,
    SummarySubscription,
    TranslocoPipe,
  ],
  providers: [KeptInView],
  templateUrl: './dashboard-page.html',
  styleUrls: ['./dashboard-page.scss', '../evidence-beside.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DashboardPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly params = toSignal(this.route.queryParamMap, { initialValue: this.route.snapshot.queryParamMap });

  protected readonly session = inject(SessionStore);
  protected readonly places = inject(ReferenceData);
  protected readonly texts = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly monthChoices = [
    { months: monthChoices[0], key: 'one' },
    { months: monthChoices[1], key: 'three' },
    { months: monthChoices[2], key: 'six' },
    { months: monthChoices[3], key: 'twelve' },
    { months: monthChoices[4], key: 'twentyFour' },
  ];
  // Opening a number changes the address but not the question: the figures must not be asked for again.
  private readonly asked = computed(() => dashboardParams((name) => this.params().get(name)), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  protected readonly office = computed(() => this.asked()['office'] ?? '');
  protected readonly months = computed(() => Number(this.asked()['months'] ?? usualMonths));
  protected readonly file = computed(() => ({ url: address, params: this.asked() }));
  protected readonly dashboard = httpResource<Dashboard>(() => this.file());
  /** The last answer stays while the next is on its way, so that the page does not jump. */
  protected readonly shown = linkedSignal<Dashboard | undefined, Dashboard | undefined>({
    source: () => (this.dashboard.hasValue() ? this.dashboard.value() : undefined),
    computation: (latest, before) => latest ?? (this.dashboard.error() ? undefined : before?.value),
  });
  /** Whether the address asks for what cannot be answered: to ask again would be answered the same. */
  protected readonly isRefused = computed(() => {
    const error = this.dashboard.error();
    const status = error instanceof HttpErrorResponse ? error.status : 0;
    return status === 400 || status === 404 || status === 422;
  });
  /** The months that the period can end with, the present one first. */
  protected readonly lastMonths = computed(() => {
    const [year = 0, month = 1] = localDate(new Date(), 'Asia/Tokyo').split('-').map(Number);
    return Array.from({ length: monthsBack }, (_, back) =>
      new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
    );
  });
  protected readonly to = computed(() => this.asked()['to'] ?? this.lastMonths()[0] ?? '');

  private readonly words = computed<TableWords>(() => {
    const locale = this.locale();
    return {
      locale,
      say: (key, values = {}) => this.transloco.translate<string>(`reports.dashboard.${key}`, values, locale),
      office: (code) => this.places.officeName(code),
      month: (code) => monthText(code, locale),
    };
  });
  protected readonly tiles = computed(() => {
    const dashboard = this.shown();
    return dashboard?.figures.map(({ code, label }) => {
      const [cell] = cellsOf(dashboard, code, 'all');
      return {
        code,
        label: label[this.locale()],
        count: formatCount(cell?.count ?? 0, this.locale()),
        isNone: !cell || cell.count === 0,
        note: this.noteOf(code, dashboard),
      };
    });
  });
  protected readonly sections = computed(() => {
    const dashboard = this.shown();
    const words = this.words();
    if (!dashboard) return [];
    const tables = {
      open: () => standingTable(dashboard, 'open', words),
      overdue: () => standingTable(dashboard, 'overdue', words),
      waiting: () => standingTable(dashboard, 'waiting', words),
      decisions: () => decisionTable(dashboard, words),
      completed: () => completionTable(dashboard, words),
      appointments: () => appointmentTable(dashboard, words),
    };
    return dashboard.figures.map((figure) => ({ ...figure, table: tables[figure.code]() }));
  });
  protected readonly overviews = computed(() => {
    const dashboard = this.shown();
    const tables = dashboard ? [officeTable(dashboard, this.words()), monthTable(dashboard, this.words())] : [];
    return tables.filter(({ rows }) => rows.length > 0);
  });
  protected readonly period = computed(() => {
    const dashboard = this.shown();
    if (!dashboard) return '';
    const [from, to] = [monthText(dashboard.from, this.locale()), monthText(dashboard.to, this.locale())];
    return this.words().say(from === to ? 'oneMonth' : 'period', { from, to });
  });

  protected readonly opened = computed(() => placeOf((name) => this.params().get(name)));
  /** The rows whose parts the address shows or hides. */
  protected readonly turned = computed(() => turnedOf((name) => this.params().get(name)));
  protected readonly evidenceParams = computed(() => {
    const place = this.opened();
    return place ? { ...this.asked(), ...place } : null;
  });
  protected readonly evidenceHeading = computed(() => this.headingOf(this.opened()));
  protected readonly paramsOf = placeParams;

  constructor() {
    inject(KeptInView);
  }

  protected choose(name: 'office' | 'months' | 'to', value: string): void {
    const usual = { office: '', months: String(usualMonths), to: this.lastMonths()[0] }[name];
    const queryParams = { ...placeParams(null), [name]: value === usual ? null : value };
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }

  protected reset(): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: {} });
  }

  protected fold({ key, shown }: Fold): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: turnedParams(new Map(this.turned()).set(key, shown)),
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  protected monthName(month: string, isPresent: boolean): string {
    const name = monthText(month, this.locale());
    return isPresent ? this.words().say('present', { month: name }) : name;
  }

  /** Closes the evidence and gives the focus back to the number it was of. */
  protected closeEvidence(): void {
    const number = this.host.nativeElement.querySelector<HTMLElement>('a[aria-current]');
    const queryParams = placeParams(null);
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
    (number ?? this.host.nativeElement.querySelector<HTMLElement>('h1'))?.focus();
  }

  protected isOpen(code: FigureCode): boolean {
    const place = this.opened();
    return (
      place?.figure === code && JSON.stringify(placeParams(place)) === JSON.stringify(placeParams({ figure: code }))
    );
  }

  private noteOf(code: FigureCode, dashboard: Dashboard): string {
    const [cell] = cellsOf(dashboard, code, 'all');
    if (!cell) return '';
    const { say, locale } = this.words();
    if (cell.median !== null) return say('median', { days: formatCount(cell.median, locale) });
    if (cell.met === null) return '';
    return say('rate', { met: formatCount(cell.met, locale), percent: percentOf(cell) });
  }

  private headingOf(place: DashboardPlace | null): string {
    const dashboard = this.shown();
    if (!place || !dashboard) return '';
    const words = this.words();
    const figure = dashboard.figures.find(({ code }) => code === place.figure);
    const step = figure?.cells.find(
      (cell) => cell.step === place.step && (!place.type || cell.type === place.type),
    )?.stepLabel;
    return [
      figure?.label[words.locale],
      place.ofOffice && words.office(place.ofOffice),
      place.type && typeName(place.type, words),
      place.step && (step?.[words.locale] ?? place.step),
      place.age && words.say(`age.${place.age}`),
      place.month && words.month(place.month),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
