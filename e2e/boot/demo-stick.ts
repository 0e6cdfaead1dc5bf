import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must, thinstick } from '../../testing/command.ts'
import { sfdiskDump } from '../../testing/judges.ts'
import { type BootOptions, bootStick } from './machine.ts'

/** A file as the greeting shows it: its name, its size with commas, its CRC-32, and whether that is right. */
export type ListedFile = readonly [name: string, size: string, crc32: string, state: string]

/** The files that boot.cfg names, in its order. */
export const LOADED = [
  ...['vmkboot.gz', 'vmk.gz', 'sys.vgz', 'cim.vgz', 'oem.tgz', 'license.tgz', 'mod.tgz', 'pkgdb.tgz', 'cimstg.tgz'],
]

/** Flashes the demo image to a stick of `size` bytes. */
export const flashDemo = (folder: string, size: number, ...options: readonly string[]): string => {
  const stick = join(folder, `demo-${size}.img`)
  rmSync(stick, { force: true })
  const { status, stdout, stderr } = thinstick(
    'flash',
    'demo',
    '--to',
    stick,
    '--size',
    String(size),
    '--json',
    ...options,
  )
  if (status !== 0) throw new Error(stdout + stderr)
  return stick
}

/** The boot bank of a stick, as mtools names it. */
export const bankOf = (stick: string): string => {
  const bank = sfdiskDump(stick).find(({ slot }) => slot === 5)
  if (!bank) throw new Error(`${stick} has no p5`)
  return `${stick}@@${bank.start * 512}`
}

/** Copies the files of a stick's boot bank into a folder with mtools. */
export const copyOut = (stick: string, folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  must('mcopy', ['-n', '-i', bankOf(stick), '::*', folder])
}

/** The CRC-32 of a file as gzip computes it: the first four of its last eight bytes (RFC 1952). */
const crc32Of = (path: string): string =>
  must('sh', ['-c', 'gzip -1c "$1" | tail -c 8 | od -A n -N 4 -t x4 --endian=little', 'sh', path]).trim()

/** What the greeting must say about the files of a stick, by mtools and gzip. */
export const filesOn = (stick: string, folder: string): ListedFile[] => {
  copyOut(stick, folder)
  return LOADED.map(name => {
    const path = join(folder, name)
    return [name, readFileSync(path).length.toLocaleString('en-US'), crc32Of(path), 'intact']
  })
}

/** Puts a file into a stick's boot bank, in place of one of that name. */
export const put = (stick: string, name: string, bytes: Uint8Array, folder: string): void => {
  const path = join(folder, `put-${name}`)
  writeFileSync(path, bytes)
  must('mcopy', ['-o', '-i', bankOf(stick), path, `::${name}`])
}

export interface Greeting {
  readonly files: ListedFile[]
  /** The last line, without colours. */
  readonly count: string
  /** All that was sent to COM1. */
  readonly serial: string
}

const LAST_LINE = /\n(\d+ files?, .*\.)\r?\n/

/** Boots a stick until it has listed its files, and reads the list. */
export const greetingOf = async (stick: string, options: BootOptions = {}): Promise<Greeting> => {
  const { serial } = await bootStick(stick, 110, { until: LAST_LINE, ...options })
  const rows = serial.matchAll(/^(\S+) +([\d,]+) {2}([0-9a-f]{8}) {2}(.*?)\r?$/gm)
  return {
    files: [...rows].map(([, name = '', size = '', crc32 = '', state = '']) => [name, size, crc32, state]),
    count: LAST_LINE.exec(serial)?.[1] ?? '',
    serial,
  }
}
