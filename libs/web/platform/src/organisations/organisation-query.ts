/** The request for organisations whose name holds a text; before anything is typed, the first ones of a country. */
export function organisationQuery(
  text: string | undefined,
  country?: string,
): { url: string; params: Record<string, string> } | undefined {
  if (text === undefined) return undefined;
  // A name that was typed is looked for everywhere: a host may sit in another country than the visit.
  const params: Record<string, string> = text ? { q: text } : country ? { country } : {};
  return { url: '/api/organisations', params };
}
