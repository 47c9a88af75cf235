import { HttpHeaders } from '@angular/common/http';

/**
 * One key for one intention: a request sent twice is done once.
 * Keep the object while the same text is tried again; call `renew` once it was accepted or its text changed.
 */
export class IdempotencyKey {
  #value = newKey();
  #body = '';

  /** Headers for this body; a changed body gets a new key, since the old one stands for the old text. */
  headersFor(body: unknown): HttpHeaders {
    const text = JSON.stringify(body) ?? '';
    if (this.#body && this.#body !== text) this.#value = newKey();
    this.#body = text;
    return new HttpHeaders({ 'Idempotency-Key': this.#value });
  }

  /** Begins a new intention. */
  renew(): void {
    this.#value = newKey();
    this.#body = '';
  }
}

/** Headers of a write to a record read at this version. */
export function ifMatch(version: number): HttpHeaders {
  return new HttpHeaders({ 'If-Match': `"${version}"` });
}

/** `crypto.randomUUID` is missing where an office serves plain HTTP by host name. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
