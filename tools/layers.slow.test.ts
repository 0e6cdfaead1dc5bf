import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BIOME = resolve('node_modules/.bin/biome')

// Separate trees with this project's rules, so that nothing running at the same time finds a probe among the source.
const roots: string[] = []
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true })
})

const makeTree = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'thinstick-layers-'))
  roots.push(root)
  for (const house of ['app', 'main', 'renderer']) mkdirSync(join(root, house))
  put(root, files)
  return root
}

const put = (root: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const imports = (from: string): string => `import { other } from '${from}'\nexport const probe = other\n`

/** Files, and the rules that each of them breaks. */
const PROBES: readonly [file: string, text: string, rules: readonly string[]][] = [
  ['app/bytes/to-main.ts', imports('../../main/platform/effects.ts'), ['noRestrictedImports']],
  ['app/bytes/to-test.ts', imports('../../testing/fixture.ts'), ['noRestrictedImports']],
  ['app/bytes/to-node.ts', imports('node:fs'), ['noNodejsModules']],
  ['app/bytes/to-package.ts', imports('lodash'), ['noUndeclaredDependencies']],
  ['app/bytes/buffer.ts', 'export const probe = Buffer.alloc(1)\n', ['noRestrictedGlobals']],
  [
    'app/bytes/cycle.ts',
    "import { back } from './back.ts'\nexport const probe = (): unknown => back\n",
    ['noImportCycles'],
  ],
  ['app/bytes/default.ts', 'const probe = 1\nexport default probe\n', ['noDefaultExport']],
  ['app/bytes/barrel.ts', "export * from './units.ts'\n", ['noBarrelFile', 'noReExportAll']],
  ['app/bytes/good.ts', imports('./units.ts'), []],
  ['main/platform/to-window.ts', imports('../../renderer/state/state.ts'), ['noRestrictedImports']],
  ['main/platform/to-tools.ts', imports('../../tools/build.mjs'), ['noRestrictedImports']],
  ['main/platform/good.ts', imports('../../app/bytes/units.ts'), []],
  ['renderer/state/to-main.ts', imports('../../main/platform/effects.ts'), ['noRestrictedImports']],
  ['renderer/state/to-node.ts', imports('node:fs'), ['noNodejsModules']],
  ['renderer/state/good.ts', imports('../../app/bytes/units.ts'), []],
]

/** What the privileged writer may import, and some of what it may not. */
const WRITER: readonly [from: string, allowed: boolean][] = [
  ['./writer-session.ts', true],
  ['../channel/channel.ts', true],
  ['../drives/drive-facts.ts', true],
  ['../targets/open-allowed.ts', true],
  ['../platform/log.ts', true],
  ['../../app/bytes/units.ts', true],
  ['../../app/contract/frame.ts', true],
  ['../../app/problem/problem.ts', true],
  ['../../app/target/target-rules.ts', true],
  ['../../app/write/block-device.ts', true],
  ['node:fs/promises', true],
  ['node:net', true],
  ['../sources/open-image.ts', false],
  ['../sources/archive/unwrap.ts', false],
  ['../jobs/prepare-job.ts', false],
  ['../services/services.ts', false],
  ['../elevation/elevate.ts', false],
  ['../trial/try-stick.ts', false],
  ['../cli/cli.ts', false],
  ['../platform/file-source.ts', false],
  ['../../app/inspection/inspect-image.ts', false],
  ['../../app/fat/fat-volume.ts', false],
  ['../../app/disk/partition-table.ts', false],
  ['../../app/iso/iso-9660.ts', false],
  ['../../app/vmware/boot-cfg.ts', false],
  ['../../app/plan/plan-stick.ts', false],
  ['../../app/words/problem-wording.ts', false],
  ['../../app/write/write-stick.ts', false],
  ['../../app/jobs/stick-job.ts', false],
  ['../../renderer/bridge/bridge.ts', false],
  ['../../testing/fixture.ts', false],
  ['ws', false],
  ['drivelist', false],
]

const writerProbe = (index: number): string => `main/writer/probe-${index}.ts`

interface Diagnostic {
  readonly category: string
  readonly location: { readonly path: string | { readonly file: string } }
}

const fileOf = ({ location: { path } }: Diagnostic): string => (typeof path === 'string' ? path : path.file)

describe('lint keeps the layers', () => {
  const found = new Map<string, string[]>()
  beforeAll(() => {
    const { vcs: _, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8'))
    const root = makeTree({
      'biome.json': JSON.stringify(rules),
      'package.json': '{ "type": "module" }',
      'app/bytes/back.ts': "import { probe } from './cycle.ts'\nexport const back = (): unknown => probe\n",
      'app/bytes/units.ts': 'export const other = 512\n',
      ...Object.fromEntries(PROBES.map(([file, text]) => [file, text])),
      ...Object.fromEntries(WRITER.map(([from], index) => [writerProbe(index), imports(from)])),
    })
    const args = ['lint', '--reporter=json', '--max-diagnostics=none', 'app', 'main', 'renderer']
    const { stdout, stderr } = spawnSync(BIOME, args, { cwd: root, encoding: 'utf8' })
    expect(stdout, stderr).toContain('"diagnostics"')
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
    for (const diagnostic of diagnostics) {
      const file = fileOf(diagnostic)
      found.set(file, [...(found.get(file) ?? []), diagnostic.category.split('/').at(-1) ?? ''])
    }
  })

  it.each(PROBES)('%s', (file, _, rules) => {
    expect(found.get(file) ?? []).toEqual(rules)
  })

  it.each(WRITER)('main/writer may import %s: %s', (from, allowed) => {
    const index = WRITER.findIndex(([other]) => other === from)
    expect(found.get(writerProbe(index)) ?? []).toEqual(allowed ? [] : ['noRestrictedImports'])
  })
})

describe('the check of rooms', () => {
  it('finds each import that does not run down, and no other', () => {
    const root = makeTree({
      'tools/rooms.mjs': readFileSync('tools/rooms.mjs', 'utf8'),
      'app/plan/down.ts': imports('../bytes/units.ts'),
      'main/writer/down.ts': imports('../../app/problem/problem.ts'),
    })
    const check = () => spawnSync(process.execPath, ['tools/rooms.mjs', '--check'], { cwd: root, encoding: 'utf8' })
    expect(check()).toMatchObject({ status: 0, stderr: '' })
    put(root, {
      'app/bytes/up.ts': imports('../plan/plan.ts'),
      'app/disk/beside.ts': imports('../fat/fat-volume.ts'),
      'app/nowhere/thing.ts': imports('../bytes/units.ts'),
      'app/plan/away.ts': imports('../nowhere/thing.ts'),
      'main/platform/up.ts': imports('../jobs/prepare-job.ts'),
    })
    const { status, stderr } = check()
    expect(status).toBe(1)
    const lines = stderr.trim().split('\n')
    expect(lines.map(line => line.replace(/: a room imports.*/, '')).toSorted()).toEqual([
      'app/bytes/up.ts (app/bytes) imports app/plan/plan.ts (app/plan)',
      'app/disk/beside.ts (app/disk) imports app/fat/fat-volume.ts (app/fat)',
      'app/nowhere/thing.ts (no room) imports app/bytes/units.ts (app/bytes)',
      'app/plan/away.ts (app/plan) imports app/nowhere/thing.ts (no room)',
      'main/platform/up.ts (main/platform) imports main/jobs/prepare-job.ts (main/jobs)',
    ])
  })
})
