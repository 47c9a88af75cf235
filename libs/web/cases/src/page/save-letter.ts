import { HttpClient, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { ProblemText } from '@kakehashi/web/platform';
import { Icon, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';

/** Saves a letter that the server drafts; a refusal is told instead of being saved. */
@Component({
  selector: 'kk-save-letter',
  imports: [Icon],
  template: `
    <button type="button" class="kk-button kk-button--small" [attr.aria-busy]="busy()" (click)="save()">
      <kk-icon name="download" />{{ label() }}
    </button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaveLetter {
  readonly address = input.required<string>();
  readonly label = input.required<string>();
  protected readonly busy = signal(false);
  readonly #http = inject(HttpClient);
  readonly #problems = inject(ProblemText);
  readonly #toasts = inject(Toasts);
  readonly #document = inject(DOCUMENT);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const request = this.#http.get(this.address(), { responseType: 'blob', observe: 'response' });
      this.#keep(await firstValueFrom(request));
    } catch (error) {
      this.#toasts.error(this.#problems.of(await readable(error)));
    } finally {
      this.busy.set(false);
    }
  }

  #keep({ body, headers }: HttpResponse<Blob>): void {
    if (!body) return;
    const url = URL.createObjectURL(body);
    const link = this.#document.createElement('a');
    link.href = url;
    link.download = fileNameOf(headers.get('Content-Disposition'));
    link.click();
    URL.revokeObjectURL(url);
  }
}

/** The name that the server gave the file. */
export function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : 'letter';
}

/** The problem that came as a file, because a file was asked for. */
async function readable(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const { headers, status, statusText, url } = error;
  return new HttpErrorResponse({
    error: await error.error.text(),
    headers,
    status,
    statusText,
    ...(url ? { url } : {}),
  });
}
