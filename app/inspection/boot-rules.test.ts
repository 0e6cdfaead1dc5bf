import { describe, expect, it } from 'vitest'
import { parseBootCfg } from '../image/boot-cfg.ts'
import { type BankFacts, brokenBootRules } from './boot-rules.ts'
import { stopsBoot, type Warning } from './warning.ts'

const CONFIG = 'kernel=vmkboot.gz\nmodules=vmk.gz --- sys.vgz\nbuild=4.0.0-175625\nupdated=1\nbootstate=0\n'

const facts = (config = CONFIG, more: Partial<BankFacts> = {}): BankFacts => ({
  slot: 5,
  uuid: 'a0'.repeat(16),
  bootCfg: parseBootCfg(Uint8Array.from(config, char => char.charCodeAt(0))),
  names: ['boot.cfg', 'vmkboot.gz', 'vmk.gz', 'sys.vgz'],
  ...more,
})

const replaced = (from: string, to: string) => brokenBootRules(facts(CONFIG.replace(from, to)))

describe('brokenBootRules', () => {
  it('has nothing against a bank that boots', () => {
    expect(brokenBootRules(facts())).toEqual([])
    expect(brokenBootRules(facts(CONFIG.replaceAll('\n', '\r\n')))).toEqual([])
  })

  it('wants a UUID', () => {
    expect(brokenBootRules(facts(CONFIG, { uuid: undefined }))).toEqual([{ code: 'no-uuid', slot: 5 }])
  })

  it('wants no byte order mark', () => {
    expect(brokenBootRules(facts(`\xef\xbb\xbf#\n${CONFIG}`))).toEqual([{ code: 'boot-cfg-byte-order-mark' }])
  })

  it.each(['0', '00', '', '-1', 'x', '1x', '0x1', '1.5'])("takes no 'updated' of %j", value => {
    expect(replaced('updated=1', `updated=${value}`)).toEqual([{ code: 'boot-cfg-updated', value }])
  })

  it.each(['1', '2', '007', '4294967295'])("takes an 'updated' of %j", value => {
    expect(replaced('updated=1', `updated=${value}`)).toEqual([])
  })

  it("wants 'updated' and 'build' at all", () => {
    expect(replaced('updated=1\n', '')).toEqual([{ code: 'boot-cfg-updated', value: undefined }])
    expect(replaced('build=4.0.0-175625\n', '')).toEqual([{ code: 'boot-cfg-build', value: undefined }])
  })

  it('wants a build that begins with a digit', () => {
    expect(replaced('build=4.0.0-175625', 'build=v4')).toEqual([{ code: 'boot-cfg-build', value: 'v4' }])
    expect(replaced('build=4.0.0-175625', 'build=')).toEqual([{ code: 'boot-cfg-build', value: '' }])
    expect(replaced('build=4.0.0-175625', 'build=5')).toEqual([])
  })

  it.each([0, 1, 2])('takes bootstate %i', state => {
    expect(replaced('bootstate=0', `bootstate=${state}`)).toEqual([])
  })

  it.each([3, 4, 99])('takes no bootstate %i', state => {
    expect(replaced('bootstate=0', `bootstate=${state}`)).toEqual([{ code: 'boot-cfg-state', state }])
  })

  it('does without a bootstate', () => {
    expect(replaced('bootstate=0', '')).toEqual([])
  })

  it('wants a kernel, named and there', () => {
    expect(replaced('kernel=vmkboot.gz\n', '')).toEqual([{ code: 'boot-cfg-no-kernel' }])
    expect(replaced('kernel=vmkboot.gz', 'kernel=')).toEqual([{ code: 'boot-cfg-no-kernel' }])
    expect(replaced('kernel=vmkboot.gz', 'kernel=b.z')).toEqual([{ code: 'kernel-missing', name: 'b.z' }])
  })

  it('wants every module, in no case or another, with or without a slash', () => {
    expect(replaced('sys.vgz', 'cim.vgz --- x.tgz')).toEqual([{ code: 'modules-missing', names: ['cim.vgz', 'x.tgz'] }])
    expect(replaced('sys.vgz', 'SYS.VGZ')).toEqual([])
    expect(replaced('sys.vgz', '/sys.vgz')).toEqual([])
    expect(replaced('modules=vmk.gz --- sys.vgz\n', '')).toEqual([])
  })

  it('names each rule that is broken', () => {
    const all = brokenBootRules({ ...facts('modules=a\nbootstate=3\n'), uuid: undefined, names: [] })
    expect(all.map(({ code }) => code)).toEqual([
      'no-uuid',
      'boot-cfg-updated',
      'boot-cfg-build',
      'boot-cfg-state',
      'boot-cfg-no-kernel',
      'modules-missing',
    ])
    expect(all.every(stopsBoot)).toBe(true)
  })
})

describe('stopsBoot', () => {
  it('lets pass what the loader does not mind', () => {
    const harmless: Warning[] = [
      { code: 'boot-cfg-state', state: 2 },
      { code: 'image-short', size: 1, expected: 2 },
      { code: 'newer-bank', slot: 6, updated: 2, used: 1 },
      { code: 'unsafe-names', paths: ['..'] },
    ]
    expect(harmless.some(stopsBoot)).toBe(false)
    expect(stopsBoot({ code: 'no-boot-code' })).toBe(true)
  })
})
