import { DialogRef } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import type { FormGroup } from '@angular/forms';
import { Saving } from './saving';

/** What a dialog sends: a new record, or a change of one that was read at a version. */
export interface Write {
  readonly method: 'post' | 'patch';
  readonly url: string;
  readonly body: object;
  readonly version?: number;
}

/** The one write of a dialog of the registry: checked, sent, and the dialog closed with the answer. */
@Injectable()
export class DialogSaving extends Saving {
  readonly #ref = inject<DialogRef<unknown>>(DialogRef);

  /** Sends what the form says once nothing is wrong with it; a refusal stays in the dialog, beside its fields. */
  async submit(form: FormGroup, labels: Readonly<Record<string, string>>, write: () => Write): Promise<void> {
    if (!this.ready(form, labels)) return;
    const { method, url, body, version } = write();
    const saved =
      method === 'patch' && version !== undefined
        ? await this.patch(form, url, version, body)
        : await this.post(form, url, body, version);
    if (saved) this.#ref.close(saved);
  }
}
