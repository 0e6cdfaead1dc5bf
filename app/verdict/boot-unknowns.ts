import type { BankContent } from '../inspection/bank-contents.ts'
import { bankFactsOf, namesText } from '../inspection/bank-rules.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { isRelease3 } from '../inspection/loader-rules.ts'

/** One thing that cannot be known about a stick without starting it: a sentence if it applies. */
type FindUnknown = (stick: Inspection, content: BankContent | undefined) => string | undefined

const syslinuxRelease: FindUnknown = ({ boot }) =>
  isRelease3({ boot }) || boot.loader.program === undefined || boot.loader.program.name === 'other'
    ? undefined
    : `Whether SYSLINUX ${boot.loader.version} starts ${boot.loader.program.path}, which VMware made for release 3.`

const loaderChecksum: FindUnknown = ({ boot: { loader } }) =>
  loader.system && loader.sound === undefined
    ? `Whether ldlinux.sys is intact: SYSLINUX ${loader.version} keeps its checksum in a way that Thinstick does not know.`
    : undefined

const otherProgram: FindUnknown = ({ boot: { loader } }) =>
  loader.program?.name === 'other'
    ? `What ${loader.program.path} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.`
    : undefined

const otherConfig: FindUnknown = ({ boot: { loader } }) => {
  const { program } = loader
  if (!program || program.name === 'other') return undefined
  const config = program.arguments.values.get('c')
  if (config !== undefined && !/^[/\\]*boot\.cfg$/i.test(config))
    return `What ${config} says, which ${program.path} is told to read instead of boot.cfg.`
  return program.name === 'mboot' && !program.arguments.values.has('p')
    ? `Whether ${program.path} finds a boot.cfg: without -p it looks for one in the boot partition.`
    : undefined
}

const moduleList: FindUnknown = ({ bank }) =>
  bankFactsOf(bank).bootCfg.modulesOverrun
    ? "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end."
    : undefined

const largeFiles: FindUnknown = (_, content) =>
  content && content.unread.length > 0
    ? `Whether these are intact, since they unpack to more than 1 GB: ${namesText(content.unread)}.`
    : undefined

/** Source: VMware's published loader and SYSLINUX 3.86; other releases were not examined. */
const UNKNOWNS = {
  'syslinux-release': syslinuxRelease,
  'loader-checksum': loaderChecksum,
  'other-program': otherProgram,
  'other-config': otherConfig,
  'module-list': moduleList,
  'large-files': largeFiles,
} as const satisfies Readonly<Record<string, FindUnknown>>

export type UnknownName = keyof typeof UNKNOWNS

export interface BootUnknown {
  readonly name: UnknownName
  readonly text: string
}

/** What cannot be known about booting this stick; usually nothing. */
export const unknownsOf = (stick: Inspection, content?: BankContent): BootUnknown[] =>
  (Object.keys(UNKNOWNS) as UnknownName[]).flatMap(name => {
    const text = UNKNOWNS[name](stick, content)
    return text === undefined ? [] : [{ name, text }]
  })
