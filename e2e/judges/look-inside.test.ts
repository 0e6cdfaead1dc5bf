import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../app/contract/documents.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { must, thinstick } from '../../testing/command.ts'
import { expectDeclared } from '../../testing/declared.ts'
import { has, hasFatTools } from '../../testing/fat-file.ts'
import { inTempFolder } from '../../testing/judges.ts'
import { skippedFor } from '../../testing/needs.ts'

const missing = hasFatTools && has('sfdisk') ? undefined : 'mtools, dosfstools and sfdisk are not installed'

/** A disk with these volumes, each formatted by mkfs.fat and filled by mtools. */
const disk = (
  path: string,
  volumes: readonly { slot: number; start: number; sectors: number; format: readonly string[] }[],
) => {
  writeFileSync(path, '')
  must('truncate', ['-s', '80M', path])
  const lines = volumes.map(
    ({ slot, start, sectors }) => `${path}${slot} : start=${start}, size=${sectors}, type=${slot === 4 ? 4 : 6}`,
  )
  const extended = `${path}1 : start=20000, size=140000, type=5`
  must('sfdisk', ['-q', '--no-tell-kernel', path], ['label: dos', extended, ...lines].join('\n'))
  for (const { start, sectors, format } of volumes)
    must('mkfs.fat', ['--offset', String(start), ...format, path, String(sectors / 2)])
}

const at = (path: string, start: number): string => `${path}@@${start * 512}`

const listed = (path: string): Document<'files'> => {
  const { status, stdout, stderr } = thinstick('files', path, '--json')
  expect(status, stderr).toBe(0)
  const document = JSON.parse(stdout)
  expectDeclared('files', document)
  return document
}

/** The files of a volume as mdir lists them: path and size. */
const mdir = (image: string): string[] => {
  const out = must('mdir', ['-/', '-a', '-f', '-b', '-i', image, '::'])
  return out
    .split('\n')
    .filter(line => line !== '' && !line.endsWith('/'))
    .map(line => line.replace(/^::\//, ''))
    .sort()
}

describe('looking inside', () => {
  it('lists and reads the same as mtools: odd names, pieces, FAT12, other cluster sizes', skippedFor(missing), () =>
    inTempFolder(folder => {
      const path = join(folder, 'disk.img')
      const volumes = [
        { slot: 4, start: 2048, sectors: 16_384, format: ['-F', '12', '-s', '8', '-n', 'TWELVE'] },
        { slot: 5, start: 22_048, sectors: 60_000, format: ['-F', '16', '-s', '1'] },
        { slot: 6, start: 92_048, sectors: 60_000, format: ['-F', '16', '-s', '8', '-r', '1024'] },
      ]
      disk(path, volumes)
      const source = (name: string, bytes: number): string => {
        const file = join(folder, name)
        writeFileSync(file, Buffer.alloc(bytes, `${name} `))
        return file
      }
      const names = [
        'plain.txt',
        'UPPER.TXT',
        'A long name, with blanks.tar.gz',
        'Ärger über Öl.cfg',
        "it's (odd) & #1.txt",
      ]
      for (const { start } of volumes) {
        const volume = at(path, start)
        must('mmd', ['-i', volume, '::Sub folder'])
        for (const [i, name] of names.entries()) {
          must('mcopy', ['-i', volume, source(`f${i}`, 1000 * (i + 1)), `::${name}`])
          must('mcopy', ['-i', volume, source(`g${i}`, 700 + i), `::Sub folder/${name}`])
        }
        // Two holes, and a file that fills them and goes on behind the others.
        must('mdel', ['-i', volume, '::plain.txt', '::A long name, with blanks.tar.gz'])
        must('mcopy', ['-i', volume, source('pieces', 90_000), '::pieces.bin'])
        must('mattrib', ['+r', '+h', '-i', volume, '::pieces.bin'])
      }
      const { partitions } = listed(path)
      expect(partitions.map(({ slot, fatBits }) => [slot, fatBits])).toEqual([
        [4, 12],
        [5, 16],
        [6, 16],
      ])
      for (const [index, { slot, start }] of volumes.entries()) {
        const files = partitions[index]?.files.filter(({ folder: isFolder }) => !isFolder) ?? []
        expect(files.map(one => one.path).sort()).toEqual(mdir(at(path, start)))
        expect(files.find(one => one.path === 'pieces.bin')).toMatchObject({ bytes: 90_000, attributes: 'rha' })
        for (const file of files.filter(one => /pieces|Sub folder.Ä|^it/.test(one.path))) {
          const saved = join(folder, 'saved')
          const { status, stderr } = thinstick('save', path, `p${slot}/${file.path}`, saved, '--overwrite')
          expect(status, stderr).toBe(0)
          const theirs = join(folder, 'theirs')
          must('mcopy', ['-n', '-o', '-i', at(path, start), `::${file.path}`, theirs])
          expect(readFileSync(saved).equals(readFileSync(theirs)), file.path).toBe(true)
        }
      }
    }),
  )

  it('prints a file byte for byte, and replaces none that exists', () =>
    inTempFolder(folder => {
      const stick = join(folder, 'stick.img')
      expect(thinstick('flash', 'demo', '--to', stick, '--size', String(ARTICLE_STICK_BYTES)).status).toBe(0)
      const saved = join(folder, 'vmkboot.gz')
      expect(thinstick('save', stick, 'vmkboot.gz', saved).status).toBe(0)
      expect(statSync(saved).mode & 0o777).toBe(0o600)
      const printed = must('sh', [
        '-c',
        `"${process.execPath}" dist/cli.mjs cat "$1" p5/vmkboot.gz | cmp - "$2"`,
        'sh',
        stick,
        saved,
      ])
      expect(printed).toBe('')
      const again = thinstick('save', stick, 'boot.cfg', saved, '--json')
      expect([again.status, JSON.parse(again.stdout).problem.code]).toEqual([1, 'not-saved'])
      mkdirSync(join(folder, 'there'))
      expect(thinstick('save', stick, 'boot.cfg', join(folder, 'there'), '--overwrite').status).toBe(1)
      expect(thinstick('cat', stick, 'none').status).toBe(1)
      const explained = JSON.parse(thinstick('explain', stick, '--json').stdout)
      expectDeclared('explain', explained)
      expect(explained.path).toBe('p5/boot.cfg')
      expectDeclared('save', JSON.parse(thinstick('save', stick, 'boot.cfg', join(folder, 'b'), '--json').stdout))
    }))
})
