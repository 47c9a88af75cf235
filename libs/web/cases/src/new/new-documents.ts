import { computed, signal } from '@angular/core';
import { IdempotencyKey } from '@kakehashi/web/platform';

/** A file that was chosen for a case before the case exists. */
export interface NewDocument {
  readonly id: number;
  readonly kind: string;
  readonly file: File;
  /** Under which it is sent, again too, so that a lost answer does not file it twice. */
  readonly key: IdempotencyKey;
  readonly state: 'chosen' | 'sending' | 'stored' | 'failed';
  /** How much of it has been sent, in per cent. */
  readonly progress: number;
  /** Why it was not stored. */
  readonly problem: string;
}

/** Stores one file and says meanwhile how much of it has been sent. */
export type SendDocument = (document: NewDocument, progress: (percent: number) => void) => Promise<unknown>;

/** The files that a new case brings along; each stays here until it is stored, so that none is lost. */
export class NewDocuments {
  #last = 0;
  readonly #list = signal<readonly NewDocument[]>([]);
  readonly list = this.#list.asReadonly();
  /** Whether a file has yet to be stored. */
  readonly pending = computed(() => this.list().some(({ state }) => state !== 'stored'));

  add(kind: string, file: File): void {
    this.#last += 1;
    const key = new IdempotencyKey();
    const added: NewDocument = { id: this.#last, kind, file, key, state: 'chosen', progress: 0, problem: '' };
    this.#list.update((list) => [...list, added]);
  }

  remove(id: number): void {
    this.#list.update((list) => list.filter((one) => one.id !== id));
  }

  clear(): void {
    this.#list.set([]);
  }

  /** Sends what is not stored yet, one after the other; a failure does not keep the others back. */
  async send(send: SendDocument, explain: (error: unknown) => string): Promise<void> {
    for (const document of this.list().filter(({ state }) => state !== 'stored')) {
      const note = (more: Partial<NewDocument>) => this.#note(document.id, more);
      note({ state: 'sending', progress: 0, problem: '' });
      try {
        await send(document, (progress) => note({ progress }));
        note({ state: 'stored', progress: 100 });
      } catch (error) {
        note({ state: 'failed', problem: explain(error) });
      }
    }
  }

  #note(id: number, more: Partial<NewDocument>): void {
    this.#list.update((list) => list.map((one) => (one.id === id ? { ...one, ...more } : one)));
  }
}
