import { describe, expect, it } from 'vitest'
import type { TableFlaw } from '../disk/partition-table.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import type { Problem } from '../problem/problem.ts'
import type { Warning } from '../problem/warning.ts'
import type { Refusal } from '../target/target-rules.ts'
import { describeMismatch, describeMismatches } from './mismatch-wording.ts'
import { describeProblem } from './problem-wording.ts'
import { refusalSentence } from './refusal-wording.ts'
import { wordWarning } from './warning-wording.ts'

/** Values by their code, so that the compiler asks for an example of each new code. */
type ByCode<T extends { code: string }> = { [C in T['code']]: readonly Extract<T, { code: C }>[] }
type ByKind<T extends { kind: string }> = { [K in T['kind']]: readonly Extract<T, { kind: K }>[] }

const FLAWS: ByCode<TableFlaw> = {
  'no-mbr-signature': [{ code: 'no-mbr-signature' }],
  'no-ebr-signature': [{ code: 'no-ebr-signature', lba: 8192 }],
  'chain-loops': [{ code: 'chain-loops', lba: 8192 }],
  'chain-leaves-extended': [{ code: 'chain-leaves-extended', lba: 0 }],
  'outside-extended': [{ code: 'outside-extended', slot: 5, excess: 1 }],
  'several-active': [{ code: 'several-active', slots: [1, 4] }],
}

const WARNINGS: ByCode<Warning> = {
  'no-boot-code': [{ code: 'no-boot-code' }],
  'boot-rule': [{ code: 'boot-rule', rule: 'loader', reason: 'p4 holds no SYSLINUX (ldlinux.sys).' }],
  'no-uuid': [{ code: 'no-uuid', slot: 5 }],
  'boot-cfg-updated': [
    { code: 'boot-cfg-updated', value: undefined },
    { code: 'boot-cfg-updated', value: '' },
    { code: 'boot-cfg-updated', value: '0' },
  ],
  'boot-cfg-build': [
    { code: 'boot-cfg-build', value: undefined },
    { code: 'boot-cfg-build', value: 'v4' },
  ],
  'boot-cfg-no-kernel': [{ code: 'boot-cfg-no-kernel' }],
  'boot-cfg-state': [
    { code: 'boot-cfg-state', state: 3 },
    { code: 'boot-cfg-state', state: 'new' },
  ],
  'boot-cfg-state-place': [{ code: 'boot-cfg-state-place' }],
  'boot-cfg-unseen': [
    { code: 'boot-cfg-unseen', why: 'label' },
    { code: 'boot-cfg-unseen', why: 'long-name' },
  ],
  'boot-cfg-option': [{ code: 'boot-cfg-option', key: 'timeout', value: 'soon' }],
  'files-unusable': [{ code: 'files-unusable', files: [{ name: 'sys.vgz', why: 'empty' }] }],
  'boots-once': [{ code: 'boots-once' }],
  'no-modules': [{ code: 'no-modules' }],
  'boot-cfg-byte-order-mark': [{ code: 'boot-cfg-byte-order-mark' }],
  'kernel-missing': [{ code: 'kernel-missing', name: 'vmkboot.gz' }],
  'modules-missing': [{ code: 'modules-missing', names: ['sys.vgz', 'cim.vgz'] }],
  'live-bank': [{ code: 'live-bank', slot: 6, other: 5, reasons: ['It is older than p6 (updated 7): updated 1.'] }],
  'bank-chosen': [{ code: 'bank-chosen', slot: 5, live: 6 }],
  'table-flaw': Object.values(FLAWS)
    .flat()
    .map((flaw: TableFlaw) => ({ code: 'table-flaw', flaw })),
  'image-short': [{ code: 'image-short', size: 54_000_000, expected: 943_718_400 }],
  'checksum-differs': [
    {
      code: 'checksum-differs',
      file: 'imagedd.bz2',
      expected: '0cc175b9c0f1b6a831c399e269772661',
      actual: '92eb5ffee6ae2fec3ad71c777531578f',
    },
  ],
  'cache-unsafe': [{ code: 'cache-unsafe', folder: '/home/me/.cache/thinstick', cause: 'it belongs to another user' }],
  'archive-unsound': [{ code: 'archive-unsound', file: 'x.dd.gz', cause: 'its CRC differs' }],
  'unsafe-names': [{ code: 'unsafe-names', paths: ['..\\evil', 'a\nb'] }],
  'boot-size-kept': [{ code: 'boot-size-kept', totalSectors: 8160, partitionSectors: 3108 }],
  'boot-sectors-beyond': [{ code: 'boot-sectors-beyond', sectorsInUse: 18, sectors: 17 }],
}

