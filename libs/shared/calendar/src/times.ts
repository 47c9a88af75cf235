/** Reads a time as people type it (9:30, 930, 9時半, 14時05分, full width too) as `09:30`, or null. */
export function parseTimeInput(typed: string): string | null {
  const text = typed.normalize('NFKC').trim().replace('半', '30分');
  const found = /^(\d{1,2})\s*[:.時]\s*(\d{1,2})?\s*分?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
