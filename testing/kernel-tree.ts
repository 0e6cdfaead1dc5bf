import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'

/** A device for a made-up /sys. Attributes are files in its folder, by relative path. */
export interface FakeDevice {
  /** Its folder under /sys/devices, ending in its name: "pci0/usb1/1-1/host6/block/sdb". */
  readonly folder: string
  /** "8:16" */
  readonly number: string
  /** In sectors of 512 bytes. */
  readonly sectors: number
  readonly attributes?: Readonly<Record<string, string>>
  readonly slaves?: readonly string[]
  readonly holders?: readonly string[]
}

/** A made-up /sys and /proc in a temporary folder, laid out like the kernel's: links into one tree of devices. */
export class KernelTree {
  readonly folder = mkdtempSync(join(tmpdir(), 'thinstick-kernel-'))
  readonly roots = { sys: join(this.folder, 'sys'), proc: join(this.folder, 'proc') }

  constructor() {
    for (const place of ['sys/class/block', 'sys/dev/block', 'sys/block', 'proc/self']) this.#makeFolder(place)
    this.mounts([])
    this.swaps([])
  }

  add({ folder, number, sectors, attributes = {}, slaves = [], holders = [] }: FakeDevice): this {
    const place = `sys/devices/${folder}`
    const all = { dev: number, size: String(sectors), ro: '0', ...attributes }
    for (const [path, text] of Object.entries(all)) this.#write(`${place}/${path}`, `${text}\n`)
    for (const name of slaves) this.#makeFolder(`${place}/slaves/${name}`)
    for (const name of holders) this.#makeFolder(`${place}/holders/${name}`)
    this.#link(`sys/class/block/${basename(folder)}`, place)
    this.#link(`sys/dev/block/${number}`, place)
    return this
  }

  /** Adds a file anywhere under /sys/devices, such as what a USB device above a drive says. */
  attribute(path: string, text: string): this {
    this.#write(`sys/devices/${path}`, `${text}\n`)
    return this
  }

  /** Sets the lines of /proc/self/mountinfo: number, mount point as the kernel escapes it, options, type, source. */
  mounts(lines: readonly (readonly [string, string, string, string, string])[]): this {
    const text = lines.map(
      ([number, path, options, type, source], index) =>
        `${22 + index} 1 ${number} / ${path} ${options} shared:1 master:2 - ${type} ${source} rw\n`,
    )
    this.#write('proc/self/mountinfo', text.join(''))
    return this
  }

  swaps(paths: readonly string[]): this {
    const lines = paths.map(path => `${path}   partition\t1048572\t0\t-2\n`)
    this.#write('proc/swaps', `Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n${lines.join('')}`)
    return this
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  #makeFolder(path: string): void {
    mkdirSync(join(this.folder, path), { recursive: true })
  }

  #write(path: string, text: string): void {
    this.#makeFolder(dirname(path))
    writeFileSync(join(this.folder, path), text)
  }

  #link(path: string, target: string): void {
    this.#makeFolder(dirname(path))
    symlinkSync(relative(join(this.folder, dirname(path)), join(this.folder, target)), join(this.folder, path))
  }
}
