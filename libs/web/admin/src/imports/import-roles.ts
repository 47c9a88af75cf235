import { actions, roleDefinitions, roles, type Action } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';

/** What a file can bring in, and what a person has to be allowed for it. */
export const importableKinds = [
  { name: 'visits', action: 'visit.create' },
  { name: 'activities', action: 'activity.create' },
  { name: 'dispatches', action: 'dispatch.create' },
  { name: 'figures', action: 'report.decide' },
] as const;

/** What a file holds, as the page tells them apart. */
export type Importable = 'cases' | 'figures';

/** What a kind of file holds. */
export function importableOf(name: (typeof importableKinds)[number]['name']): Importable {
  return name === 'figures' ? 'figures' : 'cases';
}

/** The roles that bring cases, or figures, in, as a sentence lists them. */
export function rolesBringing(what: Importable, locale: Locale): string {
  const holds = (action: Action) => (role: (typeof roles)[number]) =>
    (actions[action].roles as readonly string[]).includes(role);
  const needed = importableKinds.filter(({ name }) => importableOf(name) === what).map(({ action }) => action);
  const bringing = roles.filter((role) => holds('import.run')(role) && needed.some((action) => holds(action)(role)));
  const labels = bringing.map((role) => roleDefinitions[role].label[locale]);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(labels);
}
