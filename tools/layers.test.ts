import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const FILES: [string, string, string][] = [
  [
    'app/lint-probe/a.ts',
    "import { nodeEffects } from '../main/platform/effects.ts'\nexport const a = nodeEffects\n",
    'noRestrictedImports',
  ],
  ['app/lint-probe/b.ts', "import { readFileSync } from 'node:fs'\nexport const b = readFileSync\n", 'noNodejsModules'],
  ['app/lint-probe/c.ts', 'export const c = Buffer.alloc(1)\n', 'noRestrictedGlobals'],
  ['app/lint-probe/d.ts', "import { e } from './e.ts'\nexport const d = (): unknown => e\n", 'noImportCycles'],
  [
    'main/lint-probe/f.ts',
    "import { g } from '../../renderer/lint-probe/g.ts'\nexport const f = g\n",
    'noRestrictedImports',
  ],
  [
    'renderer/lint-probe/g.ts',
    "import { nodeEffects } from '../main/platform/effects.ts'\nexport const g = nodeEffects\n",
    'noRestrictedImports',
  ],
  ['app/lint-probe/h.ts', 'const h = 1\nexport default h\n', 'noDefaultExport'],
  ['app/lint-probe/i.ts', "export * from '../bytes/assert-never.ts'\n", 'noReExportAll'],
]

describe('lint keeps the layers', () => {
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  afterAll(() => {
    for (const room of ['app', 'main', 'renderer']) rmSync(`${room}/lint-probe`, { recursive: true, force: true })
  })

  it.each(FILES)('%s is refused', (path, text, rule) => {
    put('app/lint-probe/e.ts', "import { d } from './d.ts'\nexport const e = (): unknown => d\n")
    put(path, text)
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/biome', ['lint', path], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout + stderr).toContain(rule)
    rmSync(path)
  })
})
