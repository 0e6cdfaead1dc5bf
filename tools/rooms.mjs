// The rooms of the source and the order in which they may import from each other.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Every room from the top floor down: a file imports from its own room and from those below, never from one above. One line is one floor, and its rooms import nothing from each other. A `*` stands for every other folder there: each is a room, but they are drawn as one (the formats that an image may come in).
 * @type {readonly (readonly string[])[]}
 */
export const FLOORS = [
  ['main/cli'],
  ['main/electron', 'main/browser-host'],
  ['main/services', 'main/page'],
  ['main/elevation', 'main/trial', 'main/writer'],
  ['main/jobs', 'main/channel'],
  ['main/backup'],
  ['main/sources'],
  ['main/sources/archive'],
  ['main/sources/cache', 'main/sources/*'],
  ['main/sources/stream'],
  ['main/targets'],
  ['main/drives'],
  ['main/platform', 'main/windows'],
  ['renderer/gallery'],
  ['renderer'],
  ['renderer/steps'],
  ['renderer/parts'],
  ['renderer/state'],
  ['renderer/bridge'],
  ['renderer/words'],
  ['app/jobs'],
  ['app/report'],
  ['app/contract'],
  ['app/verify'],
  ['app/write', 'app/restore'],
  ['app/stick'],
  ['app/words', 'app/verdict'],
  ['app/plan', 'app/export', 'app/backup', 'app/own-files'],
  ['app/inspection'],
  ['app/problem', 'app/demo'],
  ['app/vmware'],
  ['app/disk', 'app/fat', 'app/exfat', 'app/iso', 'app/formats', 'app/target'],
  ['app/bytes'],
]

const root = fileURLToPath(new URL('..', import.meta.url))
const HOUSES = ['app', 'main', 'renderer']

/** @param {string} path */
const posix = path => path.split(sep).join('/')

/** The source files of all houses, without tests. */
const sources = () =>
  HOUSES.flatMap(house =>
    readdirSync(join(root, house), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map(entry => posix(relative(root, join(entry.parentPath, entry.name)))),
  )

const rooms = FLOORS.flat().toSorted((a, b) => b.length - a.length)

/** The `*` that a room is one of. @param {string} room */
const starOf = room => rooms.find(name => name.endsWith('/*') && name.slice(0, -2) === dirname(room))

/**
 * The room of a file: the longest folder named, or the file itself if it is a room of its own; under a `*`, the folder that it stands for.
 * @param {string} file
 */
export const roomOf = file => {
  const named = rooms.find(room => file === room || file.startsWith(`${room}/`))
  const [inner, deeper] = file.slice((named ?? '').length + 1).split('/')
  const room = `${named}/${inner}`
  return deeper !== undefined && starOf(room) ? room : named
}

/** Each import between two rooms. @returns {{ file: string, imports: string, from: string | undefined, to: string | undefined }[]} */
export const importsBetweenRooms = () =>
  sources().flatMap(file => {
    const text = readFileSync(join(root, file), 'utf8')
    const named = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, name]) =>
      posix(normalize(join(dirname(file), name ?? ''))),
    )
    return named
      .filter(name => HOUSES.some(house => name.startsWith(`${house}/`)))
      .map(imports => ({ file, imports, from: roomOf(file), to: roomOf(imports) }))
      .filter(({ from, to }) => from !== to || from === undefined)
  })

/** A room as the list of floors names it. @param {string} room */
const asNamed = room => (rooms.includes(room) ? room : (starOf(room) ?? room))

/** @param {string | undefined} room */
const floorOf = room => FLOORS.findIndex(floor => room !== undefined && floor.includes(asNamed(room)))

/**
 * Whether an import from one room to another runs down. A room that is not on the list has no floor.
 * @param {string | undefined} from @param {string | undefined} to
 */
export const runsDown = (from, to) => floorOf(from) !== -1 && floorOf(from) < floorOf(to)

/** What breaks the order, one sentence each. */
export const arrowsBackUp = () =>
  importsBetweenRooms()
    .filter(({ from, to }) => !runsDown(from, to))
    .map(({ file, imports, from, to }) => `${file} (${from ?? 'no room'}) imports ${imports} (${to ?? 'no room'})`)

/**
 * The arrows of a graph that say something new: one that follows from others is left out.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} graph
 */
const shortest = graph => {
  /** @param {string} from @param {string} to @returns {boolean} */
  const reaches = (from, to) => [...(graph.get(from) ?? [])].some(next => next === to || reaches(next, to))
  return [...graph].flatMap(([from, all]) =>
    [...all].filter(to => ![...all].some(other => other !== to && reaches(other, to))).map(to => [from, to]),
  )
}

/** The graph as Mermaid draws it; arrows that follow from others are left out. */
export const drawing = () => {
  /** @type {Map<string, Set<string>>} */
  const graph = new Map()
  for (const { from, to } of importsBetweenRooms())
    if (from && to && runsDown(from, to))
      graph.set(asNamed(from), (graph.get(asNamed(from)) ?? new Set()).add(asNamed(to)))
  const arrows = shortest(graph).map(([from, to]) => `  ${from} --> ${to}`)
  return ['graph TD', ...arrows.toSorted()].join('\n')
}

// `--check` is a part of lint; without it the graph is printed, for docs/rooms.md.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const arrows = process.argv.includes('--check') ? arrowsBackUp() : []
  for (const arrow of arrows) console.error(`${arrow}: a room imports from the floors below its own (tools/rooms.mjs)`)
  process.exitCode = arrows.length > 0 ? 1 : 0
  if (!process.argv.includes('--check')) console.log(drawing())
}
