import { describe, expect, it } from 'vitest'
import { entry, folder, label } from '../../testing/fat12-volume.ts'
import { file } from '../../testing/small-image.ts'
import { latin1Bytes } from '../bytes/latin1.ts'
import type { DirectoryEntry } from '../fat/fat-directory.ts'
import { stopsBoot, type Warning } from '../problem/warning.ts'
import { parseBootCfg } from '../vmware/boot-cfg.ts'
import { rootIndex } from '../vmware/loader-names.ts'
import { BANK_RULES, type BankFacts, bankNotices, brokenBankRules, unsafeBank } from './bank-rules.ts'
import { judgeAll } from './boot-rule.ts'

const CONFIG = 'kernel=vmkboot.gz\nmodules=vmk.gz --- sys.vgz\nbuild=4.0.0-175625\nupdated=1\nbootstate=0\n'

const ROOT = ['boot.cfg', 'vmkboot.gz', 'vmk.gz', 'sys.vgz'].map((name, i) => file(name, i + 2, 10))

const facts = (config = CONFIG, root: readonly DirectoryEntry[] = ROOT): BankFacts => ({
  slot: 5,
  uuid: 'a0'.repeat(16),
  bootCfg: parseBootCfg(latin1Bytes(config)),
  root: rootIndex(root),
})

const broken = (config: string, root?: readonly DirectoryEntry[]) => brokenBankRules(facts(config, root))
const replaced = (from: string, to: string) => broken(CONFIG.replace(from, to))

/** Another file in place of sys.vgz, and boot.cfg names it. */
const withModule = (named: string, ...there: readonly DirectoryEntry[]) =>
  broken(CONFIG.replace('sys.vgz', named), [...ROOT.slice(0, 3), ...there])

