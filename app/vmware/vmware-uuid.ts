import { raw, struct, text } from '../bytes/struct.ts'

/**
 * The sector after a boot bank's FAT boot sector, as VMware's loader looks for it: a bank without this is "not a
 * VMware boot bank". Source: VMware's open boot loader (esx-boot, safeboot).
 */
export const VmwareFatUuid = struct('VMware FAT UUID', 512, { magic: text(16), uuid: raw(16), rest: raw(480) })

export const VMWARE_FAT_MAGIC = 'VMWARE FAT16    '

const hex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** The UUID in a bank's sector 1 as 32 hex digits, as in the kernel's bootUUID=; undefined without the magic. */
export const parseVmwareUuid = (sector: Uint8Array): string | undefined => {
  const { magic, uuid } = VmwareFatUuid.decode(sector)
  return magic === VMWARE_FAT_MAGIC ? hex(uuid) : undefined
}

/** A new sector 1 for a bank that has no UUID. `uuid` is 16 bytes. */
export const makeVmwareUuidSector = (uuid: Uint8Array): Uint8Array =>
  VmwareFatUuid.encode({ magic: VMWARE_FAT_MAGIC, uuid, rest: new Uint8Array(480) })
