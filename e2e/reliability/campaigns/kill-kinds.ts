import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { LARGER, largerImage } from '../../../testing/larger-image.ts'
import { GOOD_CONFIG, SMALL } from '../../../testing/small-image.ts'
import { soundBank } from '../../../testing/sound-bank.ts'
import { hold } from '../campaign.ts'
import { type Claim, judgeStick } from '../judge/judge-stick.ts'
import type { Random } from '../random.ts'
import { type Cli, killedAt } from './killed-cli.ts'

export const COMPLETE = 'after a kill there is no table but a complete stick’s'
export const VERIFIES = 'a stick with a table verifies'
export const ANEW = 'after a kill the same job runs to its end'

/** Of a stick that has room for every layout of the image below, in bytes. */
export const STICK = 16 << 20

/** An image so small that a job is mostly the start of its process, in a file. */
export interface KillImage {
  readonly cli: Cli
  readonly folder: string
  readonly path: string
  readonly bytes: Uint8Array
  /** A file of the user's own. */
  readonly own: { readonly path: string; readonly bytes: Uint8Array }
}

export const makeKillImage = (cli: Cli, folder: string): KillImage => {
  // updated=1 would be 0 in a copy, and so no valid bank.
  const bytes = largerImage({ bank: soundBank(GOOD_CONFIG.replace('updated=1', 'updated=9')) })
  const own = { path: join(folder, 'mine.tgz'), bytes: gzipSync(new Uint8Array(300_000).map((_, i) => (i * i) >> 3)) }
  const path = join(folder, 'larger.dd')
  writeFileSync(path, bytes)
  writeFileSync(own.path, own.bytes)
  return { cli, folder, path, bytes, own }
}

/** A kind of job besides the article's, and how it is asked for. */
export interface KillKind {
  readonly title: string
  readonly layout?: Claim['layout']
  readonly secondBank?: 'copy'
  readonly own?: true
}

export const KILL_KINDS: readonly KillKind[] = [
  { title: "files of the user's own", own: true },
  { title: 'two banks, one a copy', layout: 'two-banks', secondBank: 'copy' },
  { title: 'the complete layout', layout: 'complete' },
]

const flashArgs = ({ layout, secondBank }: KillKind): string[] => [
  ...(layout ? ['--layout', layout] : []),
  ...(secondBank ? ['--second-bank', secondBank] : []),
]

const ownArgs = ({ own }: KillKind, image: KillImage): string[] =>
  own ? ['--add', image.own.path, '--kernelopt-add', 'debug=1'] : []

/** Stages of a job in which it is killed. */
export const STAGES = ['partition table', 'boot sectors', 'boot bank', 'verify', 'finish'] as const

/** Judges a finished stick by the second reader of disks. */
export const judgeFinished = (image: KillImage, kind: KillKind, stick: string): void =>
  judgeStick({
    image: image.bytes,
    stick: readFileSync(stick),
    boot: SMALL.boot,
    bank: SMALL.bank,
    label: undefined,
    layout: kind.layout,
    store: LARGER.store,
    own: kind.own ? new Map([['mine.tgz', image.own.bytes]]) : undefined,
  })

const judgeWhole = async (image: KillImage, kind: KillKind, stick: string): Promise<void> => {
  judgeFinished(image, kind, stick)
  const { status, output } = await image.cli.run('verify', image.path, '--on', stick, ...ownArgs(kind, image))
  hold(VERIFIES, status === 0, () => `${kind.title}: status ${status}: ${output}`)
}

/** Checks that a stick holds only what it may after a kill. Resolves to what it is. */
export const judgeLeft = async (image: KillImage, kind: KillKind, stick: string): Promise<string> => {
  if (!existsSync(stick)) return 'no file'
  const sector = readFileSync(stick).subarray(0, 512)
  if (sector.every(byte => byte === 0)) return 'no table'
  hold(COMPLETE, sector.length === 512 && sector[510] === 0x55 && sector[511] === 0xaa, () => 'LBA 0 is neither')
  await judgeWhole(image, kind, stick)
  return 'a complete stick'
}

/** Kills a job of some kind at one of its stages, judges what it left, and runs it again. */
export const onKind = async (kind: KillKind, image: KillImage, random: Random): Promise<string> => {
  const stick = join(image.folder, 'larger.img')
  rmSync(stick, { force: true })
  if (random.chance(50)) {
    writeFileSync(stick, '')
    truncateSync(stick, STICK)
  }
  const stage = random.pick(STAGES)
  const args = ['--to', stick, '--size', String(STICK), '--yes', '--json', ...flashArgs(kind), ...ownArgs(kind, image)]
  const running = image.cli.start('flash', image.path, ...args)
  const { status, output } = await killedAt(running, event => event.stage === stage)
  hold(ANEW, status === null || status === 0, () => `${kind.title}: ended by itself with ${status}: ${output}`)
  const left = await judgeLeft(image, kind, stick)
  const again = await image.cli.run('flash', image.path, ...args)
  hold(ANEW, again.status === 0, () => `${kind.title}: status ${again.status}: ${again.output}`)
  await judgeWhole(image, kind, stick)
  return `${kind.title}, ${status === null ? 'killed' : 'ended before'}: ${left}`
}
