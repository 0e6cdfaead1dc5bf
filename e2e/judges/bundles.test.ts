import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../testing/command.ts'
import { inTempFolder } from '../../testing/judges.ts'

const BUNDLES = readdirSync('dist').filter(name => /\.[cm]js$/.test(name))
/** What is shipped alongside the bundles. */
const APART = ['drivelist', '@ronomon/direct-io', 'koffi', 'xxhash-addon', 'electron']

const textOf = (bundle: string): string => readFileSync(join('dist', bundle), 'utf8')

/** Everything that a bundle looks up by a name written in it. */
const lookedUp = (text: string): string[] =>
  [
    /\brequire\w*\(\s*(["'])([^"'\n]+)\1\s*\)/g,
    /\bimport\(\s*(["'])([^"'\n]+)\1\s*\)/g,
    /^(?:import|export)\b[^"'\n]*(["'])([^"'\n]+)\1;?$/gm,
    /\bcreateRequire\([^)]*\)\((["'])([^"'\n]+)\1\)/g,
  ].flatMap(pattern => [...text.matchAll(pattern)].map(match => match[2] as string))

/** Which modules each bundle holds, as the build has noted it. */
const MODULES: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync('dist/packages/modules.json', 'utf8'),
)

/** Folders of the packages that have a module in some bundle. */
const packagesHeld = (): string[] => {
  const folders = Object.values(MODULES)
    .flat()
    .map(module => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module)?.[0])
  return [...new Set(folders.filter(folder => folder !== undefined))]
}

const MISSING = ['bufferutil', 'utf-8-validate', 'mountutils']

describe('the bundles', () => {
  it.each(BUNDLES)('%s looks up nothing but what Node and the package have', bundle => {
    const text = textOf(bundle)
    const outside = lookedUp(text).filter(
      name => !isBuiltin(name) && !APART.includes(name) && !(name.startsWith('./') && existsSync(join('dist', name))),
    )
    expect(outside).toEqual([])
    expect(text).not.toMatch(/\beval\(|\bnew Function\(/)
  })

  it('of the window leave the gallery out', () => {
    const files = readdirSync('dist/renderer', { recursive: true, encoding: 'utf8' })
    expect(files.filter(name => name.endsWith('.html'))).toEqual(['index.html'])
    for (const name of files.filter(name => name.endsWith('.js')))
      expect(textOf(join('renderer', name))).not.toContain('data-moment')
  })

  it('run nothing that lies in a folder of modules above them', () =>
    inTempFolder(folder => {
      const app = join(folder, 'app')
      cpSync('dist', join(app, 'dist'), { recursive: true })
      const sprung = join(folder, 'sprung')
      const names = [...MISSING, ...packagesHeld()].map(name => name.split('node_modules/').at(-1) as string)
      expect(names).toEqual(expect.arrayContaining(['ws', 'valibot']))
      for (const place of [folder, app])
        for (const name of [...names, 'lzma-native', 'encoding', 'iconv']) {
          const trap = join(place, 'node_modules', name)
          mkdirSync(trap, { recursive: true })
          writeFileSync(
            join(trap, 'index.js'),
            `require('node:fs').appendFileSync(${JSON.stringify(sprung)}, ${JSON.stringify(`${name}\n`)})\n`,
          )
        }
      for (const bundle of ['serve.mjs', 'scanner.mjs', 'source-formats.mjs']) {
        const code = `await import(${JSON.stringify(join(app, 'dist', bundle))})`
        run(process.execPath, ['--input-type=module', '-e', code])
      }
      const { status, stdout } = run(process.execPath, [join(app, 'dist/cli.mjs'), 'inspect', 'demo', '--json'])
      expect(status, stdout).toBe(0)
      expect(existsSync(sprung) ? readFileSync(sprung, 'utf8') : '').toBe('')
    }))
})

describe('what root runs', () => {
  const inside = MODULES['writer.mjs'] ?? []

  /**
   * Rooms whose code the privileged writer may contain, besides single files. None of them reads what is in an image.
   */
  const ROOMS = [
    'main/writer',
    'main/channel',
    'main/targets',
    'main/drives',
    'main/windows',
    'app/bytes',
    'app/contract',
    'app/problem',
    'app/target',
  ]
  const FILES = [
    'package.json',
    'main/platform/file-key.ts',
    'main/platform/log.ts',
    'main/platform/may-write.ts',
    'main/platform/system-error.ts',
    'main/platform/user.ts',
    'main/platform/web-assembly.ts',
    'main/platform/windows-drive.ts',
    // Checks every message that arrives.
    'node_modules/valibot/dist/index.mjs',
    // Used to distinguish an unfinished stick from somebody's file: where its boot partition is, and 55AA there.
    'app/disk/geometry.ts',
    'app/disk/boot-signature.ts',
  ]
  const isKnown = (module: string): boolean =>
    FILES.includes(module) || ROOMS.some(room => module.startsWith(`${room}/`))

  it('opens drives and speaks to its peer, and holds no parser, source or renderer', () => {
    expect(inside).toContain('main/writer/writer-session.ts')
    expect(inside.filter(module => !isKnown(module))).toEqual([])
  })

  it('is little enough to be read', () => {
    expect(statSync('dist/writer.mjs').size).toBeLessThan(95_000)
    // The list is of these very bundles: another part does contain what root must not.
    expect(MODULES['cli.mjs']).toContain('app/fat/fat-volume.ts')
    expect([...BUNDLES].sort()).toEqual(Object.keys(MODULES).sort())
  })
})

describe('the notices', () => {
  const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8').split(`\n${'='.repeat(80)}\n`)

  it('name each package whose code is in a bundle, with its terms', () => {
    const folders = packagesHeld()
    expect(folders.length).toBeGreaterThan(20)
    expect(folders).toContain('node_modules/valibot')
    for (const folder of folders) {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const notice = notices.find(text => text.trim().startsWith(`${name} ${version}\n`))
      expect(notice, `${name} ${version}`).toMatch(/permission|licensed|redistribution|public domain/i)
    }
  })

  it.each([
    'react',
    'react-dom',
    'lucide-react',
    'zustand',
    'drivelist',
    '@ronomon/direct-io',
    'koffi',
    'xxhash-addon',
    'assemblyscript',
  ])('name %s, of the window or of the parts shipped as they are', name =>
    expect(notices.some(text => text.trim().startsWith(`${name} `))).toBe(true),
  )
})
