import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventName } from '../../app/contract/ipc-contract.ts'
import type { JobView } from '../../app/contract/views.ts'
import { checkedServices } from '../../testing/checked-services.ts'
import { UnpackedCache } from '../sources/cache/unpacked-cache.ts'
import { openAllowed } from '../targets/open-allowed.ts'
import { createServices, type Services } from './services.ts'

const SIZE = 65_273_856
const CHOICES = { bootSectors: 'usual', makeUuid: false, label: null, bank: null } as const

let folder = ''
let services: Services
let job: JobView | undefined
const breaches: unknown[] = []
const heard = new Set<EventName>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-services-'))
  const all = await createServices({
    shell: {
      name: 'browser',
      chooseImage: async () => null,
      chooseSavePath: async name => join(folder, name),
    },
    settingsFolder: join(folder, 'settings'),
    cache: new UnpackedCache(join(folder, 'cache')),
    drives: { list: async () => [], watch: async () => async () => {} },
    open: openAllowed,
  })
  // Everything is still heard by those who come after one that fails.
  all.subscribe(() => {
    throw new Error('a listener that fails')
  })
  services = checkedServices(all, error => breaches.push(error))
  services.subscribe((event, value) => {
    heard.add(event)
    if (event === 'job') job = value as JobView
  })
})
afterAll(async () => {
  await services.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the services', () => {
  it('keep to the contract in everything they say about images, drives and folders', async () => {
    const { handlers } = services
    expect((await handlers.hello()).shell).toBe('browser')
    await handlers.ping()
    expect(await handlers.chooseImage()).toBeNull()
    expect(await handlers.chooseFile('../stick.dd.zst')).toBe(join(folder, 'stick.dd.zst'))
    expect((await handlers.listFolder(folder)).path).toBe(folder)
    await handlers.findImages()
    expect((await handlers.inspect('demo')).name).toBe('Demo image')
    expect(await handlers.checkImage('demo')).toEqual({ kind: 'nothing' })
    expect(await handlers.cacheBytes()).toBe(0)
    await handlers.clearCache()
    await handlers.listDrives()
    expect(await handlers.job()).toBeNull()
  })

  it('keep to it in a job, from its review to its report', async () => {
    const { handlers } = services
    const path = join(folder, 'stick.img')
    const { size, serial, diskseq } = await handlers.addTarget(path, SIZE, 'demo')
    const identity = { size, serial, diskseq }
    const plan = { image: 'demo', target: path, newSize: SIZE, identity, choices: CHOICES, allowLarge: false }
    const { digest } = await handlers.plan(plan)
    const target = { path, newSize: SIZE, digest, ...identity, allowLarge: false }
    const request = { image: 'demo', targets: [target], choices: CHOICES, acceptDamaged: false, repeats: null }
    const { id } = await handlers.start(request)
    await expect.poll(() => job?.phase, { timeout: 15_000 }).toBe('ended')
    expect(job?.sticks[0]?.state.kind).toBe('done')
    expect((await handlers.job())?.id).toBe(id)
    const saved = await handlers.saveReport(id, 'json')
    expect(JSON.parse(readFileSync(saved ?? '', 'utf8')).sticks[0].verdict).toMatch(
      /^Boots the greeting; holds no ESXi\./,
    )
    const list = await handlers.keepGoing(id)
    expect(list).toMatchObject({ open: true, verified: 1, sticks: [{ number: 1, drive: { path } }] })
    const csv = await handlers.saveList(list.id, 'csv')
    expect(
      readFileSync(csv ?? '', 'utf8')
        .trim()
        .split('\r\n'),
    ).toHaveLength(2)
    const json = await handlers.saveList(list.id, 'json')
    expect(JSON.parse(readFileSync(json ?? '', 'utf8'))).toMatchObject({ image: 'demo', verified: 1 })
    await handlers.endShelf(list.id)
    expect(await handlers.shelf()).toMatchObject({ open: false })
    await handlers.dismissShelf(list.id)
    expect([await handlers.shelf(), await handlers.trial()]).toEqual([null, null])
    await handlers.dismissJob(id)
    expect([...heard].sort()).toEqual(['job', 'jobGone', 'shelf'])
  })

  it('keep to it in a look inside, and save under a name of its own', async () => {
    const { handlers } = services
    const target = { path: 'demo', name: 'Demo image', size: 943_718_400, serial: null, diskseq: null }
    const look = { kind: 'look-inside', target, image: true } as const
    const { id } = await handlers.startTool(look)
    await expect.poll(async () => (await handlers.tool())?.phase.kind, { timeout: 15_000 }).toBe('done')
    const result = (await handlers.tool())?.phase
    expect(result).toMatchObject({ result: { config: { path: 'p5/boot.cfg' } } })
    const [first, second] = [
      await handlers.saveInside(look, 'p5/boot.cfg'),
      await handlers.saveInside(look, 'p5/boot.cfg'),
    ]
    expect([first, second]).toEqual([join(folder, 'boot.cfg'), join(folder, 'boot (2).cfg')])
    expect(readFileSync(second ?? '', 'utf8')).toMatch(/^kernel=/)
    await handlers.dismissTool(id)
    expect(await handlers.tool()).toBeNull()
  })

  it('keep to it where a stick is verified without an image, and where there is none on it', async () => {
    const { handlers } = services
    const blank = join(folder, 'blank.img')
    writeFileSync(blank, new Uint8Array(1 << 20))
    const examined = async (path: string, size: number) => {
      const target = { path, name: 'A stick', size, serial: null, diskseq: null }
      const { id } = await handlers.startTool({ kind: 'examine', target })
      await expect.poll(async () => (await handlers.tool())?.phase.kind, { timeout: 15_000 }).not.toBe('running')
      const phase = (await handlers.tool())?.phase
      await handlers.dismissTool(id)
      return phase
    }
    expect(await examined(join(folder, 'stick.img'), SIZE)).toMatchObject({
      kind: 'done',
      result: { problem: null, report: { sound: true, known: { others: [] } } },
    })
    expect(await examined(blank, 1 << 20)).toMatchObject({ kind: 'failed', problem: { code: 'stick-unsound' } })
  })

  it('have never sent anything else', () => {
    expect(breaches).toEqual([])
  })
})
