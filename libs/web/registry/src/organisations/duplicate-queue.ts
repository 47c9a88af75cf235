import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { DuplicatePage, DuplicatePair } from '@kakehashi/shared/contracts';
import {
  IdempotencyKey,
  MorePages,
  ProblemText,
  SessionStore,
  Shortcuts,
  instantText,
  readerZone,
} from '@kakehashi/web/platform';
import {
  Confirm,
  EmptyState,
  Icon,
  LoadFailed,
  MoreButton,
  PageHeader,
  Skeleton,
  StateBadge,
  Toasts,
  type Tone,
} from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { ListAddress } from '../list/list-address';
import { KindPicker } from './kind-picker';
import { kindOf, recordPaths } from './record-kind';

const tones: Readonly<Record<string, Tone>> = { certain: 'overdue', likely: 'waiting', possible: 'moving' };

/** The pairs that may be one record, the surest first; each is compared, or said to be two. */
@Component({
  selector: 'kk-duplicate-queue',
  imports: [
    EmptyState,
    Icon,
    KindPicker,
    LoadFailed,
    MoreButton,
    PageHeader,
    RouterLink,
    Skeleton,
    StateBadge,
    TranslocoPipe,
  ],
  templateUrl: './duplicate-queue.html',
  styleUrl: './organisations.scss',
  host: { '(keydown)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DuplicateQueue {
  readonly #http = inject(HttpClient);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #session = inject(SessionStore);
  readonly #transloco = inject(TranslocoService);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #key = new IdempotencyKey();
  readonly #address = new ListAddress<'dismissed'>();
  protected readonly texts = inject(ProblemText);
  protected readonly tones = tones;
  protected readonly kind = computed(() => kindOf(this.#address.params().get('kind')));
  protected readonly dismissed = computed(() => this.#address.params().get('dismissed') === 'true');
  protected readonly mayJudge = computed(() => this.#session.can(`${this.kind()}.merge`));
  readonly #url = computed(() => `/api/${recordPaths[this.kind()]}/duplicates`);
  protected readonly list = new MorePages<DuplicatePair, DuplicatePage>(() => ({
    url: this.#url(),
    params: (this.dismissed() ? { dismissed: 'true' } : {}) as Record<string, string>,
  }));

  constructor() {
    const acts = { j: () => this.#move(1), k: () => this.#move(-1) };
    inject(Shortcuts).bind('duplicates', acts, inject(DestroyRef));
  }

  protected at(instant: string): string {
    return instantText(instant, readerZone);
  }

  protected press(event: KeyboardEvent): void {
    const onRow = (event.target as HTMLElement).closest('.compare') !== null;
    if (!onRow || event.isComposing) return;
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else return;
    event.preventDefault();
  }

  protected show(which: string): void {
    this.#address.show({ dismissed: which === 'dismissed' ? 'true' : null });
  }

  protected async keepApart({ first, second }: DuplicatePair): Promise<void> {
    const text = this.#text;
    const answer = await this.#confirm.ask({
      title: text('apart'),
      text: text('apartLead', { first: first.title, second: second.title }),
      confirm: text('apart'),
      comment: text('apartReason'),
      commentMissing: text('apartMissing'),
    });
    if (!answer) return;
    const body = { firstId: first.id, secondId: second.id, reason: answer.comment.slice(0, 500) };
    await this.#send(
      () => this.#http.post(`${this.#url()}/dismissals`, body, { headers: this.#key.headersFor(body) }),
      'apartDone',
    );
  }

  protected async showAgain({ dismissal }: DuplicatePair): Promise<void> {
    if (dismissal) await this.#send(() => this.#http.delete(`${this.#url()}/dismissals/${dismissal.id}`), 'againDone');
  }

  readonly #text = (key: string, params = {}) =>
    this.#transloco.translate<string>(`organisations.duplicates.${key}`, params);

  async #send(request: () => ReturnType<HttpClient['delete']>, done: string): Promise<void> {
    try {
      await firstValueFrom(request());
      this.#key.renew();
      this.#toasts.show(this.#text(done));
      this.list.first.reload();
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
    }
  }

  #move(by: number): void {
    const links = [...this.#host.nativeElement.querySelectorAll<HTMLElement>('.compare')];
    const at = links.findIndex((link) => link === link.ownerDocument.activeElement);
    links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  }
}