const REFUSALS: ByCode<Refusal> = {
  system: [{ code: 'system' }],
  'no-disk': [{ code: 'no-disk' }],
  'read-only': [
    { code: 'read-only', kind: 'drive' },
    { code: 'read-only', kind: 'file' },
  ],
  'sector-size': [{ code: 'sector-size', logicalSectorSize: 4096 }],
  partition: [{ code: 'partition', drive: '/dev/sdk' }],
  'holds-image': [{ code: 'holds-image' }],
  mounted: [{ code: 'mounted', paths: ['/mnt/a', '/mnt/b'] }],
  'in-use': [{ code: 'in-use', holders: ['md0', 'dm-1'] }],
  internal: [
    { code: 'internal', bus: 'SATA' },
    { code: 'internal', bus: undefined },
  ],
  'too-large': [{ code: 'too-large', size: 2_000_398_934_016 }],
  'too-small': [{ code: 'too-small', size: 40_000_000, minimum: 47_185_920 }],
}

const MISMATCHES: ByKind<Mismatch> = {
  file: [{ kind: 'file', path: 'sys.vgz', lba: 3192, offset: 1_000_000 }],
  'file-missing': [{ kind: 'file-missing', path: 'sys.vgz' }],
  'file-extra': [{ kind: 'file-extra', path: 'junk' }],
  'file-entry': [{ kind: 'file-entry', path: 'sys.vgz', field: 'size', expected: '10', found: '11' }],
  boot: [{ kind: 'boot', lba: 42, offset: 0 }],
  table: [{ kind: 'table', slot: 4, expected: 'LBA 42 + 3108', found: 'none' }],
  'boot-code': [{ kind: 'boot-code' }],
  uuid: [{ kind: 'uuid', expected: 'aa', found: 'none' }],
  volume: [{ kind: 'volume', field: 'label', expected: 'A', found: 'B' }],
  structure: [{ kind: 'structure', what: 'partition table', lba: 0 }],
}
const ALL_MISMATCHES: readonly Mismatch[] = Object.values(MISMATCHES).flat()

const target = '/dev/sdk'
const FAILED = {
  code: 'target-failed',
  target,
  stage: 'boot bank',
  lba: 3192,
  cause: 'EIO: i/o error, write',
  condition: 'partly written',
} as const

