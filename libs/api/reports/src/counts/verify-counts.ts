import type { DataSource } from 'typeorm';
import countDifferences from './sql/count-differences.sql';

/** A place at which the kept counts do not say what the cases say; null where one side has nothing. */
export interface CountDifference {
  readonly place: string;
  readonly kept: Readonly<Record<string, unknown>> | number | null;
  readonly recounted: Readonly<Record<string, unknown>> | number | null;
}

/** Recounts every case and names what the kept counts say otherwise; empty when they agree. */
export function verifyCounts(dataSource: Pick<DataSource, 'query'>): Promise<CountDifference[]> {
  return dataSource.query<CountDifference[]>(countDifferences);
}
