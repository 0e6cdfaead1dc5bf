import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { startBrowserHost } from '../../main/browser-host/browser-host.ts'
import { createServices } from '../../main/services/services.ts'
import { UnpackedCache } from '../../main/sources/cache/unpacked-cache.ts'
import { openAllowed } from '../../main/targets/open-allowed.ts'
import { checkedServices } from '../../testing/checked-services.ts'
import type { Orders } from '../../testing/machine/orders.ts'

let orders: Orders = {}
let drivesChanged: (drives: TargetFacts[]) => void = () => {}

const misbehaving = (device: BlockDevice): BlockDevice => ({
  ...device,
  write: async (offset, bytes) => {
    const { slow, corruptAt, breakAt, breakOnly, hangAt } = orders
    if (slow) await delay(slow)
    if (hangAt !== undefined && offset >= hangAt) await new Promise(() => {})
    const breaks = breakAt !== undefined && breakAt >= 0 && device.name.endsWith(breakOnly ?? '')
    if (breaks && offset >= breakAt) throw new Error('EIO: i/o error, write')
    const hit = corruptAt !== undefined && corruptAt >= offset && corruptAt < offset + bytes.length
    if (!hit) return device.write(offset, bytes)
    const copy = bytes.slice()
    copy[corruptAt - offset] = (copy[corruptAt - offset] ?? 0) ^ 1
    return device.write(offset, copy)
  },
})

const services = await createServices({
  shell: {
    name: 'browser',
    chooseImage: async () => null,
    chooseSavePath: async name => `${process.argv[2]}/${name}`,
  },
  settingsFolder: `${process.argv[2]}/settings`,
  cache: new UnpackedCache(`${process.argv[2]}/cache`),
  drives: {
    list: async () => [...(orders.drives ?? [])],
    watch: async onChange => {
      drivesChanged = onChange
      return async () => {}
    },
  },
  open: async target => misbehaving(await openAllowed(target)),
})
// A page must not see anything outside the contract: the tests that watch for that then fail.
const onBreach = (error: unknown): void => {
  console.error(error)
  process.exit(1)
}
const host = await startBrowserHost({
  services: checkedServices(services, onBreach),
  rendererFolder: `${process.cwd()}/dist/renderer`,
  port: 0,
  log: error => console.error(error),
})
console.log(host.url)

createInterface({ input: process.stdin })
  .on('line', line => {
    orders = { ...orders, ...JSON.parse(line) }
    drivesChanged([...(orders.drives ?? [])])
  })
  .on('close', () => process.exit(0))
