import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

const kinds = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The kinds of file in which the server writes a list. */
export type FileKind = keyof typeof kinds;

/** What a file is asked for with. */
export interface FileRequest {
  readonly body?: FormData;
  /** Asks for a list as a file of this kind. */
  readonly kind?: FileKind;
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
  /** What to call it; the name that the server gives where there is none. */
  readonly name?: string;
}

/** Saves files that the server or a page makes; a refusal is thrown as the problem that it is, not saved. */
@Injectable({ providedIn: 'root' })
export class Downloads {
  readonly #http = inject(HttpClient);
  readonly #document = inject(DOCUMENT);

  /** Saves the file at an address, in the kind that is asked for; with a body, the file that is made of it. */
  async save(address: string, { body, kind, params, name }: FileRequest = {}): Promise<void> {
    const headers: Record<string, string> = kind ? { Accept: kinds[kind] } : {};
    const options = { responseType: 'blob', observe: 'response', headers, ...(params && { params }) } as const;
    const request = body ? this.#http.post(address, body, options) : this.#http.get(address, options);
    try {
      const { body: file, headers: told } = await firstValueFrom(request);
      if (file) this.#keep(file, name ?? fileNameOf(told.get('Content-Disposition')));
    } catch (error) {
      throw await readable(error);
    }
  }

  /** Saves a sheet that the page itself wrote. */
  saveCsv(name: string, text: string): void {
    this.#keep(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
  }

  #keep(file: Blob, name: string): void {
    const url = URL.createObjectURL(file);
    const link = this.#document.createElement('a');
    link.href = url;
    link.download = name;
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
