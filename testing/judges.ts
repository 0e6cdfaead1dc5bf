import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must, run } from './command.ts'

/** A partition as sfdisk sees it; LBAs in sectors. */
export interface DumpedPartition {
  readonly slot: number
  readonly start: number
  readonly sectors: number
  readonly type: number
  readonly active: boolean
}

/** What `sfdisk -d` says about a disk or image. */
export const sfdiskDump = (path: string): DumpedPartition[] =>
  must('sfdisk', ['-d', path])
    .split('\n')
    .flatMap(line => {
      const found = /(\d+) : start=\s*(\d+), size=\s*(\d+), type=([0-9a-f]+)(, bootable)?/.exec(line)
      if (!found) return []
      const [, slot, start, sectors, type, bootable] = found
      return [
        {
          slot: Number(slot),
          start: Number(start),
          sectors: Number(sectors),
          type: Number.parseInt(type ?? '', 16),
          active: bootable !== undefined,
        },
      ]
    })

/** Makes a temporary folder for the duration of a call. */
export const inTempFolder = <T>(use: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-judge-'))
  const done = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const result = use(folder)
    if (result instanceof Promise) return result.finally(done) as T
    done()
    return result
  } catch (error) {
    done()
    throw error
  }
}

/** Runs `fsck.fat -n` over the volume at an LBA. */
export const fsckFat = (path: string, startLba: number, sectors: number): { clean: boolean; output: string } =>
  inTempFolder(folder => {
    const volume = join(folder, 'volume')
    const range = [`skip=${startLba * 512}`, `count=${sectors * 512}`, 'iflag=skip_bytes,count_bytes,fullblock']
    must('dd', [`if=${path}`, `of=${volume}`, 'bs=1M', ...range, 'conv=sparse', 'status=none'])
    // If the volume ends in a hole, the file has come out shorter than the volume.
    truncateSync(volume, sectors * 512)
    const { status, stdout, stderr } = run('fsck.fat', ['-n', volume])
    return { clean: status === 0, output: stdout + stderr }
  })

/** Runs `fsck.exfat -n` over a volume. */
export const fsckExfat = (device: string): { clean: boolean; output: string } => {
  const { status, stdout, stderr } = run('fsck.exfat', ['-n', device])
  return { clean: status === 0 && stdout.includes(': clean.'), output: stdout + stderr }
}

export interface JudgedFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
  /** Seconds since 1970, the volume's local time taken as UTC. */
  readonly modified: number
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Every file in the volume at an LBA, copied out by mtools. */
export const mtoolsFiles = (path: string, startLba: number): JudgedFile[] =>
  inTempFolder(folder => {
    must('mcopy', ['-s', '-m', '-n', '-i', `${path}@@${startLba * 512}`, '::*', folder])
    return (readdirSync(folder, { recursive: true }) as string[])
      .map(name => ({ name, stat: statSync(join(folder, name)) }))
      .filter(({ stat }) => stat.isFile())
      .map(({ name, stat }) => ({
        path: name,
        size: stat.size,
        sha256: sha256Of(readFileSync(join(folder, name))),
        modified: Math.floor(stat.mtimeMs / 1000),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  })

/** Signatures that wipefs sees on the whole disk. */
export const signatures = (path: string): string[] =>
  must('wipefs', ['--no-act', '--parsable', '--noheadings', path])
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split(',').slice(-1)[0]?.trim() ?? line)
