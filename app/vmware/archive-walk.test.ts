import { describe, expect, it } from 'vitest'
import { ArchiveWalk } from './archive-walk.ts'

const BLOCK = 512

interface Member {
  readonly size?: number
  readonly type?: string
  /** Of a vmtar's data. */
  readonly offset?: number
}

const put = (block: Uint8Array, at: number, text: string): void => block.set(new TextEncoder().encode(text), at)

const header = (magic: string, { size = 0, type = '0', offset = 0 }: Member): Uint8Array => {
  const block = new Uint8Array(BLOCK)
  put(block, 0, 'bin/vmx')
  put(block, 124, `${size.toString(8).padStart(11, '0')}\0`)
  put(block, 148, ' '.repeat(8))
  put(block, 156, type)
  put(block, 257, magic)
  new DataView(block.buffer).setUint32(496, offset, true)
  const sum = block.reduce((all, byte) => all + byte, 0)
  put(block, 148, `${sum.toString(8).padStart(6, '0')}\0 `)
  return block
}

const padded = (size: number): Uint8Array => new Uint8Array(Math.ceil(size / BLOCK) * BLOCK).fill(7)
const tar = (...members: Member[]): Uint8Array[] => [
  ...members.flatMap(member => [header('ustar\0', member), padded(member.type === '5' ? 0 : (member.size ?? 0))]),
  new Uint8Array(2 * BLOCK),
]
const vmtar = (length: number, ...members: Member[]): Uint8Array[] => [
  ...members.map(member => header('visor ', member)),
  new Uint8Array(length - members.length * BLOCK).fill(7),
]

const walk = (parts: readonly Uint8Array[], piece = 1 << 20) => {
  const bytes = Buffer.concat(parts)
  const archive = new ArchiveWalk()
  for (let at = 0; at < bytes.length; at += piece) archive.push(bytes.subarray(at, at + piece))
  return archive.end()
}

const TAR = tar({ size: 1300 }, { size: 99, type: '5' }, { size: 0 }, { size: 512 })
const VMTAR = vmtar(8192, { type: '5' }, { size: 1000, offset: 4096 }, { size: 3000, offset: 5192 })

describe('an archive that goes by', () => {
  it.each([1, 7, 511, 512, 513, 4096])('is known in pieces of %i bytes', piece => {
    expect(walk(TAR, piece)).toEqual({ kind: 'tar', members: 4, flaw: undefined })
    expect(walk(VMTAR, piece)).toEqual({ kind: 'vmtar', members: 3, flaw: undefined })
  })

  it('is none where there is none', () => {
    const none = { kind: undefined, members: 0, flaw: undefined }
    expect(walk([])).toEqual(none)
    expect(walk([new Uint8Array(100)])).toEqual(none)
    expect(walk([new Uint8Array(5000).fill(9)])).toEqual(none)
  })

  it('needs no zeros at its end', () => {
    expect(walk(TAR.slice(0, -1))).toEqual({ kind: 'tar', members: 4, flaw: undefined })
  })

  it.each([
    ['in the data of its last member', TAR.slice(0, -2).concat(padded(400).subarray(0, 400))],
    ['in a header', [...TAR.slice(0, 2), header('ustar\0', {}).subarray(0, 300)]],
    ['before the data of a vmtar', vmtar(8191, { size: 3000, offset: 5192 })],
  ])('is cut %s', (_, parts) => {
    expect(walk(parts).flaw).toBe('archive-cut')
  })

  it('is damaged where a header is', () => {
    const broken = Buffer.concat(TAR)
    broken[BLOCK + 1536 + 3] = 1
    expect(walk([broken])).toMatchObject({ kind: 'tar', members: 1, flaw: 'archive-damaged' })
    expect(walk([...TAR.slice(0, 2), padded(600)])).toMatchObject({ flaw: 'archive-damaged' })
  })

  it('says nothing of a vmtar whose members do not say where their data is', () => {
    expect(walk(vmtar(2048, { size: 5000 }))).toEqual({ kind: 'vmtar', members: 1, flaw: undefined })
  })

  it('is not kept in memory, however large a member claims to be', () => {
    expect(walk([header('ustar\0', { size: 8 ** 11 - 1 })]).flaw).toBe('archive-cut')
  })
})
