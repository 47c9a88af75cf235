import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { AbstractControl, FormGroup } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { IdempotencyKey, ifMatch } from '../http/idempotency-key';
import { FormSummary } from '../problem/form-summary';
import { ProblemText } from '../problem/problem-text';

/** One write of a form: busy while it runs, its complaints on the fields. Provided by each form's component. */
@Injectable()
export abstract class FormSaving {
  /** The scope of the texts, with which the ids of the controls begin too. */
  protected abstract readonly scope: string;
  readonly #http = inject(HttpClient);
  readonly #texts = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #summary = new FormSummary();
  readonly #key = new IdempotencyKey();
  /** Whether the write is running. */
  readonly busy = signal(false);
  /** What must be mended, for the error summary. */
  readonly errors = this.#summary.lines;

  /** Whether the form may be sent; otherwise lists what must be mended. Keys of the labels by the name of the control. */
  ready(form: FormGroup, labels: Readonly<Record<string, string>>): boolean {
    form.markAllAsTouched();
    const wrong = (name: string, control: AbstractControl) => {
      const text = this.#texts.ofControl(control);
      return text && `${this.#transloco.translate<string>(`${this.scope}.${labels[name] ?? name}`)}: ${text}`;
    };
    const lines = Object.entries(form.controls).map(([name, control]) => ({
      text: () => wrong(name, control),
      fieldId: `${this.scope}-${name}`,
    }));
    return !this.#summary.show(form, lines);
  }

  /** Sends a new record, or one below a record read at this version; null when it was refused. */
  post<T>(form: FormGroup, url: string, body: object, version?: number): Promise<T | null> {
    const key = this.#key.headersFor(body);
    const headers = version === undefined ? key : key.set('If-Match', `"${version}"`);
    return this.#run(form, () => firstValueFrom(this.#http.post<T>(url, body, { headers })));
  }

  /** Changes a record read at this version; null when it was refused. */
  patch<T>(form: FormGroup, url: string, version: number, body: object): Promise<T | null> {
    return this.#run(form, () => firstValueFrom(this.#http.patch<T>(url, body, { headers: ifMatch(version) })));
  }

  async #run<T>(form: FormGroup, send: () => Promise<T>): Promise<T | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.#summary.clear();
    try {
      const result = await send();
      this.#key.renew();
      return result;
    } catch (error) {
      this.#summary.show(
        form,
        this.#texts.apply(form, error, (path) => `${this.scope}-${path}`),
      );
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
