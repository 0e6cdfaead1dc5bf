import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// The shell has no window of its own around the page: with it, tests take 0.6 of the processor's time.
const SHELL = '/usr/bin/chromium-headless-shell'
const CHROMIUM = existsSync(SHELL) ? SHELL : '/usr/bin/chromium'

export default defineConfig({
  testDir: 'e2e/browser',
  outputDir: 'test-results',
  timeout: 60_000,
  // How long a job takes on a busy machine is not what is tested.
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['line']],
  globalSetup: './e2e/browser/global-setup.ts',
  use: {
    viewport: { width: 900, height: 640 },
    // Recording every test costs as much time again as the tests; a failure leaves a picture and what the page held.
    trace: process.env.THINSTICK_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  projects: [
    { name: 'chromium', testIgnore: '**/window.spec.ts' },
    // The window's own shell, as built, over a stand-in for Electron. What is left out is about the browser's host, about
    // a saved page, or about Electron's own program.
    { name: 'window', testIgnore: ['**/host.spec.ts', '**/report.spec.ts', '**/electron.spec.ts'] },
  ],
})
