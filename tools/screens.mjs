// `npm run screens`: pictures of every screen in both languages and schemes at three widths, into .screens/.
// Arguments narrow it down: npm run screens -- counts en dark 360 (names by their beginning).
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumOptions } from './browser.mjs';
import { DEMO_PASSWORD, startDemoServer } from './demo-server.mjs';
import { root } from './node.mjs';

const folder = join(root, '.screens');
const languages = ['ja', 'en'];
const schemes = ['light', 'dark'];
const widths = [1440, 1024, 360];

/** A part of the page of the newest case of a type in a state. */
function caseScreen(name, type, state, tab) {
  const path = tab ? `?tab=${tab}` : '';
  return { name: `${name}-${tab ?? state}`, as: 'officer.sin', case: { type, state }, path };
}

/** Every screen: who looks at it, where it is, and what is done there before the picture. */
const screens = [
  { name: 'sign-in', path: '/login' },
  { name: 'home', as: 'officer.sin', path: '/home' },
  { name: 'cases', as: 'officer.sin', path: '/cases' },
  { name: 'cases-none', as: 'officer.sin', path: '/cases?q=zzzzzz' },
  { name: 'case-new', as: 'officer.sin', path: '/cases/new/visit' },
  { name: 'dispatch-new', as: 'officer.sin', path: '/cases/new/dispatch' },
  { name: 'case-missing', as: 'officer.sin', path: '/cases/V-SIN-1999-0001' },
  ...['assessing', 'arranging', 'closed'].map((state) => caseScreen('case', 'visit', state)),
  ...['itinerary', 'people', 'documents', 'timeline'].map((tab) => caseScreen('case', 'visit', 'arranging', tab)),
  ...['draft', 'returned', 'second_approval', 'preparing'].map((state) => caseScreen('dispatch', 'dispatch', state)),
  caseScreen('dispatch', 'dispatch', 'preparing', 'mission'),
  caseScreen('dispatch', 'dispatch', 'matching', 'candidates'),
  ...['activity', 'research', 'affiliation', 'placement'].map((type) => ({
    name: `${type}-new`,
    as: 'officer.sin',
    path: `/cases/new/${type}`,
  })),
  caseScreen('activity', 'activity', 'held', 'results'),
  caseScreen('research', 'research', 'working'),
  caseScreen('affiliation', 'affiliation', 'negotiating'),
  ...['eligible', 'travel', 'completed'].map((state) => caseScreen('placement', 'placement', state)),
  { name: 'leaving', as: 'officer.sin', path: '/leaving' },
  { name: 'organisations', as: 'hq', path: '/organisations' },
  { name: 'organisations-municipalities', as: 'admin', path: '/organisations/municipalities' },
  { name: 'organisations-duplicates', as: 'hq', path: '/organisations/duplicates' },
  { name: 'affiliations', as: 'hq', path: '/affiliations' },
  { name: 'affiliations-changes', as: 'hq', path: '/affiliations/changes' },
  { name: 'placements', as: 'hq', path: '/placements' },
  { name: 'placements-offers', as: 'hq', path: '/placements/offers' },
  { name: 'placements-alumni', as: 'hq', path: '/placements/alumni' },
  { name: 'jet-figures', as: 'hq', path: '/reports/jet-figures' },
  { name: 'experts', as: 'hq', path: '/experts/roster' },
  { name: 'experts-windows', as: 'manager.sin', path: '/experts/windows' },
  { name: 'experts-counterparts', as: 'hq', path: '/experts/counterparts' },
  { name: 'experts-requirements', as: 'hq', path: '/experts/requirements' },
  { name: 'expert-new', as: 'hq', path: '/experts/roster/new' },
  { name: 'expert-import', as: 'hq', path: '/experts/roster/import' },
  { name: 'imports', as: 'manager.sin', path: '/admin/imports' },
  { name: 'affiliations', as: 'hq', path: '/affiliations/list' },
  { name: 'affiliations-pairs', as: 'officer.sin', path: '/affiliations/pairs?asOf=2015-02-28' },
  { name: 'affiliations-changes', as: 'officer.sin', path: '/affiliations/changes' },
  { name: 'approvals', as: 'manager.sin', path: '/approvals' },
  { name: 'counts', as: 'manager.sin', path: '/reports/yearly-counts' },
  { name: 'counts-evidence', as: 'manager.sin', path: '/reports/yearly-counts?cell=2002~all~people' },
  {
    name: 'counts-municipalities',
    as: 'manager.sin',
    path: '/reports/yearly-counts?rows=fiscalYear&columns=municipality&municipalities=successor',
  },
  { name: 'counts-lgotp', as: 'hq', path: '/reports/yearly-counts?programme=lgotp&rows=country&columns=fiscalYear' },
  { name: 'counts-none', as: 'hq', path: '/reports/yearly-counts?from=1901&to=1902' },
  { name: 'publications', as: 'hq.manager', path: '/reports/publications' },
  { name: 'dashboard', as: 'manager.sin', path: '/reports/dashboard' },
  { name: 'dashboard-evidence', as: 'hq', path: '/reports/dashboard?figure=open&age=week' },
  { name: 'dashboard-none', as: 'manager.lon', path: '/reports/dashboard?months=1&to=2025-01' },
  { name: 'admin-users', as: 'admin', path: '/admin/users' },
  { name: 'admin-offices', as: 'admin', path: '/admin/offices' },
  { name: 'admin-programmes', as: 'admin', path: '/admin/programmes' },
  { name: 'admin-retention', as: 'admin', path: '/admin/retention' },
  { name: 'admin-holidays', as: 'admin', path: '/admin/holidays' },
];

