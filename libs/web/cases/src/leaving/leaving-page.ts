import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { openItemDefinitions } from '@kakehashi/shared/access';
import type { HandOverResult, HandOverRow, OpenItemList, OpenItemView } from '@kakehashi/shared/contracts';
import { IdempotencyKey, LabelPipe, ProblemText, SessionStore, problemOf } from '@kakehashi/web/platform';
import { EmptyState, Icon, PageHeader, Skeleton, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { lastAnswer } from '../model/last-answer';
import { PersonPicker } from '../model/person-picker';
import type { UserRef } from '../model/views';
import { HandOverPreview } from './hand-over-preview';
import { itemsToGive, kindOf, lacking, nameOf, toggled, transferable } from './open-items';
import { OpenItemsTable } from './open-items-table';

const pageSize = 100;

/** What a person has to hand over, and the hand-over itself: choose, preview, act. */
@Component({
  selector: 'kk-leaving-page',
  imports: [
    EmptyState,
    HandOverPreview,
    Icon,
    LabelPipe,
    OpenItemsTable,
    PageHeader,
    PersonPicker,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './leaving-page.html',
  styleUrl: './leaving-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeavingPage {
  /** Whose items, from the address; one's own where it names nobody. */
  readonly id = input<string>();
  /** The open tab, from the address. */
  readonly kind = input<string>();
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #key = new IdempotencyKey();
  protected readonly texts = inject(ProblemText);
  protected readonly definitions = openItemDefinitions;
  protected readonly person = computed(() => this.id() ?? this.#session.user()?.id ?? '');
  protected readonly tab = computed(() => kindOf(this.kind()));
  protected readonly list = httpResource<OpenItemList>(() => ({
    url: `/api/users/${this.person()}/open-items`,
    params: { kind: this.tab(), limit: pageSize },
  }));
  protected readonly answer = lastAnswer(this.list);
  protected readonly problem = computed(() => problemOf(this.list.error()));
  protected readonly isOwn = computed(() => this.person() === this.#session.user()?.id);
  protected readonly mayPick = computed(() => this.#session.can('handover.run'));
  protected readonly lacking = computed(() => lacking(this.answer()?.kinds ?? []));
  protected readonly transferable = computed(() => transferable(this.answer()?.kinds ?? []));
  protected readonly tabCount = computed(() => this.answer()?.kinds.find(({ kind }) => kind === this.tab()));
  protected readonly approvals = computed(() => this.answer()?.kinds.find(({ kind }) => kind === 'approvals'));
  /** Further pages of the open tab. */
  protected readonly further = linkedSignal({
    source: () => (this.list.hasValue() ? this.list.value() : undefined),
    computation: (first) => ({ items: [] as OpenItemView[], nextCursor: first?.nextCursor ?? null }),
  });
  protected readonly items = computed(() =>
    this.list.hasValue() ? [...this.list.value().items, ...this.further().items] : undefined,
  );
  protected readonly selectable = computed(
    () => (this.answer()?.mayHandOver ?? false) && openItemDefinitions[this.tab()].transferable,
  );
  protected readonly chosen = linkedSignal({
    source: this.person,
    computation: (): ReadonlyMap<string, OpenItemView> => new Map(),
  });
  protected readonly allChosen = computed(() => {
    const items = this.items() ?? [];
    return items.length > 0 && items.every((item) => this.chosen().has(nameOf(item)));
  });
  protected readonly scope = signal<'all' | 'chosen'>('all');
  protected readonly successor = linkedSignal({ source: this.person, computation: (): UserRef | null => null });
  protected readonly missing = signal<'to' | 'chosen' | null>(null);
  protected readonly failure = signal('');
  protected readonly busy = signal(false);
  protected readonly rows = linkedSignal({ source: this.person, computation: (): HandOverRow[] | null => null });
  protected readonly changed = signal(false);

  protected toggle(items: readonly OpenItemView[], on: boolean): void {
    this.chosen.set(toggled(this.chosen(), items, on));
    this.scope.set(this.chosen().size ? 'chosen' : 'all');
  }

  protected openPerson(user: UserRef | null): void {
    if (user) void this.#router.navigate(['/leaving', user.id]);
  }

  protected async showMore(): Promise<void> {
    const { items, nextCursor } = this.further();
    if (!nextCursor) return;
    const url = `/api/users/${this.person()}/open-items`;
    const params = { kind: this.tab(), limit: pageSize, cursor: nextCursor };
    try {
      const next = await firstValueFrom(this.#http.get<OpenItemList>(url, { params }));
      this.further.set({ items: [...items, ...next.items], nextCursor: next.nextCursor });
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    }
  }

  protected async preview(): Promise<void> {
    const to = this.successor()?.id;
    const isMissing = this.scope() === 'chosen' && !this.chosen().size;
    this.missing.set(!to ? 'to' : isMissing ? 'chosen' : null);
    if (!to || isMissing) return;
    const items = [...this.chosen().values()].map(({ kind, id }) => ({ kind, id, to }));
    const body = this.scope() === 'all' ? { to } : { items };
    const answer = await this.#send({ ...body, dryRun: true });
    this.changed.set(false);
    if (answer) this.rows.set(answer.rows);
  }

  protected async handOver(): Promise<void> {
    const items = itemsToGive(this.rows() ?? []);
    const answer = await this.#send({ items });
    if (!answer) return;
    const name = this.successor()?.displayName ?? '';
    this.#toasts.show(this.#transloco.translate('leaving.handedOver', { name, count: answer.rows.length }));
    this.rows.set(null);
    this.chosen.set(new Map());
    this.scope.set('all');
    this.list.reload();
  }

  protected leavePreview(): void {
    this.rows.set(null);
    this.list.reload();
  }

  async #send(body: object): Promise<HandOverResult | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.failure.set('');
    try {
      const headers = this.#key.headersFor(body);
      const url = `/api/users/${this.person()}/hand-over`;
      const answer = await firstValueFrom(this.#http.post<HandOverResult>(url, body, { headers }));
      this.#key.renew();
      return answer;
    } catch (error) {
      this.#key.renew();
      this.#refused(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  /** An act that came too late shows how each item stands now; everything else is said in words. */
  #refused(error: unknown): void {
    const rows = (problemOf(error) as { rows?: HandOverRow[] } | null)?.rows;
    this.changed.set(!!rows);
    if (rows) this.rows.set(rows);
    else this.failure.set(this.texts.of(error));
  }
}
