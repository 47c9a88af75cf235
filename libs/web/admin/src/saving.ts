import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { AbstractControl, FormGroup } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { FormSummary, IdempotencyKey, ProblemText, ifMatch } from '@kakehashi/web/platform';
import { firstValueFrom } from 'rxjs';

/** One write of a form: busy while it runs, its complaints on the fields. Provided by each form's component. */
@Injectable()
export class Saving {
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
      return text && `${this.#transloco.translate<string>(`admin.${labels[name] ?? name}`)}: ${text}`;
    };
    const lines = Object.entries(form.controls).map(([name, control]) => ({
      text: () => wrong(name, control),
      fieldId: `admin-${name}`,
    }));
    return !this.#summary.show(form, lines);
  }

  /** Sends a new record; null when it was refused. */
  post<T>(form: FormGroup, url: string, body: object): Promise<T | null> {
    return this.#run(form, () =>
      firstValueFrom(this.#http.post<T>(url, body, { headers: this.#key.headersFor(body) })),
    );
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
        this.#texts.apply(form, error, (path) => `admin-${path}`),
      );
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
