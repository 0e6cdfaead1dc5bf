import { syncBuiltinESMExports } from 'node:module'
import { setTimeout as delay } from 'node:timers/promises'
import type { Drive } from 'drivelist'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { spoilWrites } from './faulty-writes.ts'
import { overlayKernel } from './kernel-overlay.ts'
import type { Orders } from './orders.ts'

/**
 * Loaded before a built program (`node --import`), exchanges the machine under it: the drives that Linux and drivelist
 * name, and how targets take writes. Everything of the program itself stays as it was built.
 */

/** Where the stand-in for drivelist, a module of its own, finds the drives. */
const LIST = Symbol.for('thinstick.test.drives')

const listed = (drive: TargetFacts): Partial<Drive> => ({
  device: drive.path,
  description: drive.description,
  size: drive.size,
  logicalBlockSize: drive.logicalSectorSize,
  isReadOnly: drive.readOnly,
  isRemovable: drive.removable,
  isUSB: drive.bus === 'USB',
  isSystem: drive.system,
  isVirtual: drive.virtual,
  mountpoints: drive.mounts.map(({ path }) => ({ path, label: null })),
  busType: drive.bus ?? 'UNKNOWN',
})

let orders: Orders = {}
const show = overlayKernel()
spoilWrites(() => orders)
syncBuiltinESMExports()

const list = (drives: readonly TargetFacts[]): void => {
  show(drives)
  Object.assign(globalThis, { [LIST]: drives.map(listed) })
}
list([])

// Longer than it takes the program to look at the kernel's names again.
const UNPLUGGED_MS = 600

/** Nobody can exchange a drive at once: it is pulled, and the other one plugged in. */
const exchange = async (before: readonly TargetFacts[], after: readonly TargetFacts[]): Promise<void> => {
  const same = (a: TargetFacts, b: TargetFacts): boolean => a.serial === b.serial && a.diskseq === b.diskseq
  const other = (drive: TargetFacts): boolean => before.some(old => old.path === drive.path && !same(old, drive))
  if (after.some(other)) {
    list(after.filter(drive => !other(drive)))
    await delay(UNPLUGGED_MS)
  }
  list(after)
}

let exchanging: Promise<void> = Promise.resolve()

process.on('message', (message: { readonly orders?: Orders }) => {
  if (!message.orders) return
  const before = orders.drives ?? []
  orders = { ...orders, ...message.orders }
  const { drives } = message.orders
  if (drives) exchanging = exchanging.then(() => exchange(before, drives))
})
