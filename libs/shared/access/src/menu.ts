import type { Label } from '@kakehashi/shared/contracts';
import type { Action } from './actions';
import { can } from './can';
import type { Actor } from './roles';

/** The places of the menu, in their order. */
export const menuKeys = [
  'home',
  'cases',
  'approvals',
  'placements',
  'experts',
  'affiliations',
  'reports',
  'admin',
] as const;

/** A place of the menu. */
export type MenuKey = (typeof menuKeys)[number];

/** One place of the menu: its name, its address, where else one is still in it, and the actions any of which opens it. */
export interface MenuItem {
  readonly label: Label;
  readonly path: string;
  readonly within?: readonly string[];
  readonly anyOf: readonly Action[];
}

/** The menu. */
export const menu: Readonly<Record<MenuKey, MenuItem>> = {
  home: { label: { ja: 'ホーム', en: 'Home' }, path: '/home', anyOf: ['session.read'] },
  cases: { label: { ja: '案件', en: 'Cases' }, path: '/cases', anyOf: ['case.read'] },
  approvals: {
    label: { ja: '承認', en: 'Approvals' },
    path: '/approvals',
    anyOf: ['visit.accept', 'visit.close', 'dispatch.approve'],
  },
  placements: { label: { ja: '研修員', en: 'Trainees' }, path: '/placements', anyOf: ['host_offer.read'] },
  experts: {
    label: { ja: '専門家', en: 'Experts' },
    path: '/experts',
    within: ['/organisations'],
    anyOf: ['expert.read', 'window.edit', 'counterpart.edit', 'requirement.edit'],
  },
  affiliations: {
    label: { ja: '姉妹都市', en: 'Sister cities' },
    path: '/affiliations',
    anyOf: ['sister_city.read'],
  },
  reports: {
    label: { ja: '集計', en: 'Reports' },
    path: '/reports/yearly-counts',
    within: ['/reports'],
    anyOf: ['report.read'],
  },
  admin: {
    label: { ja: '管理', en: 'Admin' },
    path: '/admin',
    anyOf: ['user.manage', 'reference.edit', 'holiday.edit', 'audit.read', 'import.read'],
  },
};

/** Whether an address, with or without a query, is one of a place of the menu. */
export function isWithin(key: MenuKey, address: string): boolean {
  const [path = ''] = address.split(/[?#]/);
  const { path: own, within = [] } = menu[key];
  return [own, ...within].some((place) => path === place || path.startsWith(`${place}/`));
}

/** The places of the menu that the actor may open. */
export function menuFor(actor: Actor): MenuKey[] {
  return menuKeys.filter((key) => menu[key].anyOf.some((action) => can(actor, action).allowed));
}
