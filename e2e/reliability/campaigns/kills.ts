import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readBytes } from '../../../app/bytes/byte-source.ts'
import { demoImage } from '../../../app/demo/demo-image.ts'
import { inspectImage } from '../../../app/inspection/inspect-image.ts'
import type { Inspection } from '../../../app/inspection/inspection.ts'
import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import { must } from '../../../testing/command.ts'
import { noLoopDevices, withLoopDevice } from '../../../testing/loop-device.ts'
import { type Campaign, hold, type World } from '../campaign.ts'
import { judgeStick, RIGHT } from '../judge/judge-stick.ts'
import type { Random } from '../random.ts'
import { ANEW, COMPLETE, KILL_KINDS, makeKillImage, onKind, VERIFIES } from './kill-kinds.ts'
import { onShelf, SHELF_KEPT } from './kill-shelf.ts'
import { Cli, killedAfter } from './killed-cli.ts'

const CACHE = 'after a kill the cache holds nothing wrong, and the next run works'

/** Kills of the article's job, and of each other kind of job. */
const CASES = { short: 5, long: 50 } as const
const OF_EACH_KIND = { short: 1, long: 10 } as const

const STICK = ARTICLE_STICK_BYTES
// Up to the end of the boot bank: everything that a stick needs from the demo image, in sectors.
const NEEDED = 106_496

interface Fixture {
  readonly cli: Cli
  readonly folder: string
  readonly image: Uint8Array
  readonly inspection: Inspection
  /** The image in a file, and packed. */
  readonly packed: string
  /** Duration of a whole job, in milliseconds. */
  readonly whole: number
  /** A finished stick, for targets that hold one. */
  readonly finished: Uint8Array
}

const makeFixture = async (world: World): Promise<Fixture> => {
  const { folder } = world
  const cli = new Cli(world)
  const image = await readBytes(demoImage(), 0, NEEDED * 512)
  const packed = join(folder, 'demo.dd.gz')
  writeFileSync(packed, gzipSync(image, { level: 1 }))
  const stick = join(folder, 'finished.img')
  const { status, output, ms } = await cli.run('flash', packed, '--to', stick, '--yes')
  hold(ANEW, status === 0, () => `status ${status}: ${output}`)
  const finished = readFileSync(stick)
  rmSync(stick)
  return { cli, folder, image, inspection: await inspectImage(demoImage()), packed, whole: ms, finished }
}

/** What the target held before: nothing, zeros, or a finished stick. */
const BEFORE = ['no file', 'zeros', 'a finished stick'] as const

const prepareTarget = (path: string, before: (typeof BEFORE)[number], { finished }: Fixture): void => {
  rmSync(path, { force: true })
  if (before === 'no file') return
  writeFileSync(path, before === 'zeros' ? '' : finished)
  if (before === 'zeros') truncateSync(path, STICK)
}

const judge = ({ image, inspection }: Fixture, path: string): void => {
  const { boot, bank } = inspection
  judgeStick({
    image,
    stick: readFileSync(path),
    boot: boot.partition,
    bank: bank.partition,
    label: undefined,
  })
}

/** Checks that a target holds only what it may after a kill. Resolves to what it is. */
const judgeTarget = async (fixture: Fixture, path: string): Promise<string> => {
  if (!existsSync(path)) return 'no file'
  const sector = readFileSync(path).subarray(0, 512)
  if (sector.every(byte => byte === 0)) return 'no table'
  hold(COMPLETE, sector.length === 512 && sector[510] === 0x55 && sector[511] === 0xaa, () => 'LBA 0 is neither')
  judge(fixture, path)
  const { status, output } = await fixture.cli.run('verify', fixture.packed, '--on', path)
  hold(VERIFIES, status === 0, () => `status ${status}: ${output}`)
  return 'a complete stick'
}

