import { HttpClient } from '@angular/common/http';
import { DOCUMENT, DestroyRef, Injectable, Signal, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** How a draft stands: nothing to save, saving, saved, or not reachable (and tried again). */
export type DraftStatus = 'idle' | 'saving' | 'saved' | 'failed';

/** A draft as the server keeps it. */
export interface SavedDraft<T> {
  readonly key: string;
  readonly title: string | null;
  readonly body: T;
  readonly updatedAt: string;
}

const restMs = 1_000;
const retryMs = 5_000;

/** Keeps what is being typed on the server, so that nothing is lost and it can go on at another desk. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  readonly #http = inject(HttpClient);
  readonly #document = inject(DOCUMENT);

  /** The draft under this key (`case-new:visit`), or null. */
  async find<T>(key: string): Promise<SavedDraft<T> | null> {
    const kind = key.split(':')[0] ?? key;
    const url = '/api/drafts';
    const { items } = await firstValueFrom(this.#http.get<{ items: SavedDraft<T>[] }>(url, { params: { kind } }));
    return items.find((draft) => draft.key === key) ?? null;
  }

  /** Begins to keep a text under this key until the caller is destroyed. */
  keep<T>(key: string, destroyRef: DestroyRef): Draft<T> {
    return new Draft<T>(key, this.#http, this.#document, destroyRef);
  }

  /** Throws a draft away. */
  async discard(key: string): Promise<void> {
    await firstValueFrom(this.#http.delete(`/api/drafts/${encodeURIComponent(key)}`));
  }
}

/** One text being kept: call `save` at each change, `discard` once it was sent. */
export class Draft<T> {
  readonly #status = signal<DraftStatus>('idle');
  readonly #savedAt = signal<string | null>(null);
  /** How it stands. */
  readonly status: Signal<DraftStatus> = this.#status.asReadonly();
  /** When the server last took it (UTC instant). */
  readonly savedAt: Signal<string | null> = this.#savedAt.asReadonly();
  #pending: { body: T; title: string | null } | null = null;
  #sending: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(
    private readonly key: string,
    private readonly http: HttpClient,
    document: Document,
    destroyRef: DestroyRef,
  ) {
    const leave = () => {
      if (document.visibilityState === 'hidden') void this.flush();
    };
    document.addEventListener('visibilitychange', leave);
    destroyRef.onDestroy(() => {
      document.removeEventListener('visibilitychange', leave);
      void this.flush();
    });
  }

  /** Notes the present text, and what it is called in a list; it is sent once typing rests. */
  save(body: T, title: string | null = null): void {
    if (this.#closed) return;
    this.#pending = { body, title };
    this.#plan(restMs);
  }

  /** Sends at once what is still waiting. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (!this.#pending || this.#closed) return;
    this.#sending = this.#send(this.#pending);
    await this.#sending;
  }

  /** Ends the draft: the text was sent for good, or is not wanted any more. */
  async discard(): Promise<void> {
    this.#closed = true;
    this.#pending = null;
    clearTimeout(this.#timer);
    await this.#sending;
    this.#status.set('idle');
    await firstValueFrom(this.http.delete(this.#url));
  }

  get #url(): string {
    return `/api/drafts/${encodeURIComponent(this.key)}`;
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #send(text: { body: T; title: string | null }): Promise<void> {
    this.#status.set('saving');
    try {
      await firstValueFrom(this.http.put(this.#url, text));
      if (this.#pending === text) this.#pending = null;
      this.#savedAt.set(new Date().toISOString());
      this.#status.set('saved');
    } catch {
      this.#status.set('failed');
      if (!this.#closed) this.#plan(retryMs);
    }
  }
}
