import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { plural, SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE, hasBootSignature } from '../disk/boot-signature.ts'
import { ACTIVE, isUsed, MasterBootRecord } from '../disk/mbr.ts'
import { FatError, OEM_NAME, parseFatBootSector } from '../fat/fat-boot-sector.ts'
import type { LayerKind } from '../formats/formats.ts'
import { aLayer, LAYER_HEAD, layerOf } from '../formats/layer-kind.ts'
import { type Magic, magicIn } from '../formats/magic.ts'
import { ProblemError } from '../problem/problem.ts'
import { GPT_SIGNATURE } from './gpt.ts'

/** What to choose instead. */
export const WANTED = 'Thinstick takes the ESXi 3.5 to 4.1 installer ISO or its disk image (.dd), packed or not.'

/** The problem of an image that is something else: `what` completes "This is ...". */
export const notEsxi = (what: string, advice: string = WANTED): ProblemError =>
  new ProblemError({ code: 'image-not-esxi', what, advice })

// Signatures from each format's own specification; offsets in bytes.
const MAGICS: readonly Magic<string>[] = [
  { offset: 0, bytes: '7z\xbc\xaf\x27\x1c', is: 'a 7z archive' },
  { offset: 0, bytes: 'KDMV', is: 'a VMDK virtual disk' },
  { offset: 0, bytes: '# Disk DescriptorFile', is: 'the text part of a VMDK virtual disk' },
  { offset: 0, bytes: 'QFI\xfb', is: 'a QCOW2 virtual disk' },
  { offset: 0, bytes: 'conectix', is: 'a VHD virtual disk' },
  { offset: 0, bytes: 'vhdxfile', is: 'a VHDX virtual disk' },
  { offset: 0, bytes: '\x7fELF', is: 'a Linux program' },
  { offset: 0, bytes: '%PDF', is: 'a PDF document' },
  { offset: SECTOR, bytes: GPT_SIGNATURE, is: 'a GPT disk image, as ESXi 5 and later have' },
  { offset: 4096, bytes: GPT_SIGNATURE, is: 'a GPT disk image of 4096-byte sectors' },
  { offset: 3, bytes: OEM_NAME.ntfs, is: 'an NTFS volume without a partition table' },
  { offset: 0x438, bytes: '\x53\xef', is: 'a Linux (ext) volume without a partition table' },
]

/**
 * Refuses what is plainly not an MBR disk image, judging by content, never by name. Throws image-not-esxi with what it is.
 * Reads the first 34 KiB.
 */
export const refuseOtherContent = async (source: ByteSource): Promise<void> => {
  if (source.size === 0) throw notEsxi('an empty file')
  const head = await readBytes(source, 0, Math.min(LAYER_HEAD, source.size))
  const partitioned = looksPartitioned(head)
  const magic = magicIn(MAGICS, head)
  // Images are unwrapped before they get here, so any layer still left is one too many.
  const layer = layerAround(head)
  if (layer) throw notEsxi(aLayer(layer))
  // A partitioned disk may hold anything in its first track; only a GPT counts against it there.
  if (magic && (!partitioned || magic.bytes === GPT_SIGNATURE)) throw notEsxi(magic.is)
  if (partitioned) return
  throw notEsxi(plainContent(source, head))
}

/**
 * The layer that begins with these bytes (LAYER_HEAD of them, or all there are). A partitioned disk may hold anything
 * in its boot code; only a hybrid disc, which also boots from a stick, is both.
 */
export const layerAround = (head: Uint8Array): LayerKind | undefined => {
  const kind = layerOf(head)
  return kind !== 'iso' && looksPartitioned(head) ? undefined : kind
}

/** The layer that a source begins with. Reads its first 34 KiB. */
export const layerOfSource = async (source: ByteSource): Promise<LayerKind | undefined> =>
  layerAround(await readBytes(source, 0, Math.min(LAYER_HEAD, source.size)))

/**
 * Whether these bytes begin with an MBR whose table makes sense; 55AA alone proves nothing, as a FAT volume's first
 * sector has it too.
 */
export const looksPartitioned = (head: Uint8Array): boolean => {
  if (head.length < SECTOR) return false
  const mbr = MasterBootRecord.decode(head)
  const used = mbr.partitions.filter(isUsed)
  return (
    mbr.signature === BOOT_SIGNATURE &&
    used.length > 0 &&
    used.every(({ status, firstLba }) => (status === 0 || status === ACTIVE) && firstLba > 0)
  )
}

const plainContent = (source: ByteSource, head: Uint8Array): string => {
  if (source.size < SECTOR) return `a file of ${plural(source.size, 'byte')}, less than one sector`
  if (head.every(byte => byte === 0)) return 'a file that begins with zeros and has no partition table'
  if (isFatVolume(head)) return 'a FAT volume without a partition table'
  if (hasBootSignature(head)) return 'a boot sector without a valid partition table'
  return isText(head.subarray(0, SECTOR)) ? 'a text file' : 'a file without a partition table'
}

const isPlain = (byte: number): boolean => (byte >= 0x20 ? byte < 0x7f : byte === 9 || byte === 10 || byte === 13)

/** Text may contain bytes beyond ASCII, but not consist of them alone. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.every(byte => isPlain(byte) || byte >= 0x80) && bytes.filter(isPlain).length * 2 > bytes.length

const isFatVolume = (head: Uint8Array): boolean => {
  try {
    return parseFatBootSector(head.subarray(0, SECTOR)) !== undefined
  } catch (error) {
    if (error instanceof FatError) return false
    throw error
  }
}
