import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { directory, END, folder } from '../../testing/fat12-volume.ts'
import {
  bank,
  COM32,
  file,
  GOOD_CONFIG,
  ldlinux,
  SMALL,
  type SmallImageParts,
  smallBoot,
  smallExtendedRecord,
  smallImage,
  smallRecord,
} from '../../testing/small-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { latin1Bytes } from '../bytes/latin1.ts'
import { demoImage } from '../demo/demo-image.ts'
import { emptyEntry, MasterBootRecord, PartitionEntry } from '../disk/mbr.ts'
import type { DirectoryEntry } from '../fat/fat-directory.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { bootVerdict, verdictSentence } from './boot-verdict.ts'

type Parts = SmallImageParts

const LDLINUX = file('ldlinux.sys', 2, 700)
const inspected = (parts: Parts = {}): Promise<Inspection> => inspectImage(memorySource(smallImage(parts)))

/** The small image with another boot.cfg. */
const configured = (from: string, to: string): Parts => ({ bank: bank(GOOD_CONFIG.replace(from, to)) })

/** The small image with its MBR changed. */
const recorded = (change: (record: MasterBootRecord) => void): Parts => {
  const record = smallRecord()
  change(record)
  return { over: { 0: MasterBootRecord.encode(record) } }
}

const extendedRecorded = (change: (record: MasterBootRecord) => MasterBootRecord): Parts => ({
  over: { [SMALL.extended.start * 512]: MasterBootRecord.encode(change(smallExtendedRecord())) },
})

const shortened = (sectors: number): Parts =>
  recorded(record => {
    record.partitions[0]!.sectors -= sectors
  })

const ELF = latin1Bytes('\x7fELF\x01')

/** p4 with other programs. */
const programs = (clusters: Record<number, Uint8Array>): Parts => {
  const config = 'default safeboot.c32\n'
  return { boot: smallBoot(config, { clusters: { ...smallBoot(config).clusters, ...clusters } }) }
}

/** p4 with an ldlinux.sys of another release, intact by its checksum. */
const release = (version: string): Parts => {
  const file = ldlinux(700, version)
  return programs({ 2: file.subarray(0, 512), 9: file.subarray(512) })
}

const linked = (record: MasterBootRecord, sector: number): MasterBootRecord => {
  record.partitions[1]!.firstLba = sector
  return record
}

const typed = (record: MasterBootRecord, type: number): MasterBootRecord => {
  record.partitions[0]!.type = type
  return record
}

/** An entry that links to the extended boot record this many sectors into the extended partition. */
const linkTo = (sector: number): Uint8Array =>
  PartitionEntry.encode({ ...emptyEntry(), type: 5, firstLba: sector, sectors: 320 })

/** Names of the broken rules. */
const broken = (stick: Inspection): string[] =>
  bootVerdict(stick)
    .rules.filter(({ holds }) => !holds)
    .map(({ rule }) => rule)

const textOf = (stick: Inspection, rule: string): string =>
  bootVerdict(stick).rules.find(judged => judged.rule === rule)?.text ?? ''

const PROGRAMS = [file('safeboot.c32', 4, 300), file('mboot.c32', 5, 300)]
const GOOD_LINE = 'default safeboot.c32\n'

/** p4 with SYSLINUX's configuration and these files in /boot/syslinux or /syslinux, and more in the root. */
const inFolder = (
  path: '/boot/syslinux' | '/syslinux',
  files: DirectoryEntry[],
  root: DirectoryEntry[] = [],
): Parts => {
  const inner = directory(11, file('syslinux.cfg', 3, GOOD_LINE.length), ...files)
  const outer = directory(10, folder('syslinux', 11))
  const top = path === '/syslinux' ? folder('syslinux', 11) : folder('boot', 10)
  const { fat, clusters } = smallBoot(GOOD_LINE)
  return {
    boot: smallBoot(GOOD_LINE, {
      root: [LDLINUX, top, ...root],
      fat: { ...fat, 6: END, 10: END, 11: END },
      clusters: { ...clusters, 6: latin1Bytes('default other.c32\n'), 10: outer, 11: inner },
    }),
  }
}

