import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { AbstractControl, FormArray, FormGroup } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { IdempotencyKey, ifMatch } from '../http/idempotency-key';
import { FormSummary } from '../problem/form-summary';
import { currentOf } from '../problem/problem';
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
  readonly #refused = signal<unknown>(null);
  /** What must be mended, for the error summary. */
  readonly errors = this.#summary.lines;

  /** What stands now, where the last write came too late and the answer says so; null otherwise. */
  current<T>(): T | null {
    return currentOf<T>(this.#refused());
  }

  /** Whether the form may be sent; otherwise lists what must be mended. Keys of the labels by the path of the control, without rows. */
  ready(form: FormGroup, labels: Readonly<Record<string, string>>): boolean {
    form.markAllAsTouched();
    const wrong = (path: string, control: AbstractControl) => {
      const text = this.#texts.ofControl(control);
      return text && `${this.#labelOf(path, labels)}: ${text}`;
    };
    const controls = controlsWithin(form);
    // What the server refused may be mended at another field: it judges anew.
    for (const { control } of controls) if (control.hasError('server')) control.updateValueAndValidity();
    const lines = controls.map(({ path, control }) => ({
      text: () => wrong(path, control),
      fieldId: `${this.scope}-${path}`,
    }));
    return !this.#summary.show(form, lines);
  }

  /** Sends a new record, or one below a record read at this version; null when it was refused. */
  post<T>(form: FormGroup, url: string, body: object, version?: number): Promise<T | null> {
    const key = this.#key.headersFor(body);
    const headers = version === undefined ? key : key.set('If-Match', `"${version}"`);
    return this.run(form, () => firstValueFrom(this.#http.post<T>(url, body, { headers })));
  }

  /** Changes a record read at this version; null when it was refused. */
  patch<T>(form: FormGroup, url: string, version: number, body: object): Promise<T | null> {
    return this.run(form, () => firstValueFrom(this.#http.patch<T>(url, body, { headers: ifMatch(version) })));
  }

  /** The label of a control; within rows, with the number of the row as people count. */
  #labelOf(path: string, labels: Readonly<Record<string, string>>): string {
    const name = path.replace(/\.\d+/g, '');
    const label = this.#transloco.translate<string>(`${this.scope}.${labels[name] ?? name}`);
    const row = /\.(\d+)/.exec(path)?.[1];
    return row === undefined ? label : `${label} (${Number(row) + 1})`;
  }

  /** Runs one write at a time; what is refused lands on the form, and the answer is null. */
  protected async run<T>(form: FormGroup, send: () => Promise<T>): Promise<T | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.#summary.clear();
    this.#refused.set(null);
    try {
      const result = await send();
      this.#key.renew();
      return result;
    } catch (error) {
      this.#refused.set(error);
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

/** Every control below a form, rows and groups included, with its dotted path, in the order of the form. */
function controlsWithin(form: FormGroup | FormArray, above = ''): { path: string; control: AbstractControl }[] {
  return Object.entries(form.controls).flatMap(([name, control]: [string, AbstractControl]) => {
    const path = `${above}${name}`;
    const within =
      control instanceof FormGroup || control instanceof FormArray ? controlsWithin(control, `${path}.`) : [];
    return [{ path, control }, ...within];
  });
}
