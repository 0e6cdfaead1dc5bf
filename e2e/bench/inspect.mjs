// What inspecting costs, and how much memory a flash takes.
import { join } from 'node:path'
import { inTempFolder, median, must, peakMegabytes, RUNS } from './measure.mjs'

/**
 * Bytes that inspecting reads from the image, and the processor time it takes, measured inside the process.
 * @param {string} image @returns {{ cpu: number, read: number }}
 */
const inspectCost = image => {
  const hook = `data:text/javascript,${encodeURIComponent(`
    import { readFileSync } from 'node:fs'
    const rchar = () => Number(/rchar: (\\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))[1])
    const started = { cpu: process.cpuUsage(), read: rchar() }
    process.on('exit', () => {
      const { user, system } = process.cpuUsage(started.cpu)
      console.error('cost ' + JSON.stringify({ cpu: (user + system) / 1e6, read: rchar() - started.read }))
    })
  `)}`
  const output = must('sh', [
    '-c',
    `"$0" --import "$1" dist/cli.mjs inspect "$2" --json 2>&1 >/dev/null`,
    process.execPath,
    hook,
    image,
  ])
  return JSON.parse(/cost (.*)/.exec(output)?.[1] ?? '')
}

/** @returns {import('./measure.mjs').Row[]} */
export const inspectRows = () =>
  inTempFolder(folder => {
    const image = join(folder, 'demo.dd')
    must(process.execPath, ['dist/cli.mjs', 'demo-image', image])
    const costs = Array.from({ length: RUNS }, () => inspectCost(image))
    const target = join(folder, 'stick.img')
    return [
      {
        name: 'inspect a 900 MB image: bytes read, program included',
        ours: Math.max(...costs.map(({ read }) => read)),
        theirs: 2 << 20,
        goal: 1,
        unit: 'bytes',
      },
      { name: 'inspect: process time after start', ours: median(costs.map(({ cpu }) => cpu)), theirs: 0.1, goal: 1 },
      {
        name: 'flash to a file: peak resident MB',
        ours: peakMegabytes(['dist/cli.mjs', 'flash', image, '--to', target]),
        theirs: 150,
        goal: 1,
        unit: 'MB',
      },
    ]
  })
