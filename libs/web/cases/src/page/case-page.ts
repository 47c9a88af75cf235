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
import { caseTabs, focusWhenThere, mendingPlace, type CaseTab, type Missing } from '../model/mending';
import { CaseHeader } from './case-header';
import { CaseStore } from './case-store';
import { DocumentsTab } from './documents-tab';
import { ItineraryTab } from './itinerary-tab';
import { OverviewTab } from './overview-tab';
import { PeopleTab } from './people-tab';
import { TimelineTab } from './timeline-tab';
import { WorkflowPicture } from './workflow-picture';

/** The page of one case; the open tab stands in the address. */
@Component({
  selector: 'kk-case-page',
  imports: [
    RouterLink,
    TranslocoPipe,
    CaseHeader,
    DocumentsTab,
    EmptyState,
    InView,
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
  readonly #document = inject(DOCUMENT);
  protected readonly store = inject(CaseStore);
  protected readonly tabs = caseTabs;
  protected readonly tab = computed<CaseTab>(
    () => caseTabs.find((one) => one === this.#query().get('tab')) ?? 'overview',
  );
  /** The kind of document that was asked for. */
  protected readonly kind = computed(() => this.#query().get('kind'));
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

  protected counts(tab: CaseTab): number | undefined {
    const counts = this.store.view()?.counts;
    if (!counts) return undefined;
    const byTab: Partial<Record<CaseTab, number>> = {
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
  protected async mend(missing: Missing): Promise<void> {
    const place = mendingPlace(missing);
    if (!place) return;
    await this.#open(place.query);
    focusWhenThere(this.#document, place.selector);
  }

  #open(queryParams: { tab?: string | null; edit?: string | null; kind?: string | null }): Promise<boolean> {
    return this.#router.navigate([], { relativeTo: this.#route, queryParams, queryParamsHandling: 'merge' });
  }
}
