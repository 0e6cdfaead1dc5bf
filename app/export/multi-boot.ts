import { unsafeName } from '../fat/fat-directory.ts'
import { allNodes, type FatNode } from '../fat/fat-volume.ts'
import { type BootBank, type Inspection, titleOf } from '../inspection/inspection.ts'
import { loaderFile } from '../inspection/loader-file.ts'
import { isDemo } from '../inspection/loader-rules.ts'
import { type ExportFlaw, ProblemError } from '../problem/problem.ts'
import type { LoaderModule } from '../vmware/boot-cfg.ts'
import { GRUB_CONFIG, grub4dosMenu, grubConfig, MENU_LST } from './grub-menus.ts'

/** A file that a multi-boot loader is to load, by its name in the folder, and the words that it gets. */
export interface LoadedFile {
  readonly name: string
  readonly args: readonly string[]
}

/** What a multi-boot loader needs to start a boot bank. `at`: the folder's path on the multi-boot stick; '' is the root. */
export interface BootMenu {
  readonly title: string
  readonly at: string
  readonly kernel: LoadedFile
  readonly modules: readonly LoadedFile[]
}

/** A bank as a folder: its files under their own names, and the two menus beside them. */
export interface BankExport {
  readonly nodes: readonly FatNode[]
  readonly menus: readonly { readonly name: string; readonly text: string }[]
}

const refuse = (what: string, why: ExportFlaw): ProblemError => new ProblemError({ code: 'export-refused', what, why })

/**
 * The folder for a bank whose boot.cfg names these modules. Throws ProblemError export-refused if the loader would not
 * find what boot.cfg names, or a name could not stand in a folder or a menu.
 */
export const bankExport = (inspection: Inspection, modules: readonly LoaderModule[], at: string): BankExport => {
  const { bank } = inspection
  refuseNames(bank)
  const menu = menuOf(inspection, modules, at)
  return {
    nodes: bank.volume.entries,
    menus: [
      { name: MENU_LST, text: grub4dosMenu(menu) },
      { name: GRUB_CONFIG, text: grubConfig(menu) },
    ],
  }
}

const menuOf = (inspection: Inspection, modules: readonly LoaderModule[], at: string): BootMenu => {
  const { bank } = inspection
  const { kernel, kernelOptions } = bank.bootCfg
  if (kernel === undefined) throw refuse('boot.cfg', 'no-kernel')
  return {
    title: isDemo(inspection) ? 'Thinstick demo' : titleOf(inspection).replace(/[^ -~]/g, '?'),
    at,
    kernel: loaded(bank, kernel, kernelOptions),
    modules: modules.map(({ name, args }) => loaded(bank, name, args)),
  }
}

// What neither loader's menu gives a meaning of its own; `(`, `%`, `$` and quotes have one.
const PLAIN_NAME = /^[A-Za-z0-9._~@^#!&{}-]+$/
// GRUB 2 puts a backslash before quotes and backslashes, and grub4dos takes words of these signs for operators.
const PLAIN_WORD = /^(?![&|;<>!]+$)[!#-&(-[\]-~]+$/

const loaded = (bank: BootBank, name: string, args: string): LoadedFile => {
  const node = loaderFile(bank, name)
  if (!node) throw refuse(name, 'missing')
  if (node.directory || node.entry.size === 0) throw refuse(name, 'unusable')
  if (!PLAIN_NAME.test(node.path)) throw refuse(node.path, 'name')
  const words = args.split(' ').filter(word => word !== '')
  const odd = words.find(word => !PLAIN_WORD.test(word))
  if (odd !== undefined) throw refuse(odd, 'argument')
  return { name: node.path, args: words }
}

// Names that Windows opens as devices, with any extension.
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
// What Windows takes for something else in a name: a drive, a pattern, or nothing at all at its end.
const NOT_ON_WINDOWS = /[<>:"|?*]|[. ]$/

/** The entry's own names must lead nowhere else, and no two may be one on a system that ignores case. */
const refuseNames = ({ volume }: BootBank): void => {
  const seen = new Set<string>([MENU_LST, GRUB_CONFIG])
  for (const { entry, path } of allNodes(volume.entries)) {
    if (unsafeName(entry) || DEVICE.test(entry.name) || NOT_ON_WINDOWS.test(entry.name)) throw refuse(path, 'path')
    const key = path.toLowerCase()
    if (seen.has(key)) throw refuse(path, 'twice')
    seen.add(key)
  }
}
