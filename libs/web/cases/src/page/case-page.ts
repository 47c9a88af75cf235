import { NgComponentOutlet } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FixTarget } from '@kakehashi/shared/case-types';
import { LocaleStore } from '@kakehashi/web/platform';
import { EmptyState, PageHeader, Skeleton } from '@kakehashi/web/ui';
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
    effect(() => this.store.reference.set(this.reference()));
    effect(() => {
      const view = this.store.view();
      locale.setTitle(view ? `${view.reference} ${view.title}` : this.reference());
    });
  }

  protected edit(on: boolean): void {
    void this.#open({ tab: null, edit: on ? '1' : null });
  }

  /** Goes where a missing thing is mended and puts the focus there. */
  protected async mend({ target, field }: { target: FixTarget; field?: string }): Promise<void> {
    const view = this.store.view();
    if (!view || target === 'owner') return;
    const wanted = caseScreens[view.type].mends[target] ?? target;
    const tab = this.tabs().find(({ key }) => key === wanted) ?? overview;
    await this.#open({ tab: tab === overview ? null : tab.key, edit: target === 'details' ? '1' : null });
    setTimeout(() => focusFirst(target === 'details' && field ? `v-${field}` : `kk-${target}`), 60);
  }

  #open(queryParams: { tab?: string | null; edit?: string | null }): Promise<boolean> {
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

function focusFirst(id: string): void {
  const place = document.getElementById(id);
  const wanted = 'input, select, textarea, button, [tabindex]';
  const target = place?.matches(wanted) ? place : place?.querySelector<HTMLElement>(wanted);
  place?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
