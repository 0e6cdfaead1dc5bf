import { describe, expect, it } from 'vitest'
import { directory, END, folder } from '../../testing/fat12-volume.ts'
import { problemOf } from '../../testing/problem-of.ts'
import {
  bank,
  file,
  GOOD_CONFIG,
  SMALL,
  type SmallImageParts,
  smallExtendedRecord,
  smallImage,
  smallRecord,
} from '../../testing/small-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { latin1Bytes } from '../bytes/latin1.ts'
import { emptyEntry, MasterBootRecord } from '../disk/mbr.ts'
import { ProblemError } from '../problem/problem.ts'
import { inspectImage } from './inspect-image.ts'
import { partitionSource } from './read-bank.ts'

const inspect = (bytes: Uint8Array) => inspectImage(memorySource(bytes))
const inspectParts = (parts: SmallImageParts) => inspect(smallImage(parts))
const cutAfter = (sectors: number, parts: SmallImageParts = {}) => inspect(smallImage(parts).slice(0, sectors * 512))

/** The image with another master boot record. */
const withRecord = (change: (record: MasterBootRecord) => void): Uint8Array => {
  const record = smallRecord()
  change(record)
  return smallImage({ over: { 0: MasterBootRecord.encode(record) } })
}

const withExtendedRecord = (change: (record: MasterBootRecord) => void): Uint8Array => {
  const record = smallExtendedRecord()
  change(record)
  return smallImage({ over: { [SMALL.extended.start * 512]: MasterBootRecord.encode(record) } })
}

describe('inspectImage', () => {
  it('finds the boot partition, the bank and what is in it', async () => {
    const found = await inspectParts({})
    expect(found.warnings).toEqual([])
    expect(found.boot.partition.slot).toBe(4)
    // Cluster 9 is the eighth; 10 sectors come before the first.
    expect(found.boot.sectorsInUse).toBe(18)
    expect(found.bank).toMatchObject({ uuid: 'a0a1a2a3a4a5a6a7a8a9aaabacadaeaf', bytes: GOOD_CONFIG.length + 1110 })
    expect(found.bank.partition).toMatchObject({ slot: 5, start: SMALL.bank.start })
    expect(found.bank.files.map(({ path }) => path)).toEqual(['boot.cfg', 'vmkboot.gz', 'vmk.gz', 'sys.vgz'])
    expect(found.build).toBe('4.0.0-175625')
  })

  it('takes the first logical partition with a boot.cfg, and keeps its slot', async () => {
    const found = await inspectParts({
      bank: { root: [file('other.cfg', 2, 1)], fat: { 2: END } },
      second: bank(GOOD_CONFIG),
    })
    expect(found.bank.partition).toMatchObject({ slot: 6, start: SMALL.second.start })
  })

  it('reads a boot.cfg that is in pieces, has CR LF and is named in capitals', async () => {
    const comment = `${'#'.repeat(511)}\n`
    const text = (comment + GOOD_CONFIG).replaceAll('\n', '\r\n')
    const bytes = latin1Bytes(text)
    const found = await inspectParts({
      bank: bank('', {
        root: [
          { ...file('boot.cfg', 2, bytes.length), ntCase: 0 },
          file('vmkboot.gz', 9, 1),
          file('vmk.gz', 10, 1),
          file('sys.vgz', 11, 1),
        ],
        fat: { 2: 20, 20: END, 9: END, 10: END, 11: END },
        clusters: { 2: bytes.slice(0, 512), 20: bytes.slice(512) },
      }),
    })
    expect(found.warnings).toEqual([])
    expect(found.bank.bootCfg).toMatchObject({ kernel: 'vmkboot.gz', carriageReturns: true })
  })

  it('takes no module from a sub-directory, as the loader does not, and no directory as a module', async () => {
    const config = GOOD_CONFIG.replace('vmk.gz', '/drivers/net.gz').replace('sys.vgz', 'drivers')
    const found = await inspectParts({
      bank: bank(config, {
        root: [file('boot.cfg', 2, config.length), file('vmkboot.gz', 3, 100), folder('drivers', 6)],
        fat: { 2: END, 3: END, 6: END, 7: END },
        clusters: { 2: latin1Bytes(config), 6: directory(6, file('net.gz', 7, 5)) },
      }),
    })
    expect(found.warnings).toEqual([
      { code: 'modules-missing', names: ['/drivers/net.gz'] },
      { code: 'files-unusable', files: [{ name: 'drivers', why: 'directory' }] },
    ])
  })
})

