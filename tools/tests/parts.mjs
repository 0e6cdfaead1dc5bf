// The parts of the test run, in order. A part is a name and a function that runs it and returns its counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countPlaywright, countVitest, proofsOf } from './summary.mjs'

const bin = name => join('node_modules', '.bin', name)

// No part takes half as long; one that hangs must not take the whole run with it.
const LIMIT_MINUTES = 12

/** Runs a command to its end, which comes at the limit at the latest; its exit status, null where it was ended. */
const statusOf = (spawn, command, args, env = process.env) => {
  const limit = LIMIT_MINUTES * 60_000
  const { status, error } = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, timeout: limit })
  if (error?.code === 'ETIMEDOUT') console.log(`Ended: it took more than ${LIMIT_MINUTES} minutes.`)
  else if (error) console.log(`${command} did not start: ${error.message}`)
  return status
}

/** A command that passes or fails as a whole. */
const check = (command, args) => ({
  run: spawn => {
    const status = statusOf(spawn, command, args)
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] }
  },
})

/** A runner that leaves a JSON report; no report means that it broke. */
const counted = (command, argsFor, count) => ({
  run: spawn => {
    const folder = mkdtempSync(join(tmpdir(), 'thinstick-report-'))
    const report = join(folder, 'report.json')
    try {
      const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
      const status = statusOf(spawn, command, argsFor(report), env)
      if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [] }
      const counts = count(JSON.parse(readFileSync(report, 'utf8')))
      return { ...counts, failed: status !== 0 && counts.failed === 0 ? 1 : counts.failed }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

const vitest = (project, needs = [], count = countVitest, more = []) => ({
  name: project,
  needs,
  ...counted(
    bin('vitest'),
    report => ['run', '--project', project, ...more, '--reporter=dot', '--reporter=json', `--outputFile=${report}`],
    count,
  ),
})

/** Counts, and by name what was shown: a number does not tell that a stick booted. */
const countProofs = report => ({ ...countVitest(report), proofs: proofsOf(report) })

/** The short form of the campaigns, which leave their counts as they are wanted: one for each thing that must hold. */
const reliabilityArgs = report => ['e2e/reliability/run.mjs', '--short', '--report', report]

// What a part cannot do without; tests that need more than their part say so themselves.
const PACKERS = ['bzip2', 'pbzip2', 'xz-utils', 'zstd', 'zip']
const JUDGES = ['mtools', 'dosfstools', 'fdisk', 'util-linux', 'syslinux', 'syslinux-common', 'e2fsprogs', 'xorriso']
const MACHINES = ['qemu-system-x86', 'grub-pc-bin', 'grub-common', 'gcc', 'binutils', 'cpio', 'kmod']

export const PARTS = [
  { name: 'lint', ...check(bin('biome'), ['check', '--error-on-warnings', '.']) },
  { name: 'rooms', ...check(process.execPath, ['tools/rooms.mjs', '--check']) },
  { name: 'types', ...check('npm', ['run', '--silent', 'types']) },
  { name: 'build', ...check(process.execPath, ['tools/build.mjs']) },
  // All cores: one is left out otherwise, which is half of two.
  vitest('unit', [], countVitest, ['--maxWorkers=100%']),
  { name: 'reliability', ...counted(process.execPath, reliabilityArgs, counts => counts) },
  vitest('judges', [...JUDGES, ...PACKERS]),
  vitest('boot', [...JUDGES, ...MACHINES], countProofs),
  ...(existsSync('playwright.config.ts')
    ? [
        {
          name: 'browser',
          needs: ['chromium'],
          ...counted(bin('playwright'), () => ['test', '--reporter=line,json'], countPlaywright),
        },
      ]
    : []),
]
