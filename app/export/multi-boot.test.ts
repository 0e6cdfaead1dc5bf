import { describe, expect, it } from 'vitest'
import { END } from '../../testing/fat12-volume.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { bank, file, smallImage } from '../../testing/small-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { demoImage } from '../demo/demo-image.ts'
import type { DirectoryEntry } from '../fat/fat-directory.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { readBootCfgBytes } from '../inspection/read-bank.ts'
import { loaderModules } from '../vmware/boot-cfg.ts'
import { bankExport } from './multi-boot.ts'

const CONFIG = (kernelopt: string, modules: string, more = ''): string =>
  `kernel=vmkboot.gz\nkernelopt=${kernelopt}\nmodules=${modules}\nbuild=4.0.0-175625\nupdated=1\nbootstate=0\n${more}`

const MODULES = 'vmk.gz --- sys.vgz'

/** The menus for a bank with this boot.cfg, and more files in its root. */
const menus = async (config: string, at = '/ESX4', more: readonly DirectoryEntry[] = []) => {
  const parts = bank(config)
  const source = memorySource(
    smallImage({ bank: { ...parts, root: [...(parts.root ?? []), ...more], fat: { ...parts.fat, 6: END } } }),
  )
  const inspection = await inspectImage(source)
  const [lst, cfg] = bankExport(inspection, loaderModules(await readBootCfgBytes(source, inspection.bank)), at).menus
  return { lst: lst?.text, cfg: cfg?.text }
}

const refused = async (...given: Parameters<typeof menus>) => problemOf(menus(...given))

describe('the menus for a multi-boot stick', () => {
  it('load what boot.cfg names, with the words that it gives them', async () => {
    expect(await menus(CONFIG('com1_baud=115200 vmkopt=a,b', 'vmk.gz -x  -y --- sys.vgz'))).toEqual({
      lst: [
        'title ESXi 4.0.0 build 175625',
        'find --set-root /ESX4/vmkboot.gz',
        'kernel /ESX4/vmkboot.gz com1_baud=115200 vmkopt=a,b',
        'module /ESX4/vmk.gz -x -y',
        'module /ESX4/sys.vgz',
        'boot',
        '',
      ].join('\n'),
      cfg: [
        "menuentry 'ESXi 4.0.0 build 175625' {",
        '  insmod part_msdos',
        '  insmod part_gpt',
        '  insmod fat',
        '  insmod gzio',
        '  insmod multiboot',
        '  search --no-floppy --file --set=root /ESX4/vmkboot.gz',
        '  multiboot /ESX4/vmkboot.gz vmkboot.gz com1_baud=115200 vmkopt=a,b',
        '  module /ESX4/vmk.gz vmk.gz -x -y',
        '  module /ESX4/sys.vgz sys.vgz',
        '}',
        '',
      ].join('\n'),
    })
  })

  it('name the files as they lie in the folder, found by the 8.3 rules, and the path that was given', async () => {
    const { lst } = await menus(CONFIG('', 'VMK.GZ --- /sys.vgzip'), '')
    expect(lst).toContain('kernel /vmkboot.gz\nmodule /vmk.gz\nmodule /sys.vgz\n')
  })

  it('quote what a script of GRUB 2 would take for something else', async () => {
    const { cfg } = await menus(CONFIG('a$b c;d x{y}', MODULES))
    expect(cfg).toContain("multiboot /ESX4/vmkboot.gz vmkboot.gz 'a$b' 'c;d' 'x{y}'\n")
  })

  it("call the demo what it is, with the words that its greeter's files are compared with", async () => {
    const source = demoImage()
    const inspection = await inspectImage(source)
    const [menu] = bankExport(inspection, loaderModules(await readBootCfgBytes(source, inspection.bank)), '/a/b').menus
    expect(menu?.text).toMatch(/^title Thinstick demo\n/)
    expect(menu?.text).toContain('kernel /a/b/vmkboot.gz build=4.0.0-175625 vmkboot.gz=64b97f02 ')
  })

  it.each([
    ['no kernel', 'modules=vmk.gz\n', { what: 'boot.cfg', why: 'no-kernel' }],
    ['a module that is missing', CONFIG('', 'vmk.gz --- nothing.gz'), { what: 'nothing.gz', why: 'missing' }],
    ['a quote in an option', CONFIG('a "b c"', MODULES), { what: '"b', why: 'argument' }],
    ['an operator of grub4dos', CONFIG('a && halt', MODULES), { what: '&&', why: 'argument' }],
    ['a backslash', CONFIG('a\\b', MODULES), { what: 'a\\b', why: 'argument' }],
    ['a letter outside ASCII', CONFIG('', 'vmk.gz \u00e9'), { what: '\u00e9', why: 'argument' }],
  ])('are refused for %s', async (_, config, problem) => {
    expect(await refused(config)).toEqual({ code: 'export-refused', ...problem })
  })

  it.each<[string, DirectoryEntry, object]>([
    ['a file of the name of a menu', file('menu.lst', 0, 0), { what: 'menu.lst', why: 'twice' }],
    ['a device of Windows', file('aux.vgz', 0, 0), { what: 'aux.vgz', why: 'path' }],
    ['a name with separators', { ...file('x.gz', 0, 0), longName: '../../x.gz' }, { what: '../../x.gz', why: 'path' }],
    ['a name that Windows cuts', { ...file('x.gz', 0, 0), longName: 'x.gz.' }, { what: 'x.gz.', why: 'path' }],
    ['two names that differ in case', { ...file('x.gz', 0, 0), longName: 'VMK.gz' }, { what: 'VMK.gz', why: 'twice' }],
  ])('are refused for %s', async (_, entry, problem) => {
    expect(await refused(CONFIG('', MODULES), '/ESX4', [entry])).toEqual({ code: 'export-refused', ...problem })
  })

  it('are refused for a name that means something in a menu, and for what is no file', async () => {
    const dollar = { ...file('a$b.gz', 6, 10) }
    expect(await refused(CONFIG('', 'a$b.gz'), '/ESX4', [dollar])).toMatchObject({ what: 'a$b.gz', why: 'name' })
    expect(await refused(CONFIG('', 'empty.gz'), '/ESX4', [file('empty.gz', 0, 0)])).toMatchObject({ why: 'unusable' })
  })
})
