import { defineConfig } from '@playwright/test'

const CHROMIUM = '/usr/bin/chromium'

export default defineConfig({
  testDir: 'e2e/browser',
  outputDir: 'test-results',
  timeout: 60_000,
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['line']],
  globalSetup: './e2e/browser/global-setup.ts',
  use: {
    viewport: { width: 900, height: 640 },
    trace: 'retain-on-failure',
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
  projects: [{ name: 'chromium' }],
})
