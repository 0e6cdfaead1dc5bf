import { WindowsError, type WindowsKernel } from '../main/windows/kernel.ts'

export interface StandInKernel extends WindowsKernel {
  /** What was asked of it, in order: "write \\?\Volume{a}", "lock \\?\Volume{a}", "close \\?\Volume{a}"... */
  readonly asked: string[]
}

export interface StandInParts {
  /** The volumes and the disks that each lies on; null for one that lies on none. */
  readonly volumes?: Readonly<Record<string, readonly number[] | null>>
  /** Capacity of every disk in bytes; without it, no disk has a geometry. */
  readonly size?: number
  /** The Windows error that a request gives, by its name and how often it has been made; undefined for none. */
  readonly fails?: (request: string, time: number) => number | undefined
}

// By Microsoft's numbers once more, so that a wrong one in the program is noticed.
const REQUESTS: Readonly<Record<number, string>> = {
  589848: 'lock',
  589856: 'dismount',
  5636096: 'extents',
  458912: 'geometry',
  459072: 'update',
  2967556: 'removal',
  2967560: 'eject',
}

const extents = (disks: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(8 + disks.length * 24)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, disks.length, true)
  disks.forEach((disk, i) => {
    view.setUint32(8 + i * 24, disk, true)
    view.setBigInt64(16 + i * 24, 1_048_576n, true)
  })
  return bytes
}

const geometry = (size: number): Uint8Array => {
  const bytes = new Uint8Array(40)
  new DataView(bytes.buffer).setBigInt64(24, BigInt(size), true)
  return bytes
}

/** Windows' functions in memory, over these volumes. */
export const standInKernel = ({ volumes = {}, size, fails = () => undefined }: StandInParts = {}): StandInKernel => {
  const asked: string[] = []
  const open = new Map<number, string>()
  const ask = (request: string, what: string): void => {
    asked.push(`${request} ${what}`)
    const time = asked.filter(other => other === `${request} ${what}`).length
    const number = fails(`${request} ${what}`, time)
    if (number !== undefined) throw new WindowsError(request, number)
  }
  return {
    asked,
    volumes: () => Object.keys(volumes),
    letters: () => ['C:\\', 'E:\\'],
    open: (name, access) => {
      ask(access, name)
      const handle = 4 * asked.length
      open.set(handle, name)
      return handle
    },
    control: (handle, code) => {
      const [request, name] = [REQUESTS[code] ?? `request ${code.toString(16)}`, open.get(Number(handle)) ?? 'nothing']
      ask(request, name)
      if (request === 'extents') {
        const disks = volumes[`${name}\\`]
        if (!disks) throw new WindowsError('extents', 1)
        return extents(disks)
      }
      if (request === 'geometry') {
        if (size === undefined) throw new WindowsError('geometry', 1)
        return geometry(size)
      }
      return new Uint8Array()
    },
    close: handle => {
      asked.push(`close ${open.get(Number(handle)) ?? 'nothing'}`)
      open.delete(Number(handle))
    },
  }
}
