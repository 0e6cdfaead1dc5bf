import type { Document } from '../../app/contract/documents.ts'
import { FORMAT } from '../../app/contract/format.ts'
import { judgeAll } from '../../app/inspection/boot-rule.ts'
import { CONTENT_RULES } from '../../app/inspection/content-rules.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { type Inspection, titleOf } from '../../app/inspection/inspection.ts'
import { takeBank } from '../../app/inspection/take-bank.ts'
import type { Damage, Warning } from '../../app/problem/warning.ts'
import { wordWarning } from '../../app/words/warning-wording.ts'
import { refuseDamage } from '../../app/write/soundness.ts'
import { type ExportedBank, exportBank } from '../jobs/export-bank.ts'
import type { OpenSource } from '../platform/file-source.ts'
import { checkImage, damageIn } from '../sources/check-image.ts'
import { openWithStatus } from './commands.ts'
import { warningLines } from './describe.ts'
import { EXIT } from './exit-status.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

/** What the command was asked for. `at`: the folder's path on the multi-boot stick, without a slash at its end. */
export interface ExportInput {
  readonly image: string
  readonly to: string
  readonly at: string
  readonly bank: number | undefined
  readonly overwrite: boolean
  readonly acceptDamaged: boolean
  readonly json: boolean
}

/** Puts the files of an image's boot bank into a folder, with menus for grub4dos and GRUB 2. */
export const exportCommand = async (command: ExportInput, terminal: Terminal, signal: AbortSignal): Promise<number> => {
  const stop = new AbortController()
  const source = await openWithStatus(command.image, { terminal, signal })
  try {
    const damage = reading(command.image, AbortSignal.any([signal, stop.signal]))
    return await exportFrom(source, damage, command, terminal, signal)
  } finally {
    stop.abort()
    await source.close()
  }
}

/** Begins to read the image to its end, where an archive keeps its checksum. */
const reading = (image: string, signal: AbortSignal): Promise<Damage | undefined> => {
  const damage = checkImage(image, { signal }).then(damageIn)
  // It may fail before anybody awaits it.
  damage.catch(() => {})
  return damage
}

const exportFrom = async (
  source: OpenSource,
  damage: Promise<Damage | undefined>,
  { to, at, bank, overwrite, acceptDamaged, json }: ExportInput,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const inspection = takeBank(await inspectImage(source), bank)
  let done = 0
  const exported = await exportBank({
    source,
    inspection,
    folder: to,
    at,
    overwrite,
    signal,
    onBytes: bytes => {
      done += bytes
      terminal.status(cliWords.export.status(to, done, inspection.bank.bytes))
    },
    sound: () => refuseDamage({ damage, acceptDamaged }, to),
  })
  terminal.status('')
  const accepted = await damage
  const warnings = [...bankWarningsOf(inspection, exported), ...(accepted ? [accepted] : [])]
  if (json) terminal.json(documentOf(inspection, exported, { to, at }, warnings), 2)
  else terminal.out(exportText(inspection, exported, { to, at }, warnings))
  return EXIT.done
}

/** What a person should know of a bank that another loader is to start: p4 and the UUID play no part there. */
const bankWarningsOf = ({ bank }: Inspection, { content }: ExportedBank): Warning[] => [
  ...judgeAll<keyof typeof CONTENT_RULES, ExportedBank['content'], unknown>(CONTENT_RULES, content)
    .filter(({ holds }) => !holds)
    .map(({ rule, text }): Warning => ({ code: 'boot-rule', rule, reason: text })),
  ...(bank.bootCfg.modules.length === 0 ? [{ code: 'no-modules' } as const] : []),
]

interface Where {
  readonly to: string
  readonly at: string
}

const documentOf = (
  inspection: Inspection,
  { files, menus }: ExportedBank,
  { to, at }: Where,
  warnings: readonly Warning[],
): Document<'export'> => ({
  format: FORMAT,
  folder: to,
  at: at || '/',
  title: titleOf(inspection),
  build: inspection.build ?? null,
  bank: inspection.bank.partition.slot,
  bytes: inspection.bank.bytes,
  files,
  menus,
  warnings: warnings.map(wordWarning),
})

const exportText = (
  inspection: Inspection,
  { files, menus }: ExportedBank,
  { to, at }: Where,
  warnings: readonly Warning[],
): string[] => [
  cliWords.export.done(titleOf(inspection), files.length, inspection.bank.bytes, to),
  ...menus.map(name => cliWords.export.menu[name === 'grub.cfg' ? 'grub' : 'grub4dos'](name, at || '/')),
  cliWords.export.settings,
  ...warningLines(warnings),
]
