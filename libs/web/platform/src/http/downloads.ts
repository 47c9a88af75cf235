import { HttpClient, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Saves files that the server makes; a refusal is thrown as the problem that it is, not saved. */
@Injectable({ providedIn: 'root' })
export class Downloads {
  readonly #http = inject(HttpClient);
  readonly #document = inject(DOCUMENT);

  /** Saves the file at an address, in the kind that is asked for; with a body, the file that is made of it. */
  async save(address: string, { body, accept }: { body?: FormData; accept?: string } = {}): Promise<void> {
    const headers: Record<string, string> = accept ? { Accept: accept } : {};
    const options = { responseType: 'blob', observe: 'response', headers } as const;
    const request = body ? this.#http.post(address, body, options) : this.#http.get(address, options);
    try {
      this.#keep(await firstValueFrom(request));
    } catch (error) {
      throw await readable(error);
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
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? 'file';
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
