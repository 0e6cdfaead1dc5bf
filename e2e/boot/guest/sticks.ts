import { truncateSync, writeFileSync } from 'node:fs'
import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import { noise } from '../../../testing/fixture-image.ts'
import type { Monitor } from './monitor.ts'

/** A fault of a medium: requests that touch this sector fail, from the start or only from some moment of the job. */
export interface Fault {
  readonly on: 'read' | 'write'
  readonly lba: number
  readonly from?: 'the first reading back' | 'the write after that'
}

export interface StickOptions {
  /** The file that serves as the medium. */
  readonly file: string
  readonly serial: string
  /** Bytes per second at which it accepts writes; unlimited if undefined. */
  readonly bytesPerSecond?: number
  readonly fault?: Fault
}

/** A used stick: noise where tables and a file system would be, the rest never written. */
export const makeMedium = (path: string): string => {
  writeFileSync(path, noise(1 << 20, 5))
  truncateSync(path, ARTICLE_STICK_BYTES)
  return path
}

const mediumOf = (stick: string): string => `${stick}-medium`
const rateOf = (stick: string): string => `${stick}-rate`

/** The layers of QEMU's block devices below a stick. */
const layersOf = ({ file, fault, bytesPerSecond }: StickOptions, stick: string): object => {
  const id = mediumOf(stick)
  const medium = { driver: 'file', filename: file }
  if (bytesPerSecond !== undefined)
    return {
      driver: 'throttle',
      'node-name': id,
      'throttle-group': rateOf(stick),
      file: { driver: 'raw', file: medium },
    }
  if (!fault) return { driver: 'raw', 'node-name': id, file: medium }
  return { driver: 'raw', 'node-name': id, file: { driver: 'blkdebug', image: medium, ...rulesOf(fault) } }
}

// The kernel reads when a stick is plugged in; then the job writes, reads back and writes the table.
const MOMENTS = ['read_aio', 'write_aio', 'read_aio', 'write_aio']

/** Rules for blkdebug, whose state counts the moments that have passed, from 1. */
const rulesOf = ({ on, lba, from }: Fault): object => {
  const error = { event: 'none', iotype: on, errno: 5, sector: lba }
  if (from === undefined) return { 'inject-error': [error] }
  const passed = from === 'the first reading back' ? 3 : 4
  return {
    'set-state': MOMENTS.slice(0, passed).map((event, i) => ({ event, state: i + 1, new_state: i + 2 })),
    'inject-error': [{ ...error, event: `${on}_aio`, state: passed + 1 }],
  }
}

/** Plugs a stick in; its medium stays when it is pulled out. */
export const plugStick = async (monitor: Monitor, id: string, options: StickOptions): Promise<void> => {
  const { bytesPerSecond } = options
  if (bytesPerSecond !== undefined)
    await monitor.run('object-add', {
      'qom-type': 'throttle-group',
      id: rateOf(id),
      limits: { 'bps-write': bytesPerSecond },
    })
  await monitor.run('blockdev-add', layersOf(options, id))
  await plugAgain(monitor, id, options.serial)
}

/** Plugs in a stick whose medium is already there. */
export const plugAgain = async (monitor: Monitor, id: string, serial: string): Promise<void> => {
  await monitor.run('device_add', {
    driver: 'usb-storage',
    bus: 'xhci.0',
    id,
    drive: mediumOf(id),
    removable: true,
    serial,
    // Reports errors to the guest; by default the machine would stop for some of them.
    rerror: 'report',
    werror: 'report',
  })
}
