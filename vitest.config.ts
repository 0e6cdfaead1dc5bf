import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { leftOut } from './tools/tests/linux-only.mjs'

const ELSEWHERE = Object.keys(leftOut(process.platform))

/** Tests beside what they test. Those that take seconds are named *.slow.test.ts. */
const beside = (name: string, include: string, exclude: string[] = [], isolate = true) => ({
  test: {
    name,
    include: ['app', 'main', 'renderer', 'testing', 'tools'].map(room => `${room}/**/${include}`),
    exclude: [...exclude, ...ELSEWHERE],
    isolate,
    setupFiles: 'testing/speak-english.ts',
    testTimeout: 60_000,
    // Errors that tests provoke do not belong in the log of whoever runs them.
    env: { XDG_STATE_HOME: join(tmpdir(), `thinstick-test-state-${process.pid}`) },
  },
})

export default defineConfig({
  test: {
    projects: [
      // One loading of the modules for all files: 20 s instead of 62 s. Shuffled files pass too.
      beside('unit', '*.test.ts', ['**/*.slow.test.ts'], false),
      beside('slow', '*.slow.test.ts'),
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
      {
        test: {
          name: 'windows',
          globalSetup: 'testing/build-stale.ts',
          include: ['e2e/windows/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
