import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { localDate } from '@kakehashi/shared/calendar';
import { DatePipe, LocaleStore, SessionStore, readAgain, zoneName } from '@kakehashi/web/platform';
import { EmptyState, Icon, Skeleton } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { CaseTime } from '../model/case-time';
import { lastAnswer } from '../model/last-answer';
import type { CaseView, CommentView, EventPage } from '../model/views';
import { zoneOfOffice } from '../model/zone-of-office';
import { CaseStore } from './case-store';
import { CommentBox } from './comment-box';
import { EventText } from './event-text';
import { commentParts, mergeTimeline, timelineDays } from './timeline';

/** What happened and what was said, newest first. */
@Component({
  selector: 'kk-timeline-tab',
  imports: [CaseTime, TranslocoPipe, CommentBox, DatePipe, EmptyState, EventText, Icon, Skeleton],
  templateUrl: './timeline-tab.html',
  styleUrl: './timeline-tab.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimelineTab {
  readonly view = input.required<CaseView>();
  readonly #http = inject(HttpClient);
  readonly #injector = inject(Injector);
  readonly #store = inject(CaseStore);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly events = httpResource<EventPage>(() => {
    this.#store.revision();
    return this.#store.url('events');
  });
  protected readonly comments = httpResource<{ items: CommentView[] }>(() => this.#store.url('comments'));
  readonly #lastEvents = lastAnswer(this.events);
  readonly #lastComments = lastAnswer(this.comments);
  readonly #older = linkedSignal<EventPage | undefined, EventPage>({
    source: this.#lastEvents,
    computation: (page) => ({ items: [], nextCursor: page?.nextCursor ?? null }),
  });
  protected readonly ready = computed(() => this.#lastEvents() !== undefined && this.#lastComments() !== undefined);
  protected readonly failed = computed(() => !!this.events.error() || !!this.comments.error());
  protected readonly hasOlder = computed(() => this.#older().nextCursor !== null);
  protected readonly loadingOlder = signal(false);
  protected readonly mayComment = computed(() => this.#session.can('case.comment', { office: this.view().office }));
  readonly #zone = computed(() => zoneOfOffice(this.view().office));
  protected readonly city = computed(() => zoneName(this.#zone(), this.#locale()));
  protected readonly days = computed(() => {
    const events = [...(this.#lastEvents()?.items ?? []), ...this.#older().items];
    const oldest = events.at(-1)?.at ?? '';
    // Comments older than the events loaded so far wait until those are loaded too.
    const comments = (this.#lastComments()?.items ?? []).filter(
      ({ createdAt }) => !this.hasOlder() || createdAt >= oldest,
    );
    return timelineDays(mergeTimeline(events, comments), (at) => localDate(at, this.#zone()));
  });

  protected parts(comment: CommentView) {
    return commentParts(
      comment.body,
      comment.mentions.map(({ displayName }) => displayName),
    );
  }

  protected retry(): void {
    this.events.reload();
    this.comments.reload();
  }

  protected said(): void {
    readAgain(this.comments, this.#injector);
    this.#store.reload();
  }

  protected async loadOlder(): Promise<void> {
    const cursor = this.#older().nextCursor;
    if (!cursor || this.loadingOlder()) return;
    this.loadingOlder.set(true);
    try {
      const page = await firstValueFrom(this.#http.get<EventPage>(this.#store.url('events'), { params: { cursor } }));
      this.#older.update(({ items }) => ({ items: [...items, ...page.items], nextCursor: page.nextCursor }));
    } finally {
      this.loadingOlder.set(false);
    }
  }
}
