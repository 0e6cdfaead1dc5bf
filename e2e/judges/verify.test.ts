import { closeSync, copyFileSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { articleStick } from '../../testing/article.ts'
import { must, thinstick } from '../../testing/command.ts'
import { expectDeclared } from '../../testing/declared.ts'
import { fsckFat, inTempFolder } from '../../testing/judges.ts'

const SIZE = ARTICLE_STICK_BYTES
const BANK = 3192

const built = (target: string, ...more: string[]): void => {
  const { status, stderr } = thinstick('flash', 'demo', '--to', target, ...more)
  expect(status, stderr).toBe(0)
}

const verified = (target: string) => {
  const { status, stdout, stderr } = thinstick('verify', 'demo', '--on', target, '--json')
  const document = stdout.trim() === '' ? undefined : JSON.parse(stdout)
  return { status, mismatches: document?.mismatches ?? [], problem: document?.problem, stderr }
}

const put = (path: string, at: number, ...bytes: number[]): void => {
  const file = openSync(path, 'r+')
  writeSync(file, Uint8Array.from(bytes), 0, bytes.length, at)
  closeSync(file)
}

const bankParameters = () =>
  JSON.parse(thinstick('plan', 'demo', '--size', String(SIZE), '--json').stdout).bank.parameters

describe('verify', () => {
  it('finds out by itself how a stick was made, and fsck.fat agrees that it is sound', () =>
    inTempFolder(folder => {
      for (const choices of [
        [],
        ['--few-boot-sectors'],
        ['--label', 'RESCUE 7'],
        ['--few-boot-sectors', '--label', 'A'],
      ]) {
        const target = join(folder, `${choices.length}${choices.at(-1) ?? ''}.img`)
        built(target, ...choices)
        expect(verified(target)).toMatchObject({ status: 0, mismatches: [] })
        const { bank } = JSON.parse(thinstick('inspect', target, '--json').stdout)
        expect(fsckFat(target, bank.start, bank.sectors).clean).toBe(true)
      }
    }))

  it('sees what fsck.fat sees: a second FAT of zeros, an EBR without 55AA, a dirty FAT', () =>
    inTempFolder(folder => {
      const good = join(folder, 'good.img')
      built(good)
      const parameters = bankParameters()
      const secondFat = (BANK + parameters.reservedSectors + parameters.fatSectors) * 512
      const change = (at: number, ...bytes: number[]) => {
        const path = join(folder, 'changed.img')
        copyFileSync(good, path)
        put(path, at, ...bytes)
        return verified(path)
      }
      expect(change(secondFat, ...new Uint8Array(parameters.fatSectors * 512)).status).toBe(4)
      expect(change(3150 * 512 + 510, 0, 0).status).toBe(4)
      expect(change(3150 * 512 + 470, 1).status).toBe(4)
      expect(change(BANK * 512 + 0x60, 1).status).toBe(4)
      expect(change(446 + 20, 1).status).toBe(4)
      // The mark that a volume is in use, which Linux leaves behind when a stick is pulled out.
      expect(change(BANK * 512 + 0x25, 1)).toMatchObject({ status: 0, mismatches: [] })
    }))

  it('takes the stick that the article makes by hand, apart from what its recipe loses, and sees damage there too', () =>
    inTempFolder(folder => {
      const image = join(folder, 'demo.dd')
      const byHand = join(folder, 'hand.img')
      must(process.execPath, ['dist/cli.mjs', 'demo-image', image])
      writeFileSync(byHand, '')
      truncateSync(byHand, SIZE)
      articleStick({ path: image, boot: { start: 32 }, bank: { start: 8224, sectors: 98_272 } }, byHand)
      const kinds = (path: string): string[] => [
        ...new Set<string>(
          verified(path).mismatches.map(({ kind, field, what }: Record<string, string>) => field ?? what ?? kind),
        ),
      ]
      // The recipe loses boot code, label, serial and UUID; mcopy sets no attributes but "archive".
      const lost = kinds(byHand)
      expect(lost).toEqual(expect.arrayContaining(['boot-code', 'uuid', 'serial']))
      expect(lost.filter(what => /FAT|record|reserved|cleared|directory|file/.test(what))).toEqual([])
      const fatSectors = readFileSync(byHand).readUInt16LE(BANK * 512 + 0x16)
      const reserved = readFileSync(byHand).readUInt16LE(BANK * 512 + 0x0e)
      put(byHand, (BANK + reserved + fatSectors) * 512 + 3000, 0x77)
      expect(kinds(byHand).some(what => what.startsWith('second FAT'))).toBe(true)
    }))

  it('takes a stick whose files somebody has put there anew, and names one that is more', () =>
    inTempFolder(folder => {
      const target = join(folder, 'stick.img')
      built(target)
      const volume = `${target}@@${BANK * 512}`
      const file = join(folder, 'state.tgz')
      writeFileSync(file, 'state')
      must('mcopy', ['-i', volume, file, '::state.tgz'])
      expect(verified(target).mismatches).toEqual([{ kind: 'file-extra', path: 'state.tgz' }])
    }))
})

describe('verify a stick that ESXi was started from', () => {
  it('names what ESXi has changed, and anything else is still a mismatch', () =>
    inTempFolder(folder => {
      const target = join(folder, 'stick.img')
      built(target)
      const volume = `${target}@@${BANK * 512}`
      const put = (name: string, bytes: string | Uint8Array): void => {
        const file = join(folder, name)
        writeFileSync(file, bytes)
        must('mcopy', ['-o', '-i', volume, file, `::${name}`])
      }
      const config = must('mtype', ['-i', volume, '::boot.cfg'])
      put('state.tgz', gzipSync('what ESXi keeps'))
      put('boot.cfg', config.replace('updated=1', 'updated=7').replace('cimstg.tgz\n', 'cimstg.tgz --- state.tgz\n'))
      expect(fsckFat(target, BANK, 124_194).clean).toBe(true)
      const { status, stdout } = thinstick('verify', 'demo', '--on', target, '--json')
      const document = JSON.parse(stdout)
      expectDeclared('verify', document)
      expect([status, document.verified, document.mismatches]).toEqual([0, true, []])
      expect(document.changes).toMatchObject([
        { kind: 'boot-cfg', key: 'updated', was: '1', now: '7' },
        { kind: 'boot-cfg', key: 'modules' },
        { kind: 'added', path: 'state.tgz' },
      ])
      expect(thinstick('verify', 'demo', '--on', target).stdout).toContain('ESXi has changed: updated in boot.cfg')
      put('oem.tgz', gzipSync('not from ESXi'))
      const changed = verified(target)
      expect(changed.status).toBe(4)
      expect(changed.mismatches.every(({ path }: Record<string, string>) => path === 'oem.tgz')).toBe(true)
    }))
})

describe('verify without an image', () => {
  it('says what a stick tells of itself, and agrees with fsck.fat on what is damaged', () =>
    inTempFolder(folder => {
      const good = join(folder, 'good.img')
      built(good)
      const alone = (path: string) => {
        const { status, stdout, stderr } = thinstick('verify', '--on', path, '--json')
        const document = JSON.parse(stdout)
        if (document.volumes) expectDeclared('verify-alone', document)
        const { clean } = fsckFat(path, BANK, 124_194)
        return { status, clean, document, stderr }
      }
      expect(alone(good)).toMatchObject({
        status: 0,
        clean: true,
        document: { sound: true, demo: true, thinstick: true, known: { same: 10, others: [] }, flaws: [] },
      })
      const { reservedSectors, fatSectors, clusters } = bankParameters()
      const [first, second] = [BANK + reservedSectors, BANK + reservedSectors + fatSectors].map(lba => lba * 512)
      const change = (...writes: [at: number, ...bytes: number[]][]) => {
        const path = join(folder, 'changed.img')
        copyFileSync(good, path)
        for (const [at, ...bytes] of writes) put(path, at, ...bytes)
        return alone(path)
      }
      expect(change([second ?? 0, ...new Uint8Array(512)])).toMatchObject({ status: 4, clean: false })
      // A cluster that no file has, in both FATs: fsck.fat would free it.
      const both = [first, second].map((at = 0): [number, ...number[]] => [at + 2 * clusters, 0xff, 0xff])
      expect(change(...both)).toMatchObject({
        status: 0,
        clean: false,
        document: { flaws: [{ code: 'lost-clusters' }] },
      })
      // Without 55AA in its EBR there is no p5 to the loader, which fsck.fat cannot know.
      expect(change([3150 * 512 + 510, 0, 0])).toMatchObject({ status: 4, clean: true })
      // In a file that has no checksum of its own; the demo's are known.
      expect(change([9_000_000, 0x55, 0x66])).toMatchObject({
        status: 4,
        clean: true,
        document: { known: { same: 9, others: ['sys.vgz'] }, flaws: [{ code: 'content' }] },
      })
      const { status, stdout, stderr } = thinstick('verify', '--on', good)
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toContain("All 10 files of the boot bank are the demo image's, byte for byte.")
      const nothing = join(folder, 'nothing.img')
      writeFileSync(nothing, new Uint8Array(1 << 20))
      expect(thinstick('verify', '--on', nothing)).toMatchObject({
        status: 4,
        stderr: expect.stringContaining('does not verify. It begins with zeros'),
      })
    }))
})

describe('plan --size', () => {
  it('refuses what flash refuses', () => {
    for (const size of ['40000000', '1099511627776']) {
      const bytes = String(Math.floor(Number(size) / 512) * 512)
      const planned = thinstick('plan', 'demo', '--size', bytes)
      expect(planned.status).toBe(3)
      expect(planned.stderr).toContain('is refused')
    }
    expect(thinstick('plan', 'demo', '--size', '1099511627776', '--allow-large').status).toBe(0)
  })
})
