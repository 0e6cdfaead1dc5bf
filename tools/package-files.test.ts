import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { load as loadYaml } from 'js-yaml'
import { describe, expect, it } from 'vitest'

const { FileMatcher } = createRequire(import.meta.url)('app-builder-lib/out/fileMatcher')

interface Files {
  readonly files: readonly string[]
}
interface Fpm {
  readonly fpm: readonly string[]
}
const config = loadYaml(readFileSync('electron-builder.yml', 'utf8')) as Files &
  Record<'linux' | 'mac', Files> &
  Record<'deb' | 'rpm', Fpm>

/** Whether a file of npm's folders is packed on a system, by the packager's own reading of the exclusions. */
const packs = (platform: string, own: readonly string[] = []): ((file: string) => boolean) => {
  const expand = (text: string): string => text.replace(`\${platform}`, platform).replace(`\${arch}`, 'x64')
  const exclusions = [...config.files, ...own].filter(pattern => pattern.startsWith('!'))
  const filter = new FileMatcher('/x', '/y', expand, ['**/*', ...exclusions]).createFilter()
  return file => filter(`/x/node_modules/${file}`, { isDirectory: () => false })
}

const KOFFI = ['koffi/index.cjs', 'koffi/src/koffi/index.cjs', '@koromix/koffi-win32-x64/win32_x64/koffi.node']

describe('the native parts that are packed', () => {
  it('are those for Windows there, koffi among them', () => {
    const packed = packs('win32')
    const parts = [
      ...KOFFI,
      'xxhash-addon/prebuilds/win32-x64/addon.napi.node',
      'drivelist/build/Release/drivelist.node',
    ]
    expect(parts.filter(file => !packed(file))).toEqual([])
    const others = [
      'koffi/vendor/x.h',
      'koffi/src/koffi/src/call.cc',
      '@koromix/koffi-linux-x64/index.js',
      'vite/index.js',
    ]
    expect([...others, 'xxhash-addon/prebuilds/linux-x64/addon.napi.glibc.node'].filter(packed)).toEqual([])
  })

  it.each([
    ['linux', 'linux', 'addon.napi.glibc.node'],
    ['darwin', 'mac', 'addon.napi.node'],
  ] as const)('are without koffi on %s', (platform, key, addon) => {
    const packed = packs(platform, config[key].files)
    expect([...KOFFI, `@koromix/koffi-${platform}-x64/index.js`].filter(packed)).toEqual([])
    expect(packed(`xxhash-addon/prebuilds/${platform}-x64/${addon}`)).toBe(true)
    expect(packed('@ronomon/direct-io/binding.node')).toBe(true)
  })
})

describe('the packages for Linux', () => {
  const filesOf = (kind: 'deb' | 'rpm'): string[][] =>
    config[kind].fpm.filter(argument => !argument.startsWith('-')).map(mapping => mapping.split('='))

  it('install the same files, each where its distribution looks for it', () => {
    const sources = filesOf('deb').map(([from = '']) => from)
    expect(filesOf('rpm').map(([from]) => from)).toEqual(sources)
    expect(sources.filter(from => !from.startsWith('dist/') && !existsSync(from))).toEqual([])
    for (const [, to] of [...filesOf('deb'), ...filesOf('rpm')]) expect(to).toMatch(/^\/usr\//)
  })

  it('give fpm its options before its files, after which it reads none', () => {
    for (const kind of ['deb', 'rpm'] as const) {
      const first = config[kind].fpm.findIndex(argument => !argument.startsWith('-'))
      expect(config[kind].fpm.slice(first).filter(argument => argument.startsWith('-'))).toEqual([])
    }
  })
})
