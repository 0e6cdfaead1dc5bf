import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'

/** What the window looks like, from its gallery alone: no host, so that it may run beside other parts. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/looks',
  globalSetup: './gallery-setup.ts',
  // The gallery needs neither host nor shell: once is enough.
  projects: [{ name: 'looks' }],
})
