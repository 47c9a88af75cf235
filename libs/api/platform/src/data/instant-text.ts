/** SQL for an instant as text, as the API writes it: UTC to the millisecond, such as 2026-04-01T00:00:00.000Z. */
export function instantText(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