const PROBLEMS: ByCode<Problem> = {
  'image-unreadable': [{ code: 'image-unreadable', image: 'a.dd', cause: 'there is no such file' }],
  'image-not-esxi': [{ code: 'image-not-esxi', what: 'an empty file', advice: 'Choose another.' }],
  'image-truncated': [{ code: 'image-truncated', size: 1000, needed: 50_331_648, part: 'sys.vgz' }],
  'image-damaged': [{ code: 'image-damaged', part: 'p5', cause: 'its FAT loops' }],
  'archive-damaged': [
    { code: 'archive-damaged', image: 'x.iso', layer: 'bzip2', layers: ['iso', 'gzip', 'tar', 'bzip2'], cause: 'no' },
    { code: 'archive-damaged', image: 'x.gz', layer: 'gzip', layers: ['gzip'], cause: 'it ends early' },
    { code: 'archive-damaged', image: 'x.zip', layer: 'zip', layers: [], cause: 'it has no directory' },
  ],
  'archive-refused': [
    { code: 'archive-refused', image: 'x.gz', layer: 'tar', layers: ['gzip', 'tar'], cause: 'it never ends' },
  ],
  'image-unsound': [
    {
      code: 'image-unsound',
      target: '/dev/sdb',
      damage: { code: 'archive-unsound', file: 'x.dd.gz', cause: 'its CRC differs' },
      written: true,
    },
    {
      code: 'image-unsound',
      target: '/dev/sdb',
      damage: { code: 'checksum-differs', file: 'imagedd.bz2', expected: 'd41d', actual: 'abcd' },
      written: false,
    },
  ],
  'unpack-failed': [
    { code: 'unpack-failed', image: 'x.iso', folder: '/home/x/.cache/thinstick', cause: 'no space is left there' },
  ],
  'target-silent': [{ code: 'target-silent', target, stage: 'verify', seconds: 31, condition: 'unknown' }],
  'eject-failed': [{ code: 'eject-failed', target, cause: 'Error: device is busy.' }],
  busy: [{ code: 'busy' }],
  'job-gone': [{ code: 'job-gone' }],
  'not-built': [{ code: 'not-built', target }],
  'no-such-file': [
    { code: 'no-such-file', image: 'esxi.dd', path: 'p5/none', folder: false },
    { code: 'no-such-file', image: 'esxi.dd', path: 'p5/folder', folder: true },
  ],
  'not-saved': [
    { code: 'not-saved', path: '/home/kim/boot.cfg', exists: true, cause: 'a file of that name is there' },
    { code: 'not-saved', path: '/home/kim/boot.cfg', exists: false, cause: 'no space is left there' },
  ],
  'export-refused': [
    { code: 'export-refused', what: 'boot.cfg', why: 'no-kernel' },
    { code: 'export-refused', what: 'sys.vgz', why: 'missing' },
    { code: 'export-refused', what: 'sys.vgz', why: 'unusable' },
    { code: 'export-refused', what: 'a$b.gz', why: 'name' },
    { code: 'export-refused', what: '"a', why: 'argument' },
    { code: 'export-refused', what: '..', why: 'path' },
    { code: 'export-refused', what: 'menu.lst', why: 'twice' },
  ],
  'folder-not-empty': [{ code: 'folder-not-empty', folder: '/home/x/ESX4' }],
  'export-failed': [{ code: 'export-failed', folder: '/home/x/ESX4', cause: 'no space is left there' }],
  'own-file-refused': [
    ...(['name', 'boot-cfg', 'folder', 'twice', 'empty', 'too-large'] as const).map(
      why => ({ code: 'own-file-refused', file: '/home/x/oem.tgz', name: 'oem.tgz', why, other: undefined }) as const,
    ),
    ...(['label', 'collides', 'content'] as const).map(
      why =>
        ({
          code: 'own-file-refused',
          file: '/home/x/oem.tgz',
          name: 'oem.tgz',
          why,
          other: 'its data is damaged',
        }) as const,
    ),
  ],
  'boot-cfg-refused': (['characters', 'too-long', 'state-place', 'too-large', 'uneditable'] as const).map(
    why => ({ code: 'boot-cfg-refused', why, excess: 7 }) as const,
  ),
  'own-file-differs': [{ code: 'own-file-differs', target: '/dev/sdk', name: 'oem.tgz' }],
  'report-not-saved': [{ code: 'report-not-saved', path: '/home/x/report.json', cause: 'no space is left there' }],
  'unpack-cancelled': [{ code: 'unpack-cancelled', image: 'x.iso' }],
  'no-such-bank': [
    { code: 'no-such-bank', slot: 6, banks: [5], reason: 'It holds no boot.cfg.' },
    { code: 'no-such-bank', slot: 7, banks: [5, 6], reason: undefined },
  ],
  'label-hides-file': [{ code: 'label-hides-file', label: 'LICENSE TGZ', file: 'license.tgz' }],
  'stick-too-small': [
    { code: 'stick-too-small', target: undefined, size: 40_000_000, minimum: 47_185_920 },
    { code: 'stick-too-small', target, size: 0, minimum: 47_185_920 },
  ],
  'stick-unsound': [{ code: 'stick-unsound', target, reasons: ['p6 is damaged: its FAT is gone.'] }],
  'stick-unreadable': [
    { code: 'stick-unreadable', target, cause: 'permission denied', rights: true },
    { code: 'stick-unreadable', target, cause: 'there is no such file', rights: false },
  ],
  'qemu-missing': [{ code: 'qemu-missing', hint: "'brew install qemu'" }],
  'machine-failed': [{ code: 'machine-failed', target, cause: 'no room for its memory' }],
  'plan-changed': [{ code: 'plan-changed', reviewed: 'abc', now: 'def' }],
  'target-refused': Object.values(REFUSALS).map((refusals: readonly Refusal[]) => ({
    code: 'target-refused',
    target,
    refusals,
  })),
  'target-changed': [
    {
      code: 'target-changed',
      target,
      reviewed: { size: 65_273_856, serial: null, diskseq: '7' },
      now: { size: 131_072_000, serial: 'A1', diskseq: '8' },
    },
    {
      code: 'target-changed',
      target,
      reviewed: { size: 65_273_856, serial: 'A1', diskseq: '7' },
      now: { size: 65_273_856, serial: 'A1', diskseq: '8' },
    },
  ],
  'target-unopenable': [{ code: 'target-unopenable', target, cause: 'permission denied' }],
  'needs-privilege': [{ code: 'needs-privilege', target, command: 'thinstick serve' }],
  'target-not-confirmed': [{ code: 'target-not-confirmed', target, size: 65_273_856 }],
  'file-failed': (['deleted', 'cut', 'replaced', 'full'] as const).map(reason => ({
    code: 'file-failed',
    target,
    reason,
  })),
  'target-failed': [
    { ...FAILED, action: 'read' },
    { ...FAILED, action: 'write' },
    { ...FAILED, action: 'flush' },
    { ...FAILED, action: 'write', condition: 'untouched' },
    { ...FAILED, action: 'write', condition: 'blanked' },
    { ...FAILED, action: 'write', condition: 'unknown' },
  ],
  'verify-failed': ALL_MISMATCHES.map(mismatch => ({
    code: 'verify-failed',
    target,
    mismatches: [mismatch],
    files: 10,
    condition: 'partly written',
  })),
  'would-not-boot': [
    { code: 'would-not-boot', target, reasons: ['No partition is active; it must be just one.'], imageToo: false },
    { code: 'would-not-boot', target, reasons: ['boot.cfg names no kernel.'], imageToo: true },
  ],
  'does-not-verify': [{ code: 'does-not-verify', target, mismatches: ALL_MISMATCHES, files: 1 }],
  'no-such-volume': [
    { code: 'no-such-volume', target, size: 3_145_728, fileSystem: 'fat16', minimum: 4_194_304, maximum: 2 ** 41 },
    { code: 'no-such-volume', target, size: 2 ** 42, fileSystem: 'exfat', minimum: 4_194_304, maximum: 2 ** 41 },
  ],
  'backup-not-saved': [{ code: 'backup-not-saved', file: 'a.dd.zst', cause: 'no space is left on the disk' }],
  'backup-file-exists': [{ code: 'backup-file-exists', file: 'a.dd.zst' }],
  'backup-differs': [{ code: 'backup-differs', file: 'a.dd.zst' }],
  cancelled: [
    { code: 'cancelled', target, written: true },
    { code: 'cancelled', target, written: false },
  ],
  usage: [{ code: 'usage', message: "There is no command 'x'." }],
  internal: [
    { code: 'internal', cause: 'a hole', log: null },
    { code: 'internal', cause: 'a hole', log: '/home/a/.local/state/thinstick/thinstick.log' },
  ],
}

