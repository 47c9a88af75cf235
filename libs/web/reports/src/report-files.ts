import { Injectable, inject } from '@angular/core';
import { Downloads } from '@kakehashi/web/platform';
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
  readonly #downloads = inject(Downloads);

  /** Whether the file could be fetched; then the browser saves it. */
  async save(address: string, params: ApiParams, name: string, format: FileFormat): Promise<boolean> {
    try {
      await this.#downloads.save(address, { params, accept: mediaTypes[format], name: `${name}.${format}` });
      return true;
    } catch {
      return false;
    }
  }
}
