import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

// A file system that never answers stands for a bug that forgets a promise: nothing is left that could carry on.
const NEVER = `data:text/javascript,${encodeURIComponent(
  'import fs from "node:fs/promises"; import { syncBuiltinESMExports } from "node:module";' +
    'fs.stat = () => new Promise(() => {}); syncBuiltinESMExports()',
)}`

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', NEVER, 'dist/cli.mjs', ...args], { encoding: 'utf8', timeout: 30_000 })

it('a command that waits for what never comes says so and fails', () => {
  const { status, stdout, stderr } = run('inspect', 'x.dd')
  expect(stderr).toMatch(/^Thinstick itself failed: it is waiting for something that never comes/)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
})

it('the same as JSON', () => {
  const { status, stdout } = run('flash', 'x.dd', '--to', 'y.img', '--json')
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ event: 'report', verified: false, problem: { code: 'internal' } })
})
