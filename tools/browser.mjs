// Finds the Chromium that journeys and screenshots run in.
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium named by the environment or installed, or undefined for the one Playwright downloads. */
export function chromiumPath(env = process.env) {
  const named = env.CHROMIUM_PATH || env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  return named || installed.find((path) => existsSync(path));
}

/** What every launch passes: the sandbox cannot start as root, and background traffic only makes noise. */
export function chromiumOptions(env = process.env) {
  const isRoot = process.platform !== 'win32' && userInfo().uid === 0;
  const executablePath = chromiumPath(env);
  return {
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
  };
}
