import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../tools/browser.mjs';

export default defineConfig({
  testDir: './src/journeys',
  outputDir: '../test-results',
  globalSetup: './src/support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: chromiumOptions(),
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    timezoneId: 'Asia/Singapore',
    viewport: { width: 1440, height: 900 },
    // A colour on its way to another has neither's contrast.
    contextOptions: { reducedMotion: 'reduce' },
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
});
