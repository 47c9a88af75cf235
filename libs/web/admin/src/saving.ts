import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { FormGroup } from '@angular/forms';
import { IdempotencyKey, ProblemText, ifMatch } from '@kakehashi/web/platform';
import { ErrorLine } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';

/** One write of a form: busy while it runs, its complaints on the fields. Provided by each form's component. */
@Injectable()
export class Saving {
  readonly #http = inject(HttpClient);
  readonly #texts = inject(ProblemText);
  readonly #key = new IdempotencyKey();
  /** Whether the write is running. */
  readonly busy = signal(false);
  /** What must be mended, for the error summary. */
  readonly errors = signal<readonly ErrorLine[]>([]);

  /** Whether the form may be sent; otherwise lists what must be mended. Labels by the name of the control. */
  ready(form: FormGroup, labels: Readonly<Record<string, string>>): boolean {
    form.markAllAsTouched();
    const broken = Object.entries(form.controls).filter(([, control]) => control.invalid);
    this.errors.set(
      broken.map(([name, control]) => ({
        text: `${labels[name] ?? name}: ${this.#texts.ofControl(control) ?? ''}`,
        fieldId: `admin-${name}`,
      })),
    );
    return broken.length === 0;
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
    this.errors.set([]);
    try {
      const result = await send();
      this.#key.renew();
      return result;
    } catch (error) {
      this.errors.set(this.#texts.apply(form, error, (path) => `admin-${path}`));
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
