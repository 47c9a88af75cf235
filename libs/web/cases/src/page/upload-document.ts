import { HttpEventType, type HttpClient } from '@angular/common/http';
import type { IdempotencyKey } from '@kakehashi/web/platform';
import { lastValueFrom, tap } from 'rxjs';

/** A file for a case; under the same key it is filed once, however often it is sent. */
export interface Upload {
  readonly kind: string;
  /** The invitation of whoever it consents for, where several are asked. */
  readonly invitationId?: string | undefined;
  readonly file: File;
  readonly key: IdempotencyKey;
}

/** Sends a file to the documents of a case and says meanwhile how many per cent are sent. */
export async function uploadDocument(
  http: HttpClient,
  url: string,
  { kind, invitationId, file, key }: Upload,
  progress: (percent: number) => void,
): Promise<void> {
  const body = new FormData();
  body.set('kind', kind);
  if (invitationId) body.set('invitationId', invitationId);
  body.set('file', file, file.name);
  const { name, size, lastModified } = file;
  const headers = key.headersFor({ url, kind, invitationId, name, size, lastModified });
  await lastValueFrom(
    http.post(url, body, { headers, observe: 'events', reportProgress: true }).pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress && event.total) {
          progress(Math.round((100 * event.loaded) / event.total));
        }
      }),
    ),
  );
  // From here on the same file is a new document; a failed one is the same one again.
  key.renew();
}
