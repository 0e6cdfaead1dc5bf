import { describe, expect, it } from 'vitest'
import { latin1, latin1Bytes } from '../bytes/latin1.ts'
import { parseBootCfg } from './boot-cfg.ts'
import { type BootCfgEdit, editBootCfg } from './edit-boot-cfg.ts'

const ESXI = [
  'kernel=vmkboot.gz',
  'kernelopt=',
  'modules=vmk.gz --- sys.vgz --- cim.vgz --- license.tgz --- mod.tgz',
  'build=4.0.0-175625',
  'updated=1',
  'bootstate=0',
  '',
].join('\n')

const edit = (text: string, { modules = [], kernelOptions }: Partial<BootCfgEdit>) => {
  const edited = editBootCfg(latin1Bytes(text), { modules, kernelOptions })
  return 'why' in edited ? edited : { text: latin1(edited.bytes), lines: edited.lines }
}

const textOf = (...given: Parameters<typeof edit>): string => {
  const edited = edit(...given)
  return 'text' in edited ? edited.text : edited.why
}

describe('editing boot.cfg', () => {
  it('puts a module behind the others, and oem.tgz where ESXi has it', () => {
    expect(edit(ESXI, { modules: ['my.tgz'] })).toEqual({
      text: ESXI.replace('mod.tgz', 'mod.tgz --- my.tgz'),
      lines: [
        {
          before: 'modules=vmk.gz --- sys.vgz --- cim.vgz --- license.tgz --- mod.tgz',
          after: 'modules=vmk.gz --- sys.vgz --- cim.vgz --- license.tgz --- mod.tgz --- my.tgz',
        },
      ],
    })
    expect(textOf(ESXI, { modules: ['OEM.TGZ', 'my.tgz'] })).toBe(
      ESXI.replace('license.tgz --- mod.tgz', 'OEM.TGZ --- license.tgz --- mod.tgz --- my.tgz'),
    )
  })

  it('sets the kernel options, and changes nothing where they are the same', () => {
    expect(edit(ESXI, { kernelOptions: 'a=1 b' })).toEqual({
      text: ESXI.replace('kernelopt=', 'kernelopt=a=1 b'),
      lines: [{ before: 'kernelopt=', after: 'kernelopt=a=1 b' }],
    })
    expect(edit(ESXI, { kernelOptions: '' })).toEqual({ text: ESXI, lines: [] })
    expect(textOf(ESXI.replace('kernelopt=', 'kernelopt=old'), { kernelOptions: '' })).toBe(ESXI)
  })

  it.each<[string, string, Partial<BootCfgEdit>, string]>([
    ['CR LF', 'kernel=k\r\nmodules=a.gz \r\n', { modules: ['b.gz'] }, 'kernel=k\r\nmodules=a.gz --- b.gz \r\n'],
    ['no last newline', 'kernel=k\nmodules=a.gz', { modules: ['b.gz'] }, 'kernel=k\nmodules=a.gz --- b.gz'],
    ['comments and odd lines', '# x\n\n  modules=a.gz\nzz\n', { modules: ['b'] }, '# x\n\n  modules=a.gz --- b\nzz\n'],
    ['the last of two lines', 'm=x\nmodules=a\n', { modules: ['b'] }, 'm=x\nmodules=a --- b\n'],
    ['a key that only begins like it', 'kernelo=x\n', { kernelOptions: 'y' }, 'kernelo=y\n'],
    ['a blank behind the sign', 'kernelopt=  x  y \n', { kernelOptions: 'z' }, 'kernelopt=  z \n'],
    ['an empty list', 'kernel=k\nmodules=\n', { modules: ['b'] }, 'kernel=k\nmodules=b\n'],
    ['no list', 'kernel=k\nbuild=4\n', { modules: ['b', 'c'] }, 'kernel=k\nmodules=b --- c\nbuild=4\n'],
    ['no list, CR LF', 'kernel=k\r\nbuild=4', { modules: ['b'] }, 'kernel=k\r\nmodules=b\r\nbuild=4'],
    ['no options, no last newline', 'kernel=k', { kernelOptions: 'x' }, 'kernel=k\nkernelopt=x'],
    ['what a NUL ends', 'modules=a\0b\nx=1\n', { modules: ['c'] }, 'modules=a --- c\0b\nx=1\n'],
    ['a separator at the end', 'modules=a ---\n', { modules: ['b'] }, 'modules=a --- --- b\n'],
    ['other bytes', 'kernel=k\n# \u00ff\nkernelopt=\n', { kernelOptions: 'x' }, 'kernel=k\n# \u00ff\nkernelopt=x\n'],
    [
      'a line that a mark hides',
      '\u00ef\u00bb\u00bfkernelopt=a\nkernel=k\n',
      { kernelOptions: 'b' },
      '\u00ef\u00bb\u00bfkernelopt=a\nkernel=k\nkernelopt=b\n',
    ],
  ])('keeps every other byte: %s', (_, before, change, after) => {
    expect(textOf(before, change)).toBe(after)
  })

  it('refuses what would push bootstate out of the first sector, by how much, and what is too large', () => {
    const room = 511 - ESXI.indexOf('bootstate=0') - 'bootstate='.length
    expect(textOf(ESXI, { kernelOptions: 'x'.repeat(room) })).toContain('xxx\n')
    expect(edit(ESXI, { kernelOptions: 'x'.repeat(room + 7) })).toEqual({ why: 'state-place', excess: 7 })
    const first = ESXI.replace('kernel=', 'bootstate=0\nkernel=')
    expect(textOf(first, { kernelOptions: 'x'.repeat(3000) })).toContain('xxx\n')
    expect(edit(`${ESXI}#${'x'.repeat(65_400)}`, { modules: ['b.gz'] })).toMatchObject({ why: 'too-large' })
  })

  it.each([
    ['a list whose separator swallows a letter', 'kernel=k\nmodules=a --- b------\n'],
    ['a list that the loader reads past', 'kernel=k\nmodules=a --- ---\n'],
  ])('refuses %s', (_, text) => {
    expect(edit(text, { modules: ['c.gz'] })).toEqual({ why: 'uneditable', excess: 0 })
  })

  it('is read by the loader as what it was, and what was asked for', () => {
    const words = [
      'a',
      'b.gz x',
      '  c',
      '',
      'kernel=',
      'm=',
      '=',
      '# ',
      '---',
      ' --- ',
      '\r\n',
      '\n',
      '\0',
      'license.tgz',
    ]
    let state = 7
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return (state >>> 8) % below
    }
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: next(14) }, () => words[next(words.length)]).join('')
      const edited = editBootCfg(latin1Bytes(text), { modules: ['oem.tgz'], kernelOptions: 'x y' })
      if ('why' in edited) continue
      const [before, after] = [parseBootCfg(latin1Bytes(text)), parseBootCfg(edited.bytes)]
      expect(after.kernelOptions).toBe('x y')
      expect(after.modules.filter(name => name !== 'oem.tgz')).toEqual(before.modules)
      expect(after.kernel).toBe(before.kernel)
    }
  })
})