describe('brokenBankRules', () => {
  it('has nothing against a bank that boots', () => {
    expect(broken(CONFIG)).toEqual([])
    expect(broken(CONFIG.replaceAll('\n', '\r\n'))).toEqual([])
    expect(broken(CONFIG.slice(0, -1))).toEqual([])
    expect(bankNotices(facts())).toEqual([])
  })

  it('has a sentence for each rule, either way', () => {
    const judged = (all: BankFacts) =>
      judgeAll<keyof typeof BANK_RULES, BankFacts, unknown>(BANK_RULES, all).map(({ text }) => text)
    const bad = facts('timeout=x\nmodules=a\nbootstate=3\n', [])
    for (const text of [...judged(facts()), ...judged({ ...bad, uuid: undefined })]) {
      expect(text).toMatch(/^\S.+[."]$/)
      expect(text).not.toMatch(/undefined|null|NaN|object/)
    }
  })

  it('requires a UUID, whatever its value', () => {
    expect(brokenBankRules({ ...facts(), uuid: undefined })).toEqual([{ code: 'no-uuid', slot: 5 }])
    for (const uuid of ['00'.repeat(16), 'ff'.repeat(16)]) expect(brokenBankRules({ ...facts(), uuid })).toEqual([])
  })

  it('objects to a byte order mark before a key, but not before a comment', () => {
    expect(replaced('kernel', '\xef\xbb\xbf#\nkernel')).toEqual([])
    expect(replaced('kernel', '\xef\xbb\xbfkernel').map(({ code }) => code)).toEqual([
      'boot-cfg-byte-order-mark',
      'boot-cfg-no-kernel',
    ])
  })

  it.each(['0', '00', '', '-1', 'x', '1x', '0x1', '1.5'])("refuses an 'updated' of %j", value => {
    expect(replaced('updated=1', `updated=${value}`)).toEqual([{ code: 'boot-cfg-updated', value }])
  })

  it.each(['1', '2', '007', '4294967295', ' 1'])("accepts an 'updated' of %j", value => {
    expect(replaced('updated=1', `updated=${value}`)).toEqual([])
  })

  it("requires 'updated' and 'build', with no blank before their =", () => {
    expect(replaced('updated=1\n', '')).toEqual([{ code: 'boot-cfg-updated', value: undefined }])
    expect(replaced('build=4.0.0-175625\n', '')).toEqual([{ code: 'boot-cfg-build', value: undefined }])
    expect(replaced('updated=1', 'updated = 1')).toEqual([{ code: 'boot-cfg-updated', value: undefined }])
    expect(replaced('build=4', 'build =4')).toEqual([{ code: 'boot-cfg-build', value: undefined }])
  })

  it('requires a build that begins with a digit', () => {
    expect(replaced('build=4.0.0-175625', 'build=v4')).toEqual([{ code: 'boot-cfg-build', value: 'v4' }])
    expect(replaced('build=4.0.0-175625', 'build=')).toEqual([{ code: 'boot-cfg-build', value: '' }])
    expect(replaced('build=4.0.0-175625', 'build=5')).toEqual([])
  })

  it.each(['bootstate=0', 'bootstate=1', 'bootstate=', '', 'bootstate = 3', 'BOOTSTATE=0', 'bootstate=00'])(
    'accepts %j',
    line => {
      expect(replaced('bootstate=0', line)).toEqual([])
    },
  )

  it.each([2, 3, 4, 99, -1, 'new', '0x'])('refuses bootstate %j', state => {
    expect(replaced('bootstate=0', `bootstate=${state}`)).toEqual([{ code: 'boot-cfg-state', state }])
  })

  it('starts bootstate 1 once, if it can be changed in the first 512 bytes', () => {
    expect(bankNotices(facts(CONFIG.replace('bootstate=0', 'bootstate=1')))).toEqual([{ code: 'boots-once' }])
    expect(replaced('bootstate=0', `${'#'.repeat(600)}\nbootstate=1`)).toEqual([{ code: 'boot-cfg-state-place' }])
    expect(replaced('bootstate=0', 'bootst=1')).toEqual([{ code: 'boot-cfg-state-place' }])
    expect(replaced('bootstate=0', `${'#'.repeat(600)}\nbootstate=0`)).toEqual([])
  })

  it('finds boot.cfg itself only by its 8.3 name, and not after a label of that name', () => {
    const others = ROOT.slice(1)
    const long = { ...file('boot~1.cfg', 2, 10), name: 'boot.cfg', longName: 'boot.cfg' }
    expect(broken(CONFIG, [long, ...others])).toEqual([{ code: 'boot-cfg-unseen', why: 'long-name' }])
    expect(broken(CONFIG, [label('BOOT    CFG'), ...ROOT])).toEqual([{ code: 'boot-cfg-unseen', why: 'label' }])
    expect(broken(CONFIG, [...ROOT, label('BOOT    CFG')])).toEqual([])
  })

  it('requires a kernel that is named and present', () => {
    expect(replaced('kernel=vmkboot.gz\n', '')).toEqual([{ code: 'boot-cfg-no-kernel' }])
    expect(replaced('kernel=vmkboot.gz', 'kernel=')).toEqual([{ code: 'boot-cfg-no-kernel' }])
    expect(replaced('kernel=vmkboot.gz', 'kernel =vmkboot.gz')).toEqual([{ code: 'boot-cfg-no-kernel' }])
    expect(replaced('kernel=vmkboot.gz', 'kernel=b.z')).toEqual([{ code: 'kernel-missing', name: 'b.z' }])
    expect(replaced('kernel=vmkboot.gz', 'KERNEL= vmkboot.gz')).toEqual([])
    expect(replaced('kernel=vmkboot.gz', 'k=vmkboot.gz')).toEqual([])
  })

  it.each(['=x', 'k=x', 'm=x', 'b=x', 'u=0', 'boots=3'])('lets a stray line %j override what came before', line => {
    expect(broken(`${CONFIG}${line}\n`)).toHaveLength(line === '=x' ? 2 : 1)
    expect(broken(`${line}\n${CONFIG}`)).toEqual([])
  })

  it.each(['timeout=soon', 'timeout=-1', 'nobootif=2', 'nobootif=yes', 'nor=x', 'skip=1', 'quickboot=1'])(
    'ends at %j',
    line => {
      expect(broken(`${CONFIG}${line}\n`).map(({ code }) => code)).toEqual(['boot-cfg-option'])
    },
  )

  it.each(['timeout=30', 'timeout=', 'nobootif=1', 'nobootif=0', 'title=x', 't=x', '#timeout=x', 'strange=x'])(
    'carries on at %j',
    line => {
      expect(broken(`${CONFIG}${line}\n`)).toEqual([])
    },
  )

  it('accepts long options and many modules', () => {
    const many = Array.from({ length: 200 }, () => 'sys.vgz').join(' --- ')
    expect(broken(`${CONFIG.replace('sys.vgz', many)}kernelopt=${'x'.repeat(3000)}\n`)).toEqual([])
  })

  it('reads a gzipped boot.cfg as what it is', () => {
    expect(broken('\x1f\x8b\x08\0\0\0\0\0').map(({ code }) => code)).toContain('boot-cfg-no-kernel')
  })

  it('requires every module, in upper or lower case, with or without a slash', () => {
    expect(replaced('sys.vgz', 'cim.vgz --- x.tgz')).toEqual([{ code: 'modules-missing', names: ['cim.vgz', 'x.tgz'] }])
    for (const name of ['SYS.VGZ', '/sys.vgz', '//sys.vgz', '\\sys.vgz', 'sys.vgz --verbose', 'sys.vgzip', 'sys.vgz.'])
      expect(replaced('sys.vgz', name.replace('vgz.', 'vgz'))).toEqual([])
    expect(replaced('modules=vmk.gz --- sys.vgz\n', '')).toEqual([])
  })

  it('finds only 8.3 names, cut if they are longer', () => {
    const long = { ...file('sysvgz~1.gz', 5, 10), name: 'sys.vgz.gz', longName: 'sys.vgz.gz' }
    const missing = (name: string) => [{ code: 'modules-missing', names: [name] }]
    expect(withModule('sysvgz~1.gz', long)).toEqual([])
    expect(withModule('sys.vgz.gz', long)).toEqual(missing('sys.vgz.gz'))
    expect(withModule('license99.tgz', file('license9.tgz', 5, 10))).toEqual([])
    expect(withModule('license.', file('license', 5, 10))).toEqual([])
    expect(withModule('a.json', { ...file('a~1.jso', 5, 10), name: 'a.json', longName: 'a.json' })).toEqual(
      missing('a.json'),
    )
    expect(withModule('sub/sys.vgz', folder('sub', 5))).toEqual(missing('sub/sys.vgz'))
  })

  it("looks where 'prefix' says, but finds only what is in the root", () => {
    expect(broken(`${CONFIG}prefix=\n`)).toEqual([])
    expect(broken(`${CONFIG}prefix=/\n`)).toEqual([])
    expect(broken(`${CONFIG}prefix=sub\n`).map(({ code }) => code)).toEqual(['kernel-missing', 'modules-missing'])
    expect(broken(`${CONFIG.replace(/vmk|sys/g, '/$&')}prefix=sub\n`)).toEqual([])
  })

  it('has no use for anything but a file that is not empty', () => {
    const unusable = (why: string) => [{ code: 'files-unusable', files: [{ name: 'sys.vgz', why }] }]
    expect(withModule('sys.vgz', file('sys.vgz', 0, 0))).toEqual(unusable('empty'))
    expect(withModule('sys.vgz', { ...file('sys.vgz', 5, 0), attributes: 0x10 })).toEqual(unusable('directory'))
    expect(withModule('sys.vgz', label('SYS     VGZ'), file('sys.vgz', 5, 10))).toEqual(unusable('label'))
    expect(withModule('sys.vgz', file('sys.vgz', 5, 10), file('sys.vgz', 0, 0))).toEqual([])
    expect(withModule('sys.vgz', { ...file('sys.vgz', 5, 10), attributes: 0x27 })).toEqual([])
  })

  it('warns about a list of modules that the loader does not see', () => {
    const unseen = facts(CONFIG.replace('modules=', 'modules = '))
    expect(brokenBankRules(unseen)).toEqual([])
    expect(bankNotices(unseen)).toEqual([{ code: 'no-modules' }])
  })

  it('names each rule that is broken', () => {
    const all = brokenBankRules({ ...facts('modules=a\nbootstate=3\n', []), uuid: undefined })
    expect(all.map(({ code }) => code)).toEqual([
      ...['no-uuid', 'boot-cfg-unseen', 'boot-cfg-updated', 'boot-cfg-build', 'boot-cfg-state'],
      ...['boot-cfg-no-kernel', 'modules-missing'],
    ])
    expect(all.every(stopsBoot)).toBe(true)
    expect(unsafeBank({ ...facts('modules=a\nbootstate=3\n', []), uuid: undefined })).toEqual(all.slice(0, 5))
  })

  it('is quick about 16,000 modules and 5,000 files', () => {
    const root = [...ROOT, ...Array.from({ length: 5000 }, (_, i) => entry(`F${i}`, 2, 10))]
    const modules = Array.from({ length: 16_000 }, (_, i) => (i % 2 ? 'sys.vgz' : 'a')).join(' --- ')
    const config = facts(CONFIG.replace('sys.vgz', modules), root)
    const started = performance.now()
    expect(brokenBankRules(config)).toHaveLength(1)
    judgeAll<keyof typeof BANK_RULES, BankFacts, unknown>(BANK_RULES, config)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('stopsBoot', () => {
  it('is false for what the loader does not mind', () => {
    const harmless: Warning[] = [
      { code: 'boots-once' },
      { code: 'no-modules' },
      { code: 'image-short', size: 1, expected: 2 },
      { code: 'unsafe-names', paths: ['..'] },
    ]
    expect(harmless.some(stopsBoot)).toBe(false)
    expect(stopsBoot({ code: 'no-boot-code' })).toBe(true)
  })
})