/** What every sentence of this program must be: no gaps, no exclamation mark, one full stop at its end. */
const expectProse = (text: string): void => {
  expect(text).not.toMatch(/undefined|NaN|null|\[object|Infinity|!|\.\.$| {2}| \.|: \.|\(\)|''/)
  expect(text).toMatch(/^[^a-z].*[.]$/s)
}

describe('describeProblem', () => {
  it.each(Object.values(PROBLEMS).flat() as Problem[])('says %j', problem => {
    const { message, advice } = describeProblem(problem)
    // A command to type may come before a full stop.
    expectProse(
      problem.code === 'needs-privilege' || (problem.code === 'stick-unreadable' && problem.rights) ? 'A.' : advice,
    )
    expectProse(message.replace(/^\/dev\/sdk/, 'The drive').replace(/^a\.dd/, 'The image'))
  })

  it('says that nothing was written if that is so, and otherwise that it does not boot', () => {
    const all = Object.values(PROBLEMS).flat() as Problem[]
    for (const problem of all) {
      const { message, advice } = describeProblem(problem)
      if (problem.code === 'verify-failed') expect(message).toContain('is not bootable')
      if (problem.code === 'target-failed')
        expect(message.includes('is not bootable'), message).toBe(problem.condition === 'partly written')
      if ('condition' in problem) expect(advice).not.toMatch(/restore|written/)
      if (/refused|changed|unopenable|confirmed|too-small|privilege/.test(problem.code))
        expect(advice, problem.code).toContain('Nothing was written.')
    }
  })

  it('has the numbers', () => {
    const text = (problem: Problem) => Object.values(describeProblem(problem)).join(' ')
    expect(text(PROBLEMS['image-truncated'][0]!)).toContain('1,000 bytes, but sys.vgz goes on to byte 50,331,648')
    expect(text(PROBLEMS['stick-too-small'][0]!)).toContain('(40 MB, 40,000,000 bytes) is 7.2 MB too small')
    expect(text(PROBLEMS['target-failed'][1]!)).toContain('could not be written at LBA 3,192 (stage: boot bank)')
    expect(text(PROBLEMS['target-failed'][2]!)).not.toContain('LBA')
    const [changed, replugged] = PROBLEMS['target-changed']
    expect(text(changed!)).toContain(
      'it was 65.3 MB, 65,273,856 bytes, and is now 131 MB, 131,072,000 bytes, serial A1',
    )
    expect(text(replugged!)).toContain('it was unplugged or its medium was changed')
  })
})

describe('wordWarning', () => {
  it.each(Object.values(WARNINGS).flat() as Warning[])('says %j', warning => {
    const { code, message } = wordWarning(warning)
    expect(code).toBe(warning.code)
    expectProse(message.replace(/^boot\.cfg|^p6/, 'It'))
  })

  it('shows strange names in a form that is safe for a terminal', () => {
    expect(wordWarning(WARNINGS['unsafe-names'][0]!).message).toContain('"..\\\\evil", "a\\nb"')
  })
})

describe('refusalSentence', () => {
  it.each(Object.values(REFUSALS).flat() as Refusal[])('says %j', refusal => {
    const { message, advice } = refusalSentence(refusal)
    expectProse(`It: ${message}.`)
    expectProse(advice)
  })
})

describe('describeMismatches', () => {
  it.each([...ALL_MISMATCHES])('says %j', mismatch => {
    expectProse(`It: ${describeMismatch(mismatch)}.`)
    expectProse(describeMismatches([mismatch], 10).replace(/^\d/, 'Some'))
  })

  it('counts each damaged file once, and no file that should not be there', () => {
    const file = (path: string): Mismatch => ({ kind: 'file', path, lba: 1, offset: 0 })
    expect(describeMismatches([file('a'), file('a')], 10)).toMatch(/^1 of 10 files does not read back/)
    expect(describeMismatches([file('a'), file('b')], 10)).toMatch(/^2 of 10 files do not read back/)
    expect(describeMismatches([file('a')], 1)).toMatch(/^1 of 1 file does not/)
    expect(describeMismatches([{ kind: 'file-extra', path: 'x' }], 10)).toMatch(/^It does not read back/)
  })

  it('shows the first five and counts the rest', () => {
    const many: Mismatch[] = Array.from({ length: 1205 }, (_, i) => ({
      kind: 'file',
      path: `f${i}`,
      lba: i,
      offset: 0,
    }))
    const text = describeMismatches(many, 2000)
    expect(text).toContain('1,205 of 2,000 files')
    expect(text).toContain('f4,')
    expect(text).not.toContain('f5,')
    expect(text).toMatch(/; and 1,200 more\.$/)
    expect(describeMismatches(many.slice(0, 5), 2000)).not.toContain('more')
  })
})
