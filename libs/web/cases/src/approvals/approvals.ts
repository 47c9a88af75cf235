import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { Dialog } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LocaleStore, ProblemText, Shortcuts, ifMatch, problemOf } from '@kakehashi/web/platform';
import { Confirm, EmptyState, Icon, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { CaseWords } from '../model/case-words';
import { lastAnswer } from '../model/last-answer';
import type { ApprovalItem, ApprovalList, CaseView, RowResult } from '../model/views';
import { moveRow } from '../list/list-state';
import { ApprovalDetail } from './approval-detail';
import { ApprovalRow } from './approval-row';
import { batchOf } from './batch';
import { RowResultsDialog } from './row-results';

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
  readonly #dialog = inject(Dialog);
  readonly #confirm = inject(Confirm);
  readonly #problems = inject(ProblemText);
  readonly #words = inject(CaseWords);
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
  protected readonly current = linkedSignal<ApprovalItem[], number>({
    source: this.items,
    computation: (items, previous) => Math.max(0, Math.min(items.length - 1, previous?.value ?? 0)),
  });
  protected readonly item = computed(() => this.items()[this.current()]);
  protected readonly chosen = linkedSignal<ApprovalItem[], ReadonlySet<string>>({
    source: this.items,
    computation: (items, previous) =>
      new Set([...(previous?.value ?? [])].filter((reference) => items.some((one) => one.reference === reference))),
  });
  /** On a narrow window one pane shows at a time. */
  protected readonly opened = signal(false);
  protected readonly busy = signal(false);
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
    inject(Shortcuts).register(
      [
        { key: 'j', label: 'cases.keys.next', run: () => this.#move(1) },
        { key: 'k', label: 'cases.keys.previous', run: () => this.#move(-1) },
        { key: 'x', label: 'cases.keys.choose', run: () => this.#chooseCurrent() },
      ],
      inject(DestroyRef),
    );
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
    this.current.set(index);
    this.opened.set(true);
  }

  protected toggle(reference: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(reference)) next.add(reference);
      return next;
    });
  }

  protected decided(): void {
    this.opened.set(false);
    this.resource.reload();
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.#more().nextCursor;
    if (!cursor) return;
    const page = await firstValueFrom(this.#http.get<ApprovalList>('/api/approvals', { params: { cursor } }));
    this.#more.update(({ items }) => ({ items: [...items, ...page.items], nextCursor: page.nextCursor }));
  }

  /** Decides on the chosen cases one after the other; each row says what became of it. */
  protected async decideChosen(): Promise<void> {
    const items = this.items().filter(({ reference }) => this.chosen().has(reference));
    const answer = await this.#confirm.ask({
      title: this.#transloco.translate('cases.approvals.batch.title', { count: items.length }),
      text: this.#transloco.translate('cases.approvals.batch.text'),
      confirm: this.#transloco.translate('cases.approvals.batch.confirm'),
    });
    if (!answer || this.busy()) return;
    this.busy.set(true);
    const results: RowResult[] = [];
    for (const item of items) results.push(await this.#decide(item));
    this.busy.set(false);
    this.chosen.set(new Set());
    this.#dialog.open(RowResultsDialog, {
      data: results,
      ariaLabelledBy: 'kk-results-title',
      backdropClass: 'kk-backdrop',
    });
    this.resource.reload();
  }

  async #decide(item: ApprovalItem): Promise<RowResult> {
    const { reference, version } = item;
    try {
      const { type, state } = await firstValueFrom(
        this.#http.post<CaseView>(
          `/api/cases/${reference}/transitions`,
          { transition: batchOf(item) },
          { headers: ifMatch(version) },
        ),
      );
      const word = this.#words.state(type, state);
      return { reference, ok: true, message: this.#transloco.translate('cases.approvals.rowDone', { state: word }) };
    } catch (error) {
      const problem = problemOf(error);
      const details = problem?.errors?.map(({ detail }) => detail).filter(Boolean);
      return {
        reference,
        ok: false,
        code: problem?.code,
        message: details?.length ? details.join(' ') : this.#problems.of(error),
      };
    }
  }

  #move(step: number): void {
    const next = moveRow(this.current(), step, this.items().length);
    if (next < 0) return;
    this.current.set(next);
    document.getElementById(`kk-approval-${next}`)?.focus();
  }

  #chooseCurrent(): void {
    const item = this.item();
    if (item && batchOf(item)) this.toggle(item.reference);
  }
}
