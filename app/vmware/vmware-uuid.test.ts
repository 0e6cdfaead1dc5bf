import { describe, expect, it } from 'vitest'
import { latin1Bytes } from '../bytes/latin1.ts'
import { makeVmwareUuidSector, parseVmwareUuid } from './vmware-uuid.ts'

const UUID = Uint8Array.from({ length: 16 }, (_, i) => i * 0x11)
const HEX = '00112233445566778899aabbccddeeff'

describe('the VMware FAT UUID', () => {
  it('is 16 bytes after 16 of magic', () => {
    const sector = new Uint8Array(512).fill(0xaa)
    sector.set(latin1Bytes('VMWARE FAT16    '))
    sector.set(UUID, 16)
    expect(parseVmwareUuid(sector)).toBe(HEX)
    // All zeros is a UUID too, because the loader looks only at the magic.
    sector.fill(0, 16, 32)
    expect(parseVmwareUuid(sector)).toBe('0'.repeat(32))
  })

  it.each([0, 6, 11, 15])('is missing if byte %i of the magic differs', at => {
    const sector = makeVmwareUuidSector(UUID)
    sector[at] = 0xaa
    expect(parseVmwareUuid(sector)).toBeUndefined()
  })

  it('is missing in a sector of a FAT, of zeros, or of text in lower case', () => {
    expect(parseVmwareUuid(new Uint8Array(512))).toBeUndefined()
    expect(parseVmwareUuid(new Uint8Array(512).fill(0xff))).toBeUndefined()
    const small = makeVmwareUuidSector(UUID)
    small.set(latin1Bytes('vmware fat16    '))
    expect(parseVmwareUuid(small)).toBeUndefined()
  })

  it('is made with zeros after it', () => {
    const sector = makeVmwareUuidSector(UUID)
    expect(sector).toHaveLength(512)
    expect(parseVmwareUuid(sector)).toBe(HEX)
    expect(sector.subarray(32).every(byte => byte === 0)).toBe(true)
    expect(() => makeVmwareUuidSector(new Uint8Array(15))).toThrow(RangeError)
  })
})
