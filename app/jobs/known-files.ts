import type { Effects } from '../bytes/effects.ts'
import { demoImage } from '../demo/demo-image.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { isDemo } from '../inspection/loader-rules.ts'
import type { KnownFiles } from '../report/examination.ts'
import { type ExaminedFile, hashVolumeFiles } from '../verify/examine-files.ts'

type Tools = Pick<Effects, 'sha256'> & { readonly onBytes: (bytes: number) => void }

/**
 * The boot bank's files beside those of a build whose checksums Thinstick knows; undefined if it knows none. The demo
 * image is the only one: VMware's files come with nobody's program but VMware's.
 */
export const knownFiles = async (
  stick: Inspection,
  files: readonly ExaminedFile[],
  tools: Tools,
): Promise<KnownFiles | undefined> => {
  if (!isDemo(stick)) return undefined
  const image = demoImage()
  const { bank } = await inspectImage(image)
  const wanted = new Map((await hashVolumeFiles(image, bank, tools)).map(file => [file.path, file]))
  const others = files.filter(({ path, sha256 }) => wanted.get(path)?.sha256 !== sha256)
  return {
    same: files.length - others.length,
    others: others.map(({ path }) => path),
    altered: others
      .filter(file => wanted.get(file.path)?.bytes === file.bytes && !mayDiffer(file))
      .map(({ path }) => path),
  }
}

// A file of one's own would hardly have the same size and no checksum; ESXi itself changes the others.
const mayDiffer = ({ role, packed }: ExaminedFile): boolean => packed || role === 'kept' || role === 'boot.cfg'
