// The parts of the test run, in order. A part is a name and a function that runs it and returns its counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countPlaywright, countVitest } from './summary.mjs'

const bin = name => join('node_modules', '.bin', name)

/** A command that passes or fails as a whole. */
const check = (command, args) => ({
  run: spawn => {
    const { status } = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] }
  },
})

/** A runner that leaves a JSON report; no report means that it broke. */
const counted = (command, argsFor, count, env = {}) => ({
  run: spawn => {
    const folder = mkdtempSync(join(tmpdir(), 'thinstick-report-'))
    const report = join(folder, 'report.json')
    try {
      const { status } = spawn(command, argsFor(report), {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...env },
      })
      if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [] }
      const counts = count(JSON.parse(readFileSync(report, 'utf8')))
      return { ...counts, failed: status !== 0 && counts.failed === 0 ? 1 : counts.failed }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

const vitest = project => ({
  name: project,
  ...counted(
    bin('vitest'),
    report => ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile=${report}`],
    countVitest,
  ),
})

const typesOf = room => ({ name: `types ${room}`, ...check(bin('tsc'), ['-p', `configs/tsconfig.${room}.json`]) })

export const PARTS = [
  { name: 'lint', ...check(bin('biome'), ['check', '--error-on-warnings', '.']) },
  typesOf('app'),
  typesOf('main'),
  typesOf('renderer'),
  typesOf('test'),
  { name: 'build', ...check(process.execPath, ['configs/build.mjs']) },
  vitest('unit'),
  vitest('judges'),
  vitest('boot'),
  ...(existsSync('playwright.config.ts')
    ? [{ name: 'browser', ...counted(bin('playwright'), () => ['test', '--reporter=line,json'], countPlaywright) }]
    : []),
]
