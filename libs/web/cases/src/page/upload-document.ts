import { HttpEventType, type HttpClient } from '@angular/common/http';
import { lastValueFrom, tap } from 'rxjs';

/** Sends a file to the documents of a case and says meanwhile how many per cent are sent. */
export function uploadDocument(
  http: HttpClient,
  url: string,
  { kind, file }: { readonly kind: string; readonly file: File },
  progress: (percent: number) => void,
): Promise<unknown> {
  const body = new FormData();
  body.set('kind', kind);
  body.set('file', file, file.name);
  return lastValueFrom(
    http.post(url, body, { observe: 'events', reportProgress: true }).pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress && event.total) {
          progress(Math.round((100 * event.loaded) / event.total));
        }
      }),
    ),
  );
}
