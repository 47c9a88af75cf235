// The browser of the browser tests: one that is named, one that is there, or one that can be had.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './browser.mjs';
import { projectNode, root } from './node.mjs';

/** Path of a Chromium: CHROMIUM_PATH, an installed one, Playwright's own; undefined when there is none. */
export async function findChromium() {
  const known = chromiumPath();
  if (known) return existsSync(known) ? known : undefined;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Whether Japanese text has a face to be drawn with; unknown systems are trusted. */
function hasJapaneseFont() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
  }
}

const debianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

function aptInstall(packages, say) {
  say(`Installing ${packages.join(' and ')} from Debian …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 }).status === 0;
  return run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Like `findChromium`, and fetches one where none is: Playwright's download, then Debian's package. */
export async function ensureChromium(say) {
  if (!hasJapaneseFont() && debianRoot()) aptInstall(['fonts-noto-cjk'], say);
  const found = await findChromium();
  if (found || process.env.CHROMIUM_PATH) return found;
  say('No Chromium found; trying Playwright’s download …');
  // Bounded, because a closed network may let a download hang instead of refusing it.
  spawnSync(projectNode(), [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    cwd: root,
    stdio: 'ignore',
    timeout: 3 * 60_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  const downloaded = await findChromium();
  if (downloaded) return downloaded;
  if (debianRoot()) aptInstall(['chromium', 'fonts-noto-cjk'], say);
  return findChromium();
}
