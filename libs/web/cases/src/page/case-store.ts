import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { Injectable, Injector, computed, inject, linkedSignal, signal } from '@angular/core';
import { readAgain } from '@kakehashi/web/platform';
import { firstValueFrom, type Observable } from 'rxjs';
import type { CaseView } from '../model/views';

/** What a stale write is told: what stands now, and who changed it. */
export interface StaleAnswer {
  current: CaseView;
  changedBy: { id: string; displayName: string } | null;
  changedAt: string | null;
}

/** The case on the page and every write to it; each write carries the version it was made on. */
@Injectable()
export class CaseStore {
  readonly #http = inject(HttpClient);
  readonly #injector = inject(Injector);
  /** Which case. */
  readonly reference = signal('');
  readonly #resource = httpResource<CaseView>(() => (this.reference() ? `/api/cases/${this.reference()}` : undefined));
  // While the same case is read again its last state stays on the page.
  readonly #view = linkedSignal<{ fresh: CaseView | undefined; reference: string }, CaseView | undefined>({
    source: () => ({
      fresh: this.#resource.hasValue() ? this.#resource.value() : undefined,
      reference: this.reference(),
    }),
    computation: ({ fresh, reference }, previous) => {
      const last = previous?.value?.reference === reference ? previous.value : undefined;
      return fresh && (!last || fresh.version >= last.version) ? fresh : last;
    },
  });
  readonly view = this.#view.asReadonly();
  readonly error = this.#resource.error;
  /** Rises with every change, so that the tabs read their own part again. */
  readonly revision = computed(() => this.#view()?.version ?? 0);

  /** Reads the case again. */
  reload(): void {
    readAgain(this.#resource, this.#injector);
  }

  /** Takes a state of the case that the server just answered. */
  take(view: CaseView): void {
    this.#view.set(view);
  }

  /** Saves changed fields. */
  patch(body: object, version = this.#version()): Promise<CaseView> {
    return this.#write(this.#http.patch<CaseView>(this.url(), body, this.#conditional(version)));
  }

  /** Takes a transition. */
  transition(body: { transition: string; comment?: string; data?: object }): Promise<CaseView> {
    return this.#write(this.#http.post<CaseView>(this.url('transitions'), body, this.#conditional()));
  }

  /** Gives the case to an owner. */
  assign(ownerId: string): Promise<CaseView> {
    return this.#write(this.#http.put<CaseView>(this.url('owner'), { ownerId }, this.#conditional()));
  }

  /** Records that earlier visits were looked for. */
  recordSearch(): Promise<CaseView> {
    return this.#write(this.#http.post<CaseView>(this.url('earlier-visits'), {}, this.#conditional()));
  }

  /** Follows the case, or no longer. */
  async watch(on: boolean): Promise<void> {
    await firstValueFrom(
      on ? this.#http.put<unknown>(this.url('watch'), {}) : this.#http.delete<unknown>(this.url('watch')),
    );
    this.reload();
  }

  /** Sends a write to a part of the case under its current version, then reads the case again. */
  async send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', part: string, body?: object): Promise<T> {
    const answer = await firstValueFrom(
      this.#http.request<T>(method, this.url(part), { body, ...this.#conditional() }),
    );
    this.reload();
    return answer;
  }

  /** The address of the case or of a part of it. */
  url(part = ''): string {
    return `/api/cases/${this.reference()}${part && `/${part}`}`;
  }

  async #write(request: Observable<CaseView>): Promise<CaseView> {
    const view = await firstValueFrom(request);
    this.take(view);
    return view;
  }

  #version(): number {
    return this.#view()?.version ?? 0;
  }

  #conditional(version = this.#version()) {
    return { headers: { 'If-Match': `"${version}"` } };
  }
}

/** What the server says about a stale write; undefined for every other error. */
export function staleAnswer(error: unknown): StaleAnswer | undefined {
  if (!(error instanceof HttpErrorResponse) || error.status !== 412) return undefined;
  const { current, changedBy, changedAt } = error.error as Partial<StaleAnswer>;
  return current ? { current, changedBy: changedBy ?? null, changedAt: changedAt ?? null } : undefined;
}
