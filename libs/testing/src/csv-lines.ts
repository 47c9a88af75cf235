import { parse } from 'csv-parse/sync';
import type { TestClient } from './client';

/** The lines of a list as the CSV file that the server writes of it, the headings first. */
export async function csvLines(client: TestClient, path: string): Promise<string[][]> {
  const { status, headers, text } = await client.get(path, { headers: { Accept: 'text/csv' } });
  if (status !== 200 || !headers.get('content-type')?.startsWith('text/csv'))
    throw new Error(`${path} gives no CSV: ${String(status)} ${text.slice(0, 300)}`);
  return parse(text.replace(/^\ufeff/, ''), { relax_column_count: true });
}