describe('inspectImage refuses', () => {
  const notEsxi = async (bytes: Uint8Array): Promise<string> => {
    const problem = await problemOf(inspect(bytes))
    if (problem.code !== 'image-not-esxi') throw new Error(JSON.stringify(problem))
    expect(problem.advice).not.toBe('')
    return problem.what
  }

  it('a disk without an active partition, and does not settle for the extended one', async () => {
    const sentence = 'a disk image whose partition table marks no partition as active, so nothing in it boots'
    expect(
      await notEsxi(
        withRecord(({ partitions }) => {
          partitions[3]!.status = 0
        }),
      ),
    ).toBe(sentence)
    expect(
      await notEsxi(
        withRecord(({ partitions }) => {
          partitions[3]!.status = 0
          partitions[0]!.status = 0x80
        }),
      ),
    ).toBe(sentence)
  })

  it('an active partition that holds no FAT volume', async () => {
    const over = { [SMALL.boot.start * 512]: new Uint8Array(512).fill(0x55) }
    expect(await notEsxi(smallImage({ over }))).toBe(
      'a disk image whose active partition p4 holds no FAT12 or FAT16 volume',
    )
  })

  it('a disk without logical partitions', async () => {
    const bytes = withRecord(({ partitions }) => {
      partitions[0] = emptyEntry()
    })
    expect(await notEsxi(bytes)).toContain('without logical partitions')
  })

  it('a disk whose p5 is in the second entry of its record, where only the oldest loader looks', async () => {
    const bytes = withExtendedRecord(({ partitions }) => {
      partitions[1] = partitions[0]!
      partitions[0] = emptyEntry()
    })
    expect(await notEsxi(bytes)).toContain('without logical partitions')
  })

  it('a disk whose banks hold no boot.cfg, or only a directory of that name', async () => {
    const root = [{ ...file('boot.cfg', 2, 0), attributes: 0x10 }]
    expect(await notEsxi(smallImage({ bank: { root, fat: { 2: END }, clusters: { 2: directory(2) } } }))).toBe(
      'a disk image without a boot bank: no boot.cfg in p5, p6',
    )
  })

  it('a boot.cfg that is too large to be one', async () => {
    const size = 66_000
    const fat = Object.fromEntries(Array.from({ length: 129 }, (_, i) => [i + 2, i === 128 ? END : i + 3]))
    expect(await problemOf(inspectParts({ bank: { root: [file('boot.cfg', 2, size)], fat } }))).toEqual({
      code: 'image-damaged',
      part: 'p5',
      cause: 'boot.cfg has 66000 bytes',
    })
  })

  it('a damaged bank, by name and cause', async () => {
    const problem = await problemOf(
      inspectParts({ bank: bank(GOOD_CONFIG, { fat: { 2: END, 3: END, 4: 4, 300: END } }) }),
    )
    expect(problem).toMatchObject({ code: 'image-damaged', part: 'p5' })
    if (problem.code === 'image-damaged') expect(problem.cause).toContain('vmk.gz')
  })

  it('a volume that is larger than its partition', async () => {
    // p5 is cut to its first four sectors, so its FAT is outside.
    const bytes = withExtendedRecord(({ partitions }) => {
      partitions[0]!.sectors = 4
    })
    expect(await problemOf(inspect(bytes))).toEqual({
      code: 'image-damaged',
      part: 'p5',
      cause: 'the volume goes past the end of p5',
    })
  })
})