/** The entries of the cache, drafts aside, must be the image's own bytes. */
const judgeCache = ({ cli, image }: Fixture): void => {
  const folder = join(cli.cache, 'thinstick')
  const entries = existsSync(folder) ? readdirSync(folder).filter(name => !name.startsWith('draft-')) : []
  for (const name of entries) {
    const data = join(folder, name, 'image')
    if (!existsSync(data)) continue
    const bytes = readFileSync(data)
    const right = Buffer.compare(bytes, image.subarray(0, bytes.length)) === 0
    hold(CACHE, right, () => `${name} holds other bytes than the image`)
  }
}

const onFile = async (fixture: Fixture, random: Random): Promise<string> => {
  const path = join(fixture.folder, 'stick.img')
  const before = random.pick(BEFORE)
  prepareTarget(path, before, fixture)
  const fresh = random.chance(40)
  // Without a cache, some of the kills hit the unpacking.
  if (fresh) rmSync(fixture.cli.cache, { recursive: true, force: true })
  const running = fixture.cli.start('flash', random.chance(50) ? 'demo' : fixture.packed, '--to', path, '--yes')
  const { status } = await killedAfter(running, random.below(Math.ceil(fixture.whole * 1.1)))
  hold(ANEW, status === null || status === 0, () => `ended by itself with ${status}`)
  const left = await judgeTarget(fixture, path)
  judgeCache(fixture)
  if (random.chance(25)) await again(fixture, path)
  return `${status === null ? 'killed' : 'ended before'}: ${before}, then ${left}`
}

/** The same job once more, over what the killed one left. */
const again = async (fixture: Fixture, path: string): Promise<void> => {
  const { status, output } = await fixture.cli.run('flash', fixture.packed, '--to', path, '--yes')
  hold(ANEW, status === 0, () => `status ${status}: ${output}`)
  judge(fixture, path)
  judgeCache(fixture)
  const folder = join(fixture.cli.cache, 'thinstick')
  const drafts = readdirSync(folder).filter(name => name.startsWith('draft-'))
  hold(CACHE, drafts.length === 0, () => `left behind: ${drafts}`)
}

const onLoopDevice = async (fixture: Fixture, random: Random): Promise<string> => {
  const file = join(fixture.folder, 'loop.img')
  const before = random.chance(50) ? 'zeros' : 'a finished stick'
  prepareTarget(file, before, fixture)
  const left = await withLoopDevice(file, [], async device => {
    const running = fixture.cli.start('flash', 'demo', '--to', device, '--yes')
    const { status, output } = await killedAfter(running, random.below(Math.ceil(fixture.whole * 1.1)))
    hold(ANEW, status === null || status === 0, () => `ended by itself with ${status}: ${output}`)
    must('blockdev', ['--flushbufs', device])
    return judgeTarget(fixture, device)
  })
  return `killed, loop device: ${before}, then ${left}`
}

/** The built command line over files and loop devices, killed at any moment. */
export const kills: Campaign = {
  name: 'kills',
  invariants: [COMPLETE, VERIFIES, CACHE, ANEW, SHELF_KEPT, RIGHT],
  // Sticks of 65 MB are read and compared by this process.
  seconds: 20,
  batch: 1,
  unfit: () => (process.platform === 'win32' ? 'it needs SIGKILL' : undefined),
  prepare: async world => {
    const fixture = await makeFixture(world)
    mkdirSync(fixture.cli.cache, { recursive: true })
    const killImage = makeKillImage(fixture.cli, world.folder)
    const loops = noLoopDevices() === undefined
    const others = [
      ...KILL_KINDS.map(kind => (random: Random) => onKind(kind, killImage, random)),
      (random: Random) => onShelf(killImage, random),
    ]
    const usual = CASES[world.form]
    return {
      cases: usual + others.length * OF_EACH_KIND[world.form],
      run: (random, index) => {
        const other = index < usual ? undefined : others[(index - usual) % others.length]
        if (other) return other(random)
        return loops && random.chance(25) ? onLoopDevice(fixture, random) : onFile(fixture, random)
      },
      close: async () => {},
    }
  },
}