const wanted = process.argv.slice(2);
const chosen = (all) =>
  all.some((one) => wanted.includes(String(one))) ? all.filter((one) => wanted.includes(String(one))) : all;
const names = wanted.filter((word) => ![...languages, ...schemes, ...widths.map(String)].includes(word));
const isWanted = ({ name }) => names.length === 0 || names.some((beginning) => name.startsWith(beginning));

/** Signs a demo user in on a browser's own connection and sets the language of the profile. */
async function signIn(context, url, part, language) {
  const headers = async () => {
    const { cookies } = await context.request.storageState();
    const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value;
    return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
  };
  await context.request.get(`${url}/api/session`);
  const email = `${part}@kakehashi.example`;
  const signedIn = await context.request.post(`${url}/api/session`, {
    headers: await headers(),
    data: { email, password: DEMO_PASSWORD },
  });
  if (!signedIn.ok()) throw new Error(`${email} could not sign in: ${signedIn.status()}`);
  await context.request.patch(`${url}/api/profile`, { headers: await headers(), data: { locale: language } });
}

/** The address of a screen; a case is the newest of its type and state. */
async function addressOf(screen, context, url) {
  if (!screen.case) return url + screen.path;
  const answer = await context.request.get(`${url}/api/cases?${new URLSearchParams({ ...screen.case, limit: '1' })}`);
  const [found] = (await answer.json()).items ?? [];
  return found ? `${url}/cases/${found.reference}${screen.path}` : undefined;
}

async function takePictures(browser, url) {
  let count = 0;
  for (const language of chosen(languages)) {
    for (const part of new Set(screens.filter(isWanted).map((screen) => screen.as))) {
      const context = await browser.newContext({ locale: language === 'ja' ? 'ja-JP' : 'en-GB' });
      if (part) await signIn(context, url, part, language);
      const page = await context.newPage();
      page.on(
        'console',
        (message) => message.type() === 'error' && console.error(`  ${page.url()}: ${message.text()}`),
      );
      page.on('pageerror', (error) => console.error(`  ${page.url()}: ${error.message}`));
      for (const screen of screens.filter((one) => isWanted(one) && one.as === part)) {
        const address = await addressOf(screen, context, url);
        if (!address) {
          console.error(`  ${screen.name}: the demo has no such case`);
          continue;
        }
        for (const scheme of chosen(schemes)) {
          for (const width of chosen(widths)) {
            await page.emulateMedia({ colorScheme: scheme });
            await page.setViewportSize({ width, height: width < 720 ? 780 : 900 });
            await page.goto(address);
            await page.waitForLoadState('networkidle');
            await page.evaluate('document.fonts.ready');
            await page.screenshot({
              path: join(folder, `${screen.name}.${language}.${scheme}.${width}.png`),
              fullPage: true,
            });
            count++;
          }
        }
        console.log(`${screen.name} (${language})`);
      }
      await context.close();
    }
  }
  return count;
}

const server = await startDemoServer({ tell: (step) => console.log(`screens: ${step}`) });
const browser = await chromium.launch(chromiumOptions());
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void server.stop().finally(() => process.exit(1)));
try {
  if (names.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const count = await takePictures(browser, server.url);
  console.log(`${count} pictures in ${folder}`);
} finally {
  await browser.close();
  await server.stop();
}
