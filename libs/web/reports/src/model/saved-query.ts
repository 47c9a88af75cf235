/** The address of a view as text, to be kept: what is not a default, in the order of the page. */
export function savedQuery(params: Readonly<Record<string, string | null>>): string {
  const set = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(set).toString();
}

/** The parameters of a kept address. */
export function paramsOfSaved(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}
