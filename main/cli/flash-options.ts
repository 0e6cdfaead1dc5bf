import { BUILD, buildOptions } from './build-options.ts'
import { type Given, option } from './command.ts'
import type { FlashCommand } from './flash.ts'
import type { FlashEachCommand } from './flash-each.ts'
import { countOf, diskIdOf, type IMAGE, NEW_SIZE, sizeOf, usage, YES } from './options.ts'
import { USAGE } from './words.ts'

const OF_EACH = [
  option({ name: 'count', value: 'N', help: 'with --each: end after this many sticks' }),
  option({
    name: 'serials',
    value: 'FILE',
    completion: 'file',
    help: 'with --each: only sticks whose serial number is on a line of this file; end when all are built',
  }),
  option({
    name: 'csv',
    value: 'FILE',
    completion: 'file',
    help: 'with --each: add a line for each stick to this file',
  }),
] as const

const OF_TARGETS = [
  NEW_SIZE,
  option({ name: 'plan', value: 'DIGEST', help: 'build only if the plan is still this one' }),
  option({ name: 'disk-id', value: 'HEX', help: "the MBR's disk id, instead of a random one" }),
] as const

/** The options of flash. */
export const FLASH = [
  option({
    name: 'to',
    value: 'TARGET',
    many: true,
    completion: 'target',
    help: 'the drive or file to build, or serial:NUMBER for the drive with that serial number',
  }),
  option({ name: 'each', help: 'build each stick that is plugged in from now on, after asking about it' }),
  YES,
  ...OF_TARGETS,
  ...OF_EACH,
  ...BUILD,
  option({ name: 'accept-damaged', help: 'build even if the image turns out to be damaged' }),
] as const

type FlashGiven = Given<readonly [typeof IMAGE], typeof FLASH>

/** Throws ProblemError usage. */
export const readFlash = (given: FlashGiven): FlashCommand | FlashEachCommand =>
  given.flag('each') ? readEach(given) : readTargets(given)

const common = (given: FlashGiven) => ({
  image: given.argument('IMAGE'),
  yes: given.flag('yes'),
  options: buildOptions(given, given.flag('accept-damaged')),
  json: given.json,
})

const readTargets = (given: FlashGiven): FlashCommand => {
  const to = given.all('to')
  if (to.length === 0 || to.includes('')) throw usage(USAGE.needs('flash', '--to TARGET'))
  const stray = OF_EACH.find(({ name }) => given.text(name) !== undefined)
  if (stray) throw usage(USAGE.eachOnly(stray.name))
  const diskId = diskIdOf(given.text('disk-id'))
  return { ...common(given), to, size: sizeOf(given.text('size')), plan: given.text('plan'), diskId }
}

/** Which sticks come is not known, so their size and plan cannot be, and a disk id is for one. */
const readEach = (given: FlashGiven): FlashEachCommand => {
  const stray = [{ name: 'to' } as const, ...OF_TARGETS].find(({ name }) => given.text(name) !== undefined)
  if (stray) throw usage(USAGE.eachNot(stray.name))
  const serials = given.text('serials')
  const read = { ...common(given), count: countOf(given.text('count')), serials, csv: given.text('csv') }
  // Never erases just anything that is plugged in.
  if (read.yes && serials === undefined) throw usage(USAGE.eachYes)
  return read
}
