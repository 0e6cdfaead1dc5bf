import type { ByteSource } from '../bytes/byte-source.ts'
import { ProblemError } from '../problem/problem.ts'
import { BOOT_CFG_LIMIT } from '../vmware/boot-cfg.ts'
import { fileData } from './file-data.ts'
import type { InsideFile } from './look-inside.ts'

/** The bytes of a boot.cfg. Throws ProblemError image-damaged if it is larger than any the loader reads. */
export const readConfigFile = async (source: ByteSource, file: InsideFile): Promise<Uint8Array> => {
  const { entry, path } = file.node
  if (entry.size > BOOT_CFG_LIMIT)
    throw new ProblemError({
      code: 'image-damaged',
      part: `p${file.partition.slot}`,
      cause: `${path} has ${entry.size} bytes, too many for a boot.cfg`,
    })
  const bytes = new Uint8Array(entry.size)
  let at = 0
  for await (const piece of fileData(source, file, file.node)) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