describe('inspectImage and an image that ends early', () => {
  it('says in which part, and how many bytes would be needed', async () => {
    const size = (sectors: number) => sectors * 512
    expect(await problemOf(cutAfter(20))).toMatchObject({ code: 'image-truncated', size: size(20), part: 'p4' })
    // In p4's FAT, and in the last sector in use there.
    expect(await problemOf(cutAfter(36))).toMatchObject({ code: 'image-truncated', needed: size(37), part: 'p4' })
    expect(await problemOf(cutAfter(431))).toMatchObject({ code: 'image-truncated', needed: size(742), part: 'p5' })
    // The last byte of sys.vgz in cluster 300: 10 bytes after sector 740.
    expect(await problemOf(cutAfter(740))).toEqual({
      code: 'image-truncated',
      size: size(740),
      needed: size(740) + 10,
      part: 'sys.vgz',
    })
  })

  it('does without everything after the files, and warns', async () => {
    const found = await cutAfter(741)
    expect(found.warnings.map(({ code }) => code)).toEqual(['table-flaw', 'image-short'])
    expect(found.warnings[1]).toEqual({ code: 'image-short', size: 741 * 512, expected: 1080 * 512 })
  })

  it('ends in a problem or an inspection at every sector', async () => {
    for (let sectors = 0; sectors <= 760; sectors += 19) {
      const error = await cutAfter(sectors).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      if (sectors < 741) expect(error, `${sectors} sectors`).toBeInstanceOf(ProblemError)
      else expect(error, `${sectors} sectors`).toBeUndefined()
    }
  })

  it('refuses a partition that begins after the end', () => {
    const source = memorySource(new Uint8Array(512))
    const partition = { slot: 7, start: 1, sectors: 2, type: 6, active: false, entry: emptyEntry(), recordLba: 0 }
    expect(() => partitionSource(source, partition)).toThrow(ProblemError)
  })
})

describe('inspectImage warns', () => {
  const warnings = async (bytes: Uint8Array) => (await inspect(bytes)).warnings

  it('of a table without boot code, of several active partitions, of a chain that loops', async () => {
    expect(await warnings(withRecord(record => void record.bootCode.fill(0)))).toEqual([{ code: 'no-boot-code' }])
    const active = withRecord(({ partitions }) => {
      partitions[1] = { ...emptyEntry(), status: 0x80, type: 6, firstLba: 1090, sectors: 5 }
    })
    // The first active partition counts, and it holds no volume.
    expect(await problemOf(inspect(active))).toMatchObject({ what: expect.stringContaining('p2 holds no FAT12') })
    const loop = withExtendedRecord(({ partitions }) => {
      partitions[1]!.firstLba = 0
    })
    expect(await warnings(loop)).toEqual([
      { code: 'table-flaw', flaw: { code: 'chain-loops', lba: SMALL.extended.start } },
    ])
  })

  it('of an EBR without 55AA and of a p5 one sector beyond p1', async () => {
    expect(
      await warnings(
        withExtendedRecord(record => {
          record.signature = 0
        }),
      ),
    ).toEqual([{ code: 'table-flaw', flaw: { code: 'no-ebr-signature', lba: SMALL.extended.start } }])
    const out = withExtendedRecord(({ partitions }) => {
      partitions[0]!.sectors = SMALL.extended.start + SMALL.extended.sectors - SMALL.bank.start + 1
    })
    expect(await warnings(out)).toEqual([
      { code: 'table-flaw', flaw: { code: 'outside-extended', slot: 5, excess: 1 } },
    ])
  })

  it('of a bank without UUID, and of what boot.cfg lacks', async () => {
    expect(await warnings(smallImage({ uuid: false }))).toEqual([{ code: 'no-uuid', slot: 5 }])
    const config = GOOD_CONFIG.replace('updated=1', 'updated=0').replace('sys.vgz', 'cim.vgz')
    expect(await warnings(smallImage({ bank: bank(config) }))).toEqual([
      { code: 'boot-cfg-updated', value: '0' },
      { code: 'modules-missing', names: ['cim.vgz'] },
    ])
  })

  it("of names that are unsafe as paths elsewhere, and of a boot volume that extends past its partition's end", async () => {
    const root = [...bank(GOOD_CONFIG).root!, { ...file('..%5cevil.sh', 0, 0), longName: '..\\evil.sh' }]
    const found = await inspectParts({ bank: bank(GOOD_CONFIG, { root }) })
    expect(found.warnings.map(({ code }) => code)).toEqual(['unsafe-names'])
    const short = withRecord(({ partitions }) => {
      partitions[3]!.sectors = 17
    })
    expect(await warnings(short)).toEqual([
      { code: 'boot-rule', rule: 'loader-sound', reason: expect.stringContaining('damaged or cut') },
      { code: 'boot-sectors-beyond', sectorsInUse: 18, sectors: 17 },
    ])
  })
})
