// The parts of the test run, in order. A part is a name and a function that runs it and returns its counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countPlaywright, countVitest, proofsOf } from './summary.mjs'

/**
 * @typedef {import('./run-part.mjs').Part} Part
 * @typedef {import('./run-part.mjs').Counts} Counts
 * @typedef {import('./run-command.mjs').Start} Start
 */

/** @param {string} name */
const bin = name => join('node_modules', '.bin', name)

/** A command that passes or fails as a whole. @param {string} command @param {readonly string[]} args */
const check = (command, args) => ({
  /** @param {Start} start @returns {Promise<Counts>} */
  run: async start => {
    const status = await start(command, args)
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] }
  },
})

/**
 * A runner that leaves a JSON report; if there is none, the runner broke.
 * @param {string} command @param {(report: string) => readonly string[]} argsFor
 * @param {(report: any) => Counts} count
 */
const counted = (command, argsFor, count) => ({
  /** @param {Start} start @returns {Promise<Counts>} */
  run: async start => {
    const folder = mkdtempSync(join(tmpdir(), 'thinstick-report-'))
    const report = join(folder, 'report.json')
    try {
      const status = await start(command, argsFor(report), { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
      if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [] }
      const counts = count(JSON.parse(readFileSync(report, 'utf8')))
      return { ...counts, failed: status !== 0 && counts.failed === 0 ? 1 : counts.failed }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** @param {string} project @param {(report: any) => Counts} count @param {readonly string[]} more */
const vitest = (project, count = countVitest, more = []) => ({
  name: project,
  ...counted(
    bin('vitest'),
    report => ['run', '--project', project, ...more, '--reporter=dot', '--reporter=json', `--outputFile=${report}`],
    count,
  ),
})

/** @param {string} name @param {string} config @param {readonly string[]} more @returns {Part} */
const playwright = (name, config, more = []) => ({
  name,
  beside: true,
  needs: ['chromium-headless-shell'],
  ...counted(bin('playwright'), () => ['test', '--config', config, ...more, '--reporter=line,json'], countPlaywright),
})

/** Counts, and proofs by name, because a number does not say that a stick booted. @param {any} report */
const countProofs = report => ({ ...countVitest(report), proofs: proofsOf(report) })

/**
 * The short form of the campaigns, which leave a count for each thing that must hold.
 * @param {string} report
 */
const reliabilityArgs = report => ['e2e/reliability/run.mjs', '--short', '--report', report]

// What a part cannot do without; tests that need more than their part say so themselves.
const PACKERS = ['bzip2', 'pbzip2', 'xz-utils', 'zstd', 'zip']
const JUDGES = [
  'mtools',
  'dosfstools',
  'exfatprogs',
  'fdisk',
  'util-linux',
  'syslinux',
  'syslinux-common',
  'e2fsprogs',
  'xorriso',
]
const WINDOWS = ['wine64', 'mtools', 'dosfstools', 'fdisk', 'util-linux', 'bzip2', 'zstd', 'zip']
const MACHINES = [
  'qemu-system-x86',
  'grub-pc-bin',
  'grub-common',
  'xorriso',
  'mtools',
  'gcc',
  'binutils',
  'cpio',
  'kmod',
]

/** @type {readonly Part[]} */
export const PARTS = [
  { name: 'lint', ...check(bin('biome'), ['check', '--error-on-warnings', '.']) },
  { name: 'rooms', ...check(process.execPath, ['tools/rooms.mjs', '--check']) },
  { name: 'types', ...check('npm', ['run', '--silent', 'types']) },
  { name: 'build', ...check(process.execPath, ['tools/build.mjs']) },
  // All cores: by default one is left free, which is half of two.
  vitest('unit', countVitest, ['--maxWorkers=100%']),
  vitest('slow', countVitest, ['--maxWorkers=100%']),
  { name: 'reliability', ...counted(process.execPath, reliabilityArgs, counts => counts) },
  // These run one file after the other, the longest first: what is short fills up the end.
  { ...vitest('judges'), beside: true, needs: [...JUDGES, ...PACKERS] },
  { ...vitest('boot', countProofs), beside: true, needs: [...JUDGES, ...MACHINES] },
  playwright('browser', 'playwright.config.ts', ['--project=chromium']),
  playwright('looks', 'e2e/looks/playwright.config.ts'),
  // Of what runs in the browser already, only what the shell has a hand in.
  playwright('window', 'playwright.config.ts', ['--project=window', '--grep-invert=@services']),
  { ...vitest('windows'), beside: true, needs: WINDOWS },
]
