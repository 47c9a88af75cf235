import { NgComponentOutlet } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocaleStore } from '@kakehashi/web/platform';
import { EmptyState, InView, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { focusWhenThere, mendingPlace, type Missing } from '../model/mending';
import type { CaseView } from '../model/views';
import { CaseHeader } from './case-header';
import { CaseStore } from './case-store';
import { DocumentsTab } from './documents-tab';
import { OverviewTab } from './overview-tab';
import { caseScreens, type CaseTab } from '../types/case-screens';
import { TimelineTab } from './timeline-tab';
import { WorkflowPicture } from './workflow-picture';

/** The page of one case; the open tab stands in the address. */
@Component({
  selector: 'kk-case-page',
  imports: [
    NgComponentOutlet,
    RouterLink,
    TranslocoPipe,
    CaseHeader,
    EmptyState,
    InView,
    OverviewTab,
    PageHeader,
    Skeleton,
    WorkflowPicture,
  ],
  providers: [CaseStore],
  templateUrl: './case-page.html',
  styleUrl: './case-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CasePage {
  /** From the route. */
  readonly reference = input.required<string>();
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #query = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  readonly #document = inject(DOCUMENT);
  protected readonly store = inject(CaseStore);
  protected readonly tabs = computed<readonly CaseTab[]>(() => {
    const view = this.store.view();
    return view ? [overview, ...caseScreens[view.type].tabs, documents, timeline] : [];
  });
  protected readonly tab = computed(() => this.tabs().find(({ key }) => key === this.#query().get('tab')) ?? overview);
  protected readonly editing = computed(() => this.#query().get('edit') === '1');
  protected readonly missing = computed(() => {
    const error = this.store.error();
    return error instanceof HttpErrorResponse && (error.status === 404 || error.status === 403);
  });

  constructor() {
    const locale = inject(LocaleStore);
    const asked = this.#router.currentNavigation()?.extras.state?.['mend'] as Missing | undefined;
    if (asked) afterNextRender(() => void this.mend(asked));
    effect(() => this.store.reference.set(this.reference()));
    effect(() => {
      const view = this.store.view();
      locale.setTitle(view ? `${view.reference} ${view.title}` : this.reference());
    });
  }

  /** What a tab is given; the documents also which kind was asked for. */
  protected inputsOf(view: CaseView): Record<string, unknown> {
    return this.tab() === documents ? { view, wanted: this.#query().get('kind') } : { view };
  }

  protected edit(on: boolean): void {
    void this.#open({ tab: null, edit: on ? '1' : null });
  }

  /** Goes where a missing thing is mended and puts the focus there. */
  protected async mend(missing: Missing): Promise<void> {
    const view = this.store.view();
    const place = view && mendingPlace(missing, caseScreens[view.type].mends);
    if (!place) return;
    await this.#open(place.query);
    focusWhenThere(this.#document, place.selector);
  }

  #open(queryParams: { tab?: string | null; edit?: string | null; kind?: string | null }): Promise<boolean> {
    return this.#router.navigate([], { relativeTo: this.#route, queryParams, queryParamsHandling: 'merge' });
  }
}

const overview: CaseTab = { key: 'overview', label: 'cases.tab.overview', component: OverviewTab };
const documents: CaseTab = {
  key: 'documents',
  label: 'cases.tab.documents',
  component: DocumentsTab,
  count: ({ counts }) => counts.documents,
};
const timeline: CaseTab = {
  key: 'timeline',
  label: 'cases.tab.timeline',
  component: TimelineTab,
  count: ({ counts }) => counts.comments,
};
