import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { Dialog } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LocaleStore, Shortcuts } from '@kakehashi/web/platform';
import { EmptyState, Icon, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { lastAnswer } from '../model/last-answer';
import type { ApprovalItem, ApprovalList, RowResult } from '../model/views';
import { moveRow } from '../list/list-state';
import { approvalPlace } from './approval-place';
import { ApprovalDetail } from './approval-detail';
import { ApprovalRow } from './approval-row';
import { notTogether } from './batch';
import { BatchDialog } from './batch-dialog';
import { RowResultsDialog } from './row-results';

/** The width from which both panes stand side by side, in pixels; the style sheet says the same. */
const wideFrom = 900;

/** What waits for the reader's decision: the list left, the case right. */
@Component({
  selector: 'kk-approvals',
  imports: [TranslocoPipe, ApprovalDetail, ApprovalRow, EmptyState, Icon, PageHeader, Skeleton],
  templateUrl: './approvals.html',
  styleUrl: './approvals.scss',
  host: { '(keydown)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Approvals {
  readonly #http = inject(HttpClient);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #dialog = inject(Dialog);
  readonly #transloco = inject(TranslocoService);
  protected readonly resource = httpResource<ApprovalList>(() => '/api/approvals');
  readonly #last = lastAnswer(this.resource);
  readonly #more = linkedSignal<ApprovalList | undefined, ApprovalList>({
    source: this.#last,
    computation: (page) => ({ items: [], nextCursor: page?.nextCursor ?? null }),
  });
  protected readonly ready = computed(() => this.#last() !== undefined);
  protected readonly items = computed(() => [...(this.#last()?.items ?? []), ...this.#more().items]);
  protected readonly hasMore = computed(() => this.#more().nextCursor !== null);
  readonly #params = toSignal(this.#route.queryParamMap, { initialValue: this.#route.snapshot.queryParamMap });
  /** The case in the address. */
  protected readonly asked = computed(() => this.#params().get('case'));
  protected readonly current = linkedSignal<{ items: ApprovalItem[]; asked: string | null }, number>({
    source: () => ({ items: this.items(), asked: this.asked() }),
    computation: ({ items, asked }, previous) => approvalPlace(items, asked, previous?.value ?? 0),
  });
  protected readonly item = computed(() => this.items()[this.current()]);
  /** The case shown beside the list: one that waits, or another that was asked for. */
  protected readonly shown = computed(() => this.asked() ?? this.item()?.reference);
  protected readonly chosen = linkedSignal<ApprovalItem[], ReadonlySet<string>>({
    source: this.items,
    computation: (items, previous) =>
      new Set([...(previous?.value ?? [])].filter((reference) => items.some((one) => one.reference === reference))),
  });
  /** On a narrow window one pane shows at a time. */
  protected readonly opened = computed(() => this.asked() !== null);
  /** The case just decided, which the list still holds until it was read again. */
  readonly #decided = signal<string | null>(null);
  protected readonly forbidden = computed(() => {
    const error = this.resource.error();
    return error instanceof HttpErrorResponse && error.status === 403;
  });

  constructor() {
    const locale = inject(LocaleStore);
    effect(() => {
      locale.locale();
      locale.setTitle(this.#transloco.translate('cases.approvals.title'));
    });
    inject(Shortcuts).bind(
      'approvals',
      { j: () => this.#move(1), k: () => this.#move(-1), x: () => this.#chooseCurrent() },
      inject(DestroyRef),
    );
    // On a wide window the first case is shown at once; the address says which, so that it can be shared.
    effect(() => {
      const reference = this.item()?.reference;
      if (!reference || reference === this.#decided() || this.asked() !== null) return;
      if (this.#isWide()) this.#ask(reference, true);
    });
  }

  protected press(event: KeyboardEvent): void {
    const onRow = (event.target as HTMLElement).closest('.row-button') !== null;
    if (!onRow || event.isComposing) return;
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else return;
    event.preventDefault();
  }

  protected show(index: number): void {
    this.#ask(this.items()[index]?.reference ?? null, false);
  }

  protected back(): void {
    this.#ask(null, true);
  }

  protected toggle(reference: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(reference)) next.add(reference);
      return next;
    });
  }

  /** Goes on with the next case where there is room beside the list, else back to the list. */
  protected decided(): void {
    const next = this.items()[this.current() + 1] ?? this.items()[this.current() - 1];
    this.#decided.set(this.shown() ?? null);
    this.#ask(this.#isWide() ? (next?.reference ?? null) : null, true);
    this.resource.reload();
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.#more().nextCursor;
    if (!cursor) return;
    const page = await firstValueFrom(this.#http.get<ApprovalList>('/api/approvals', { params: { cursor } }));
    this.#more.update(({ items }) => ({ items: [...items, ...page.items], nextCursor: page.nextCursor }));
  }

  /** Asks what is decided on the chosen cases; each row then says what became of it. */
  protected decideChosen(): void {
    const items = this.items().filter(({ reference }) => this.chosen().has(reference));
    const dialog = this.#dialog.open<readonly RowResult[]>(BatchDialog, {
      data: items,
      ariaLabelledBy: 'kk-batch-title',
      backdropClass: 'kk-backdrop',
    });
    dialog.closed.subscribe((results) => {
      if (!results) return;
      this.chosen.set(new Set());
      this.#dialog.open(RowResultsDialog, {
        data: results,
        ariaLabelledBy: 'kk-results-title',
        backdropClass: 'kk-backdrop',
      });
      this.resource.reload();
    });
  }

  #move(step: number): void {
    const next = moveRow(this.current(), step, this.items().length);
    if (next < 0) return;
    this.#ask(this.items()[next]?.reference ?? null, true);
    const row = document.getElementById(`kk-approval-${next}`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }

  #isWide(): boolean {
    return this.#window?.matchMedia(`(min-width: ${wideFrom}px)`).matches ?? false;
  }

  #ask(reference: string | null, replaceUrl: boolean): void {
    // Side by side the list stays where it is; on a narrow window another pane begins at its top.
    const scroll = this.#isWide() ? 'manual' : 'after-transition';
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: { case: reference }, replaceUrl, scroll });
  }

  #chooseCurrent(): void {
    const item = this.item();
    if (!item) return;
    if (notTogether(item)) document.getElementById(`kk-choose-${this.current()}`)?.focus();
    else this.toggle(item.reference);
  }
}
