import { HttpClient } from '@angular/common/http';
import { DOCUMENT, Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ApiParams } from './model/report-query';

/** The formats in which the server writes a report. */
export type FileFormat = 'csv' | 'xlsx';

const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Saves what the server writes as a file. */
@Injectable({ providedIn: 'root' })
export class ReportFiles {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /** Whether the file could be fetched; then the browser saves it. */
  async save(address: string, params: ApiParams, name: string, format: FileFormat): Promise<boolean> {
    try {
      const headers = { Accept: mediaTypes[format] };
      const file = await firstValueFrom(this.http.get(address, { params, headers, responseType: 'blob' }));
      const url = URL.createObjectURL(file);
      const link = this.document.createElement('a');
      link.href = url;
      link.download = `${name}.${format}`;
      link.click();
      URL.revokeObjectURL(url);
      return true;
    } catch {
      return false;
    }
  }
}
