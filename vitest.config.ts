import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'app/**/*.test.ts',
            'main/**/*.test.ts',
            'renderer/**/*.test.ts',
            'testing/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          testTimeout: 20_000,
          // Errors that tests provoke do not belong in the log of whoever runs them.
          env: { XDG_STATE_HOME: join(tmpdir(), `thinstick-test-state-${process.pid}`) },
        },
      },
      {
        test: {
          name: 'judges',
          globalSetup: 'testing/build-stale.ts',
          include: ['e2e/judges/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'boot',
          globalSetup: 'testing/build-stale.ts',
          include: ['e2e/boot/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
