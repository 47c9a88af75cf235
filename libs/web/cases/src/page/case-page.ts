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
import { ItineraryTab } from './itinerary-tab';
import { OverviewTab } from './overview-tab';
import { PeopleTab } from './people-tab';
import { TimelineTab } from './timeline-tab';
import { WorkflowPicture } from './workflow-picture';

const tabs = ['overview', 'itinerary', 'people', 'documents', 'timeline'] as const;
type Tab = (typeof tabs)[number];

const tabOf: Record<Exclude<FixTarget, 'owner'>, Tab> = {
  details: 'overview',
  earlier_visits: 'overview',
  itinerary: 'itinerary',
  people: 'people',
  documents: 'documents',
  mission: 'overview',
  preparation: 'overview',
};

/** The page of one case; the open tab stands in the address. */
@Component({
  selector: 'kk-case-page',
  imports: [
    RouterLink,
    TranslocoPipe,
    CaseHeader,
    DocumentsTab,
    EmptyState,
    ItineraryTab,
    OverviewTab,
    PageHeader,
    PeopleTab,
    Skeleton,
    TimelineTab,
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
  protected readonly tabs = tabs;
  protected readonly tab = computed<Tab>(() => tabs.find((one) => one === this.#query().get('tab')) ?? 'overview');
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

  protected counts(tab: Tab): number | undefined {
    const counts = this.store.view()?.counts;
    if (!counts) return undefined;
    const byTab: Partial<Record<Tab, number>> = {
      itinerary: counts.appointments,
      people: counts.members,
      documents: counts.documents,
      timeline: counts.comments,
    };
    return byTab[tab];
  }

  protected edit(on: boolean): void {
    void this.#open({ tab: null, edit: on ? '1' : null });
  }

  /** Goes where a missing thing is mended and puts the focus there. */
  protected async mend({ target, field }: { target: FixTarget; field?: string }): Promise<void> {
    if (target === 'owner') return;
    const tab = tabOf[target];
    await this.#open({ tab: tab === 'overview' ? null : tab, edit: target === 'details' ? '1' : null });
    setTimeout(() => focusFirst(target === 'details' && field ? `v-${field}` : `kk-${target}`), 60);
  }

  #open(queryParams: { tab?: string | null; edit?: string | null }): Promise<boolean> {
    return this.#router.navigate([], { relativeTo: this.#route, queryParams, queryParamsHandling: 'merge' });
  }
}

function focusFirst(id: string): void {
  const place = document.getElementById(id);
  const wanted = 'input, select, textarea, button, [tabindex]';
  const target = place?.matches(wanted) ? place : place?.querySelector<HTMLElement>(wanted);
  place?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
