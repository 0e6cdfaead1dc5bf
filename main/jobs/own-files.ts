import { basename } from 'node:path'
import type { ByteSource } from '../../app/bytes/byte-source.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import type { Inspection } from '../../app/inspection/inspection.ts'
import { takeBank } from '../../app/inspection/take-bank.ts'
import type { KernelOptions } from '../../app/own-files/kernel-options.ts'
import { type OwnChanges, takeOwnFiles } from '../../app/own-files/take-own-files.ts'
import { needsRest } from '../../app/plan/needs.ts'
import type { PlanChoices } from '../../app/plan/plan.ts'
import { nodeEffects } from '../platform/effects.ts'
import { type OpenSource, openFileSource } from '../platform/file-source.ts'

/** What a stick's boot bank is to have besides the image's: files by their paths, and kernel options. */
export interface WantedChanges {
  /** `name`: in the bank; undefined for the file's own. */
  readonly files: readonly { readonly path: string; readonly name: string | undefined }[]
  readonly kernelOptions: KernelOptions | undefined
}

export const NOTHING_WANTED: WantedChanges = { files: [], kernelOptions: undefined }

/** The user's own files, open. */
interface OpenChanges extends OwnChanges {
  close(): Promise<void>
}

/** Opens the user's own files for reading. Throws ProblemError image-unreadable. */
const openChanges = async ({ files, kernelOptions }: WantedChanges): Promise<OpenChanges> => {
  const open: OpenSource[] = []
  const close = async (): Promise<void> => {
    await Promise.allSettled(open.map(source => source.close()))
  }
  try {
    for (const { path } of files) open.push(await openFileSource(path))
  } catch (error) {
    await close()
    throw error
  }
  const own = open.map((source, i) => ({ path: source.name, name: files[i]?.name ?? basename(source.name), source }))
  return { files: own, kernelOptions, close }
}

/** The same for as long as a call takes. */
export const withOwnFiles = async <T>(wanted: WantedChanges, use: (own: OwnChanges) => Promise<T>): Promise<T> => {
  const own = await openChanges(wanted)
  try {
    return await use(own)
  } finally {
    await own.close()
  }
}

/** An image with what the user has put into its bank. */
export interface ChangedSource {
  /** The owner of the image closes this instead. */
  readonly source: OpenSource
  readonly inspection: Inspection
}

/**
 * Opens the user's own files and puts them into the bank that was chosen. If it throws, the image stays open. Throws
 * ProblemError image-unreadable, and what takeBank and takeOwnFiles throw.
 */
export const withChanges = async (
  source: OpenSource,
  found: Inspection,
  { bank }: PlanChoices,
  wanted: WantedChanges,
): Promise<ChangedSource> => {
  const own = await openChanges(wanted)
  try {
    const { image, inspection } = await takeOwnFiles(source, takeBank(found, bank), own, nodeEffects)
    if (image === source) {
      await own.close()
      return { source, inspection }
    }
    const close = async (): Promise<void> => {
      await Promise.all([own.close(), source.close()])
    }
    const read: OpenSource['read'] = (offset, target) => image.read(offset, target)
    return { source: { ...source, size: image.size, read, close }, inspection }
  } catch (error) {
    await own.close()
    throw error
  }
}

/** What an image holds with the user's own files in the bank that was chosen, for a plan alone. Throws as withChanges. */
export const inspectWith = async (
  image: ByteSource,
  choices: PlanChoices,
  wanted: WantedChanges,
): Promise<Inspection> => {
  const found = takeBank(await inspectImage(image, { rest: needsRest(choices) }), choices.bank)
  return withOwnFiles(wanted, async own => (await takeOwnFiles(image, found, own, nodeEffects)).inspection)
}
