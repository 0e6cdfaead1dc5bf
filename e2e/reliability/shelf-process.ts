import type { TargetFacts } from '../../app/target/target-rules.ts'
import { type EachTools, flashEach } from '../../main/cli/flash-each.ts'
import { processTerminal } from '../../main/cli/terminal.ts'
import { factsOf } from '../../main/drives/drive-facts.ts'
import { NOTHING_WANTED } from '../../main/jobs/own-files.ts'

/** Sticks that are files, plugged in one after the other, for `flash --each` in a process that can be killed. */
export interface ShelfOrder {
  readonly image: string
  /** Files with serial numbers, and for the list. */
  readonly serials: string
  readonly csv: string
  readonly sticks: readonly { readonly path: string; readonly serial: string }[]
}

const OPTIONS = {
  fewBootSectors: false,
  makeUuid: false,
  label: undefined,
  bank: undefined,
  layout: undefined,
  secondBank: undefined,
  allowLarge: false,
  acceptDamaged: false,
  overwrite: false,
  own: NOTHING_WANTED,
}

/** Builds a shelf of sticks as the command line does, with its events on stdout. */
export const buildShelf = async ({ sticks, ...order }: ShelfOrder): Promise<void> => {
  const asDrive = async (path: string): Promise<TargetFacts> => ({
    ...(await factsOf(path, {})),
    description: 'SanDisk Cruzer',
    serial: sticks.find(stick => stick.path === path)?.serial,
  })
  const tools: EachTools = {
    watch: async onChange => {
      onChange([])
      onChange(await Promise.all(sticks.map(({ path }) => asDrive(path))))
      return async () => {}
    },
    find: async (_, { path }) => asDrive(path),
    lookAt: async () => ({ contents: { kind: 'blank' }, esxi: undefined }),
    eject: async () => {},
  }
  const never = new AbortController().signal
  const command = { ...order, yes: true, json: true, count: undefined, options: OPTIONS }
  const terminal = processTerminal()
  process.exitCode = await flashEach(command, terminal, { signal: never, atOnce: never }, tools)
  await terminal.settled()
}
