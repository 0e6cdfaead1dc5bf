// What unpacking an image costs: the whole command against bzip2 itself, with a disc around it, and from the cache.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inTempFolder, median, must, paired, peakMegabytes, RUNS, seconds } from './measure.mjs'

const MEMBER = 'usr/lib/vmware/installer/VMware-VMvisor-big-175625-x86_64.dd.bz2'

/** @param {string} image */
const inspect = image => must(process.execPath, ['dist/cli.mjs', 'inspect', image, '--json'])

/** An installer disc in the shape of ESXi 4.0's: the image in a tgz. @param {string} folder @param {string} packed */
const makeDisc = (folder, packed) => {
  const tree = join(folder, 'tree')
  mkdirSync(join(tree, MEMBER, '..'), { recursive: true })
  cpSync(packed, join(tree, MEMBER))
  const root = join(folder, 'root')
  mkdirSync(root)
  must('tar', ['-czf', join(root, 'image.tgz'), '-C', tree, 'usr'])
  const disc = join(folder, 'esxi.iso')
  must('xorriso', ['-as', 'mkisofs', '-quiet', '-R', '-o', disc, root])
  return disc
}

/** @returns {import('./measure.mjs').Row[]} */
export const sourceRows = () =>
  inTempFolder(folder => {
    const cache = join(folder, 'cache')
    process.env.XDG_CACHE_HOME = cache
    const forget = () => rmSync(cache, { recursive: true, force: true })
    const image = join(folder, 'demo.dd')
    must(process.execPath, ['dist/cli.mjs', 'demo-image', image])
    must('bzip2', ['--keep', image])
    const packed = `${image}.bz2`
    const disc = makeDisc(folder, packed)
    const unpack = paired(
      () => seconds(() => inspect(packed)),
      () => seconds(() => must('sh', ['-c', 'bzip2 -dc "$0" | head -c 54525952 >/dev/null', packed])),
      forget,
    )
    const around = paired(
      () => seconds(() => inspect(disc)),
      () => seconds(() => inspect(packed)),
      forget,
    )
    inspect(packed)
    const cached = median(Array.from({ length: RUNS }, () => seconds(() => inspect(packed))))
    forget()
    const peak = peakMegabytes(['dist/cli.mjs', 'inspect', packed])
    return [
      {
        name: 'inspect a 900 MB .dd.bz2, whole process, against bzip2 -dc cut after 54,525,952 bytes',
        ...unpack,
        goal: 0.6,
      },
      {
        name: 'the installer disc and its tgz around it: seconds added',
        ours: around.ours - around.theirs,
        theirs: 0.5,
        goal: 1,
      },
      { name: 'inspect it again, out of the cache, whole process', ours: cached, theirs: 0.2, goal: 1 },
      { name: 'inspect it: peak resident MB', ours: peak, theirs: 300, goal: 1, unit: 'MB' },
    ]
  })