describe('bootVerdict', () => {
  it('finds that every rule holds for a stick that boots, each with a sentence', async () => {
    const verdict = bootVerdict(await inspected())
    expect(verdict.boots).toBe(true)
    expect(verdict.rules.every(({ holds }) => holds)).toBe(true)
    expect(verdict.rules.map(({ rule }) => rule)).toEqual([
      ...['mbr-signature', 'boot-code', 'active-partition', 'tables-lead', 'boot-sectors'],
      ...['ebr-chain', 'ebr-signature'],
      ...['bank-inside', 'bank-type', 'bank-slot', 'loader-bank', 'boot-signature'],
      ...['loader', 'loader-sound', 'loader-config', 'loader-unattended'],
      ...['loader-program', 'loader-options', 'loader-mboot'],
      ...['uuid', 'boot-cfg', 'updated', 'build', 'state', 'state-place'],
      ...['byte-order-mark', 'options', 'kernel', 'modules', 'files'],
    ])
    for (const { text } of verdict.rules) expect(text).toMatch(/^\S.+\.$/)
    expect(verdict.rules.map(({ text }) => text).join(' ')).not.toMatch(/undefined|NaN|null/)
    expect(verdictSentence(verdict)).toBe(
      `Would boot: yes, because all ${verdict.rules.length} rules of the BIOS, of SYSLINUX and of VMware's loader hold.`,
    )
  })

  it.each<[string, string, Parts, RegExp]>([
    ['boot-code', 'an MBR without code', recorded(record => record.bootCode.fill(0)), /no boot code/],
    [
      'active-partition',
      'two active partitions',
      recorded(record => {
        record.partitions[0]!.status = 0x80
      }),
      /Several partitions are active \(p1, p4\)/,
    ],
    [
      'ebr-signature',
      'an extended record without 55AA',
      extendedRecorded(record => ({ ...record, signature: 0 })),
      /at LBA 400 does not end in 55AA/,
    ],
    [
      'bank-inside',
      'an extended partition one sector too short',
      recorded(record => {
        record.partitions[0]!.sectors = SMALL.bank.start + SMALL.bank.sectors - SMALL.extended.start - 1
      }),
      /p5 reaches 1 sector beyond the extended partition/,
    ],
    [
      'ebr-chain',
      'a chain that comes back to its second record for ever',
      { over: { [SMALL.secondRecord * 512 + 0x1be + 16]: linkTo(SMALL.secondRecord - SMALL.extended.start) } },
      /loops back to LBA 750 for ever/,
    ],
    [
      'bank-type',
      'a bank of another type',
      extendedRecorded(record => {
        record.partitions[0]!.type = 0x83
        return record
      }),
      /the type 83 \(Linux\)/,
    ],
    [
      'loader',
      'an ldlinux.sys that is another file',
      {
        boot: smallBoot('default safeboot.c32\n', {
          clusters: { 3: latin1Bytes('default safeboot.c32\n'), 4: COM32, 5: COM32 },
        }),
      },
      /^p4 holds no SYSLINUX \(ldlinux\.sys\)/,
    ],
    ['loader-config', 'no configuration', { boot: smallBoot('', { root: [LDLINUX] }) }, /no syslinux\.cfg/],
    [
      'loader-config',
      'a file that is missing',
      { boot: smallBoot('default other.c32\n') },
      /starts other\.c32, which is not/,
    ],
    [
      'loader-config',
      'an empty configuration',
      { boot: smallBoot('# nothing\n') },
      /names nothing to start: it has no 'default'/,
    ],
    [
      'loader-config',
      'a label that starts nothing',
      { boot: smallBoot('DEFAULT disk\nLABEL disk\nLOCALBOOT 0x80\n') },
      /names nothing to start/,
    ],
    [
      'loader-config',
      'a label that is none',
      { boot: smallBoot('default x\nimplicit 0\nlabel y\n') },
      /not one of its labels/,
    ],
    [
      'loader-config',
      'an empty program',
      {
        boot: smallBoot('default safeboot.c32\n', {
          root: [...smallBoot('').root!.slice(0, 1), file('syslinux.cfg', 3, 21), file('safeboot.c32', 0, 0)],
        }),
      },
      /starts safeboot\.c32, which is not there/,
    ],
    [
      'loader-unattended',
      'a prompt without a time-out',
      { boot: smallBoot('prompt 1\ndefault safeboot.c32\n') },
      /waits until/,
    ],
    ['loader-program', 'a program of SYSLINUX 5', programs({ 4: ELF }), /safeboot\.c32 is not a COM32 program/],
    [
      'loader-mboot',
      'an mboot of SYSLINUX 5',
      programs({ 5: ELF }),
      /mboot\.c32, which safeboot\.c32 starts, is not a COM32/,
    ],
    [
      'loader-mboot',
      'no mboot where -m says',
      { boot: smallBoot('default safeboot.c32 -m x.c32\n') },
      /x\.c32.* is not beside it/,
    ],
    [
      'loader-options',
      'an option that is not known',
      { boot: smallBoot('default safeboot.c32 -z\n') },
      /with -z, which/,
    ],
    [
      'loader-options',
      'an option without its value',
      { boot: smallBoot('default safeboot.c32 -S\n') },
      /with -S, which/,
    ],
    [
      'loader-options',
      'a speed that is a word',
      { boot: smallBoot('default safeboot.c32 -s fast\n') },
      /with -s, which/,
    ],
    [
      'loader-options',
      "SYSLINUX's own mboot",
      { boot: smallBoot('default mboot.c32 vmkboot.gz --- vmk.gz\n') },
      /with ---, which/,
    ],
    [
      'loader-bank',
      'an mboot for another bank',
      { boot: smallBoot('default mboot.c32 -p 6 -c boot.cfg\n') },
      /-p to use p6/,
    ],
    [
      'boot-signature',
      'a boot sector without 55AA',
      { over: { [SMALL.boot.start * 512 + 510]: new Uint8Array(2) } },
      /p4's boot sector does not end in 55AA/,
    ],
    [
      'loader-sound',
      'an ldlinux.sys with a byte changed',
      {
        boot: smallBoot('default safeboot.c32\n', {
          clusters: {
            ...smallBoot('').clusters,
            3: latin1Bytes('default safeboot.c32\n'),
            9: ldlinux()
              .subarray(512)
              .map(byte => byte ^ 1),
          },
        }),
      },
      /own checksum is wrong/,
    ],
    ['uuid', 'no UUID', { uuid: false }, /No hypervisor found/],
    ['updated', "an 'updated' of zero", configured('updated=1', 'updated=0'), /'updated' '0'; it must/],
    ['updated', "no 'updated'", configured('updated=1\n', ''), /'updated' missing or empty/],
    ['build', 'a build without a digit', configured('build=4', 'build=v4'), /the build 'v4\.0\.0-175625'; it must/],
    ['state', 'an empty bank', configured('bootstate=0', 'bootstate=3'), /'bootstate' 3/],
    ['kernel', 'no kernel', configured('kernel=vmkboot.gz\n', ''), /names no kernel/],
    ['kernel', 'a kernel that is missing', configured('vmkboot.gz', 'other.gz'), /kernel other\.gz is not in/],
    ['modules', 'modules that are missing', configured('sys.vgz', 'sys.vgz --- a.tgz --- b'), /name: a\.tgz, b\./],
  ])('%s: broken by %s, and by nothing else', async (rule, _, parts, text) => {
    const stick = await inspected(parts)
    expect(broken(stick)).toEqual([rule])
    expect(textOf(stick, rule)).toMatch(text)
    const verdict = bootVerdict(stick)
    expect(verdict.boots).toBe(false)
    expect(verdictSentence(verdict)).toBe(`Would boot: no, because of this: ${textOf(stick, rule)}`)
  })

  it.each([
    'DEFAULT esx\r\nLABEL esx\r\n  KERNEL safeboot.c32\r\n',
    'default linux\nlabel other\nkernel x.c32\nlabel linux\ncom32 /SafeBoot.c32\n',
    'default safeboot.c32\nlabel safeboot.c32\n',
    'default safeboot.c32\nlabel other\nkernel x.c32\n',
    'default esx\nimplicit 0\nlabel esx\nkernel safeboot\n',
    'prompt 1\ntimeout 50\ndefault safeboot.c32\n',
    'prompt 1\nui safeboot.c32\n',
    'prompt 1\nnoescape 1\ndefault safeboot.c32\n',
    'default safeboot.c32 -m mboot.c32 -V -s 115200 quiet\n',
    'default mboot.c32 -p 5 -c boot.cfg\n',
    'include more.cfg\ndefault safeboot.c32\n',
    'default a\ndefault safeboot.c32\n',
    'default other\nui safeboot.c32 menu.cfg\n',
    '# a remark\ndefault safeboot -S 1\n',
  ])('accepts the configuration %j', async config => {
    expect(broken(await inspected({ boot: smallBoot(config) }))).toEqual([])
  })

  it.each<[string, Parts]>([
    ['a second bank that reaches out', shortened(20)],
    ['a chain that comes back to its first record', extendedRecorded(record => linked(record, 0))],
    ['a chain that leaves the extended partition', extendedRecorded(record => linked(record, 100_000))],
    ['a second record without 55AA', { over: { [SMALL.secondRecord * 512 + 510]: new Uint8Array(2) } }],
    ['p5 of type 0B', extendedRecorded(record => typed(record, 0x0b))],
    ['p5 of type EF', extendedRecorded(record => typed(record, 0xef))],
  ])('boots with %s', async (_, parts) => {
    expect(broken(await inspected(parts))).toEqual([])
  })

  it('boots with p4 in another slot', async () => {
    const parts = recorded(({ partitions }) => {
      ;[partitions[1], partitions[3]] = [partitions[3]!, partitions[1]!]
    })
    const stick = await inspected(parts)
    expect(stick.boot.partition.slot).toBe(2)
    expect(broken(stick)).toEqual([])
  })

  it.each(['/boot/syslinux', '/syslinux'] as const)('reads the configuration in %s, and none after it', async path => {
    const other = file('syslinux.cfg', 6, 18)
    const stick = await inspected(inFolder(path, PROGRAMS, [other]))
    expect(stick.boot.loader.config).toBe(`${path.slice(1)}/syslinux.cfg`)
    expect(broken(stick)).toEqual([])
  })

  it.each(['/boot/syslinux', '/syslinux'] as const)('looks for programs beside the configuration in %s', async path => {
    expect(broken(await inspected(inFolder(path, [], PROGRAMS)))).toEqual(['loader-config'])
    expect(broken(await inspected(inFolder(path, PROGRAMS.slice(0, 1), PROGRAMS.slice(1))))).toEqual(['loader-mboot'])
  })

  it('finds a program with a long name only by its alias', async () => {
    const long = { ...file('safebo~1.c32', 4, 300), name: 'safeboot-new.c32', longName: 'safeboot-new.c32' }
    const named = async (name: string): Promise<Inspection> => {
      const config = `default ${name}\n`
      const root = [...smallBoot(config).root!.slice(0, 2), long, file('mboot.c32', 5, 300)]
      return inspected({ boot: smallBoot(config, { root }) })
    }
    expect(broken(await named('safeboot-new.c32'))).toEqual(['loader-config'])
    const found = await named('safebo~1.c32')
    expect(broken(found)).toEqual([])
    expect(bootVerdict(found).untold.map(({ name }) => name)).toEqual(['other-program'])
  })

  it('says that the demo image boots its greeting and holds no ESXi', async () => {
    const image = await inspectImage(demoImage())
    const verdict = bootVerdict(image, { flaws: [], unread: [] })
    expect(verdict).toMatchObject({ boots: true, starts: 'greeting', untold: [] })
    expect(verdictSentence(verdict)).toMatch(
      /^Boots the greeting; holds no ESXi\. All \d+ rules of the BIOS, of the demo/,
    )
    expect(verdict.rules.map(({ text }) => text).join()).not.toContain('SYSLINUX')
    expect(image.warnings).toEqual([])
  })

  it.each([
    ['its boot sector', 32 * 512 + 100],
    ['its loader', 33 * 512 + 2000],
  ])('says that the demo image does not boot if %s was changed', async (_, offset) => {
    const demo = demoImage()
    const read = async (from: number, target: Uint8Array): Promise<void> => {
      await demo.read(from, target)
      if (offset >= from && offset < from + target.length) target[offset - from]! ^= 1
    }
    const image = await inspectImage({ ...demo, read })
    expect(broken(image)).toEqual(['loader'])
    expect(verdictSentence(bootVerdict(image))).toMatch(
      /^Would boot: no, .*p4 is the demo image's, but its loader is dam/,
    )
    expect(image.warnings).toMatchObject([{ code: 'boot-rule', rule: 'loader' }])
  })

  it('requires no UUID and no updated if mboot is started directly', async () => {
    const boot = smallBoot('default mboot.c32 -p 5 -c boot.cfg\n')
    const stick = await inspected({ ...configured('updated=1\n', ''), uuid: false, boot })
    expect(broken(stick)).toEqual([])
    expect(bootVerdict(stick).untold).toEqual([])
  })

  it.each<[string, Parts, RegExp]>([
    ['syslinux-release', release('6.04'), /Whether SYSLINUX 6\.04 starts safeboot\.c32/],
    [
      'loader-checksum',
      programs({ 2: latin1Bytes('\r\nSYSLINUX 3.86 '), 9: new Uint8Array(188) }),
      /SYSLINUX 3\.86 keeps its checksum/,
    ],
    ['other-config', { boot: smallBoot('default mboot.c32 -p 5 -c other.cfg\n') }, /other\.cfg/],
    ['other-config', { boot: smallBoot('default mboot.c32 quiet\n') }, /without -p/],
    ['module-list', configured('sys.vgz', 'sys.vgz --- ---'), /reads on past the end/],
  ])('cannot know about %s', async (name, parts, text) => {
    const verdict = bootVerdict(await inspected(parts))
    expect(verdict.untold).toEqual([{ name, text: expect.stringMatching(text) }])
    expect(verdict.boots).toBe(true)
    expect(verdictSentence(verdict)).toMatch(/^Would boot: yes as far as can be told.*Not known: /)
  })

  it('cannot know what another program does', async () => {
    const config = 'default grub.c32\n'
    const root = [...smallBoot(config).root!.slice(0, 2), file('grub.c32', 4, 300)]
    expect(bootVerdict(await inspected({ boot: smallBoot(config, { root }) })).untold).toEqual([
      { name: 'other-program', text: expect.stringContaining('What grub.c32 does') },
    ])
  })

  it('judges what the kernel and the modules hold, if they were read', async () => {
    const stick = await inspected()
    const sound = bootVerdict(stick, { flaws: [], unread: [] })
    expect(sound.rules.slice(-2).map(({ rule, holds }) => [rule, holds])).toEqual([
      ['kernel-content', true],
      ['module-contents', true],
    ])
    const flaws = [
      { path: 'vmkboot.gz', kernel: true, flaw: 'no-elf' },
      { path: 'sys.vgz', kernel: false, flaw: 'gzip-cut' },
    ] as const
    expect(verdictSentence(bootVerdict(stick, { flaws, unread: [] }))).toBe(
      'Would boot: no, because of this: The kernel cannot be started: vmkboot.gz (it is not an ELF program for x86). The loader stops at these modules: sys.vgz (its gzip data is cut short).',
    )
    expect(bootVerdict(stick, { flaws: [], unread: ['sys.vgz'] }).untold).toEqual([
      { name: 'large-files', text: 'Whether these are intact, since they unpack to more than 1 GB: sys.vgz.' },
    ])
  })

  // Today an inspection refuses these before it gets to a bank; a later version may not.
  it.each<[string, (stick: Inspection) => Inspection, RegExp]>([
    [
      'mbr-signature',
      stick => ({ ...stick, table: { ...stick.table, mbr: { ...stick.table.mbr, signature: 0x55aa } } }),
      /does not end in 55AA/,
    ],
    [
      'active-partition',
      stick => ({
        ...stick,
        table: { ...stick.table, partitions: stick.table.partitions.map(one => ({ ...one, active: false })) },
      }),
      /No partition is active/,
    ],
    [
      'boot-sectors',
      stick => ({ ...stick, boot: { ...stick.boot, sectorsInUse: stick.boot.partition.sectors + 1 } }),
      /uses 311 sectors, but p4 has only 310/,
    ],
    [
      'bank-slot',
      stick => ({ ...stick, bank: { ...stick.bank, partition: { ...stick.bank.partition, slot: 7 } } }),
      /is p7; VMware's loader looks only in p5 and p6/,
    ],
  ])('%s: broken by an inspection that says so', async (rule, change, text) => {
    const stick = change(await inspected())
    expect(broken(stick)).toEqual([rule])
    expect(textOf(stick, rule)).toMatch(text)
  })

  it('accepts a boot volume that fills its partition, and a logical partition that is marked active', async () => {
    const stick = await inspected()
    const full = { ...stick.boot, sectorsInUse: stick.boot.partition.sectors }
    expect(broken({ ...stick, boot: full })).toEqual([])
    const partitions = stick.table.partitions.map(one => (one.slot === 5 ? { ...one, active: true } : one))
    expect(broken({ ...stick, table: { ...stick.table, partitions } })).toEqual([])
  })

  it('names every reason at once', async () => {
    const stick = await inspected({ ...configured('updated=1\n', ''), uuid: false })
    expect(broken(stick)).toEqual(['uuid', 'updated'])
    expect(verdictSentence(bootVerdict(stick))).toMatch(/No hypervisor found.*'updated' missing or empty/)
  })

  it('uses every rule of every table', async () => {
    const folder = new URL('../inspection/', import.meta.url)
    const files = readdirSync(folder).filter(name => name.endsWith('-rules.ts'))
    const modules: object[] = await Promise.all(files.map(name => import(new URL(name, folder).href)))
    const tables = modules.flatMap(Object.entries).filter(([name]) => name.endsWith('_RULES'))
    const rules = tables.flatMap(([, table]) => Object.keys(table))
    const verdict = bootVerdict(await inspected(), { flaws: [], unread: [] })
    expect(verdict.rules.map(({ rule }) => rule).toSorted()).toEqual([...new Set(rules)].toSorted())
  })
})
