// The flash rows: against the article's steps by hand, against dd, on a slow device, and bytes written over bytes
// needed.
import { existsSync, mkdirSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flashReport, inTempFolder, lastReport, must, paired, seconds, withLoopDevice } from './measure.mjs'

const SIZE = 65_273_856
const BANK = { lba: 8224, sectors: 98_272 }
const TABLE = `label: dos
1 : start=3150, size=124236, type=5
4 : start=42, size=3108, type=4, bootable
5 : start=3192, size=124194, type=6
`

/** @param {string} path */
const blankStick = path => {
  writeFileSync(path, '')
  must('dd', ['if=/dev/urandom', `of=${path}`, 'bs=1M', `count=${Math.ceil(SIZE / (1 << 20))}`, 'status=none'])
  truncateSync(path, SIZE)
}

/**
 * The article's steps by hand, then reading its files back and comparing them.
 * @param {string} image @param {string} device @param {string} folder
 */
const byHand = (image, device, folder) =>
  must('sh', [
    '-ec',
    `
    image=$1; stick=$2; work=$3
    rm -rf "$work"; mkdir -p "$work/in" "$work/out"
    dd if="$image" of="$work/boot" bs=512 skip=32 count=3000 status=none
    dd if="$image" of="$work/bank" bs=1M iflag=skip_bytes,count_bytes skip=$((${BANK.lba} * 512)) count=$((${BANK.sectors} * 512)) status=none
    mcopy -s -m -i "$work/bank" '::*' "$work/in"
    printf '%s' "$4" | sfdisk --quiet --force --no-reread --no-tell-kernel "$stick"
    dd if="$image" of="$stick" bs=440 count=1 conv=notrunc status=none
    dd if="$work/boot" of="$stick" bs=512 seek=42 conv=notrunc status=none
    mkfs.fat -F 16 --offset 3192 "$stick" $((124194 / 2)) > /dev/null
    mcopy -s -m -i "$stick@@$((3192 * 512))" "$work/in"/* ::
    sync "$stick"
    mcopy -s -m -i "$stick@@$((3192 * 512))" '::*' "$work/out"
    diff -r "$work/in" "$work/out"
    `,
    'sh',
    image,
    device,
    join(folder, 'work'),
    TABLE,
  ])

/** @param {string} image @param {string} device @param {string} folder @returns {import('./measure.mjs').Row} */
const againstArticle = (image, device, folder) => {
  const { ours, theirs } = paired(
    () => seconds(() => must(process.execPath, ['dist/cli.mjs', 'flash', image, '--to', device, '--yes'])),
    () => seconds(() => byHand(image, device, folder)),
  )
  return { name: 'flash + verify, whole process, against the article by hand', ours, theirs, goal: 0.6 }
}

/** Seconds that the writing stages took, according to the report. @param {import('./measure.mjs').Report} report */
const writeSeconds = ({ stages }) =>
  stages.filter(({ stage }) => stage !== 'verify' && stage !== 'finish').reduce((sum, stage) => sum + stage.seconds, 0)

/** @param {string} image @param {string} device @param {string} folder @returns {import('./measure.mjs').Row} */
const againstDd = (image, device, folder) => {
  const { bytesWritten } = flashReport(image, device)
  const bytes = join(folder, 'bytes')
  must('dd', [`if=${device}`, `of=${bytes}`, 'bs=1M', 'iflag=count_bytes', `count=${bytesWritten}`, 'status=none'])
  const dd = () =>
    seconds(() => must('dd', [`if=${bytes}`, `of=${device}`, 'bs=1M', 'oflag=direct', 'conv=fsync', 'status=none']))
  const { ours, theirs } = paired(() => writeSeconds(flashReport(image, device)), dd)
  return { name: 'write phase against dd oflag=direct conv=fsync of as many bytes', ours, theirs, goal: 1.15 }
}

const RATE = 4_000_000
const CGROUP = '/sys/fs/cgroup/blkio/thinstick-bench'

/**
 * A loop device whose rate is limited by the kernel's blkio controller (cgroup v1).
 * @param {string} image @param {string} device @returns {import('./measure.mjs').Row}
 */
const onSlowDevice = (image, device) => {
  if (!existsSync('/sys/fs/cgroup/blkio'))
    return { name: 'a loop device held at 4 MB/s', skipped: 'there is no cgroup v1 blkio controller here' }
  const numbers = must('lsblk', ['-dno', 'MAJ:MIN', device]).trim().split('\n')[0] ?? ''
  mkdirSync(CGROUP, { recursive: true })
  try {
    writeFileSync(`${CGROUP}/blkio.throttle.write_bps_device`, `${numbers.trim()} ${RATE}`)
    const report = lastReport(
      must('sh', [
        '-ec',
        `echo $$ > ${CGROUP}/cgroup.procs; exec "$0" dist/cli.mjs flash "$1" --to "$2" --yes --json`,
        process.execPath,
        image,
        device,
      ]),
    )
    const { bytesWritten } = report
    return {
      name: 'write phase on a loop device held at 4 MB/s, against bytes / rate',
      ours: writeSeconds(report),
      theirs: bytesWritten / RATE,
      goal: 1.03,
    }
  } finally {
    writeFileSync('/sys/fs/cgroup/blkio/cgroup.procs', String(process.pid))
    rmdirSync(CGROUP)
  }
}

/** @param {string} image @param {string} device @returns {import('./measure.mjs').Row} */
const bytesNeeded = (image, device) => {
  const { bytesWritten, bank, boot } = flashReport(image, device)
  const { parameters } = bank
  const metadata = 512 * (parameters.reservedSectors + 2 * parameters.fatSectors) + 32 * parameters.rootEntries
  const needed = bank.bytes + boot.sectorsCopied * 512 + metadata
  return {
    name: 'bytes written over files + boot sectors + FAT metadata',
    ours: bytesWritten,
    theirs: needed,
    goal: 1.01,
    unit: 'bytes',
  }
}

/** @returns {import('./measure.mjs').Row[]} */
export const flashRows = () =>
  inTempFolder(folder => {
    const image = join(folder, 'demo.dd')
    must(process.execPath, ['dist/cli.mjs', 'demo-image', image])
    const stick = join(folder, 'stick.img')
    blankStick(stick)
    return withLoopDevice(stick, device => [
      againstArticle(image, device, folder),
      againstDd(image, device, folder),
      onSlowDevice(image, device),
      bytesNeeded(image, device),
    ])
  })
