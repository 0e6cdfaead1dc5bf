// The tests beside the source that run on some systems alone, and why: `node tools/tests/linux-only.mjs` prints those that
// are left out on this one. Tests of single programs skip themselves; here the whole file rests on what is named.
import { fileURLToPath } from 'node:url'

/** What each file cannot do without. @type {Readonly<Record<string, string>>} */
export const LINUX_ONLY = {
  'app/iso/iso-9660-volume.slow.test.ts': 'xorriso',
  'main/drives/drive-facts.slow.test.ts': "the kernel's /sys and /proc",
  'main/elevation/administrator-command.slow.test.ts': 'AppRun, which is a script for bash',
  'main/elevation/start-writer.slow.test.ts': 'pkexec and sudo, and scripts in their place',
  'main/jobs/prepare-job.slow.test.ts': 'loop devices',
  'main/sources/archive/packed-streams.slow.test.ts': 'the packers of GNU and others',
  'main/sources/archive/source-formats.slow.test.ts': 'the packers of GNU and others',
  'main/sources/bzip2/bzip2-stream.slow.test.ts': 'bzip2',
  'main/sources/check-image.slow.test.ts': 'the packers of GNU and others',
  'main/sources/disc/installer-disc.slow.test.ts': 'xorriso',
  'main/sources/gzip/gzip-stream.slow.test.ts': 'gzip',
  'main/sources/open-image.slow.test.ts': 'mkfifo and mount',
  'main/sources/settles.slow.test.ts': 'the packers of GNU and others',
  'main/sources/tar/tar-image.slow.test.ts': 'GNU tar',
  'main/sources/tar/tar-member.slow.test.ts': 'GNU tar',
  'main/sources/xz/xz-stream.slow.test.ts': 'xz',
  'main/sources/zip/zip-entries.slow.test.ts': 'zip',
  'main/sources/zstd/zstd-stream.slow.test.ts': 'zstd',
  'main/targets/open-target.slow.test.ts': 'loop devices and O_DIRECT',
  'main/targets/unmount.slow.test.ts': 'loop devices and mount',
  'main/trial/try-stick.slow.test.ts': 'mkfifo, and scripts in the place of QEMU',
  'main/writer/writer-server.slow.test.ts': 'loop devices, and files that belong to root',
  'testing/stale-volumes.slow.test.ts': 'sfdisk and blkid',
}

/** What runs on macOS too. @type {Readonly<Record<string, string>>} */
export const NOT_ON_WINDOWS = {
  'main/browser-host/open-browser.test.ts': 'a shell script in the place of a browser',
  'main/elevation/start-on-mac.slow.test.ts': 'a shell script in the place of sudo',
}

/** The files that are left out on a system, each with its reason. @param {string} platform */
export const leftOut = platform => {
  if (platform === 'linux') return {}
  return platform === 'win32' ? { ...LINUX_ONLY, ...NOT_ON_WINDOWS } : LINUX_ONLY
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [file, reason] of Object.entries(leftOut(process.platform)))
    console.log(`left out: ${file}: needs ${reason}`)
