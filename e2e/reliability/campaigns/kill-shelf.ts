import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hold } from '../campaign.ts'
import type { Random } from '../random.ts'
import type { ShelfOrder } from '../shelf-process.ts'
import { ANEW, judgeFinished, judgeLeft, type KillImage, STAGES, STICK } from './kill-kinds.ts'
import { killedAt, type Running } from './killed-cli.ts'

export const SHELF_KEPT = 'after a kill a shelf has the sticks before it, and no other is touched'

const SERIALS = ['A1', 'B2', 'C3']
const ARTICLE = { title: 'one of several' } as const

const orderFor = ({ folder, path }: KillImage): ShelfOrder => {
  const [serials, csv] = [join(folder, 'serials'), join(folder, 'sticks.csv')]
  writeFileSync(serials, SERIALS.join('\n'))
  rmSync(csv, { force: true })
  const sticks = SERIALS.map(serial => ({ serial, path: join(folder, `shelf-${serial}.img`) }))
  for (const stick of sticks) {
    writeFileSync(stick.path, '')
    truncateSync(stick.path, STICK)
  }
  return { image: path, serials, csv, sticks }
}

/** `flash --each` over these sticks, in a process of its own: this program, told to be that. */
const start = ({ cli }: KillImage, order: ShelfOrder): Running =>
  cli.startScript(process.argv[1] ?? '', ['--shelf', JSON.stringify(order)])

const rowsIn = (csv: string): number => readFileSync(csv, 'utf8').trimEnd().split('\r\n').length - 1

/** Kills `flash --each` while it builds one of several sticks, judges all of them, and builds the shelf again. */
export const onShelf = async (image: KillImage, random: Random): Promise<string> => {
  const order = orderFor(image)
  const [stage, at] = [random.pick(STAGES), random.below(SERIALS.length)]
  const target = order.sticks[at]?.path
  const { status, events, output } = await killedAt(
    start(image, order),
    event => event.event === 'progress' && event.target === target && event.stage === stage,
  )
  hold(ANEW, status === null || status === 0, () => `ended by itself with ${status}: ${output}`)
  const done = events.filter(({ event, verified }) => event === 'report' && verified).length
  const left: string[] = []
  for (const { path } of order.sticks) left.push(await judgeLeft(image, ARTICLE, path))
  hold(SHELF_KEPT, done >= at && left.slice(0, done).every(what => what === 'a complete stick'), () => left.join())
  hold(
    SHELF_KEPT,
    left.slice(done + 2).every(what => what === 'no table'),
    () => left.join(),
  )
  // The line follows the report.
  const rows = rowsIn(order.csv)
  hold(SHELF_KEPT, rows === done || rows === done - 1 || rows === done + 1, () => `${rows} lines for ${done} sticks`)
  const again = await start(image, order).ended
  hold(ANEW, again.status === 0, () => `status ${again.status}: ${again.output}`)
  for (const { path } of order.sticks) judgeFinished(image, ARTICLE, path)
  return `${ARTICLE.title}, ${status === null ? 'killed' : 'ended before'}: ${done} were done`
}
