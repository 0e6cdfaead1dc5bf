import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import { basename } from 'node:path'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { KernelTree } from '../kernel-tree.ts'

// Of Linux's SCSI disks, beyond those that this machine may have.
const MAJOR = 135
const SECTOR = 512

const MOUNTS = '/proc/self/mountinfo'
const LISTS = ['/sys/block', '/sys/class/block']

type Tree = Pick<KernelTree, 'roots'>

/** The kernel's folder of a made-up drive: where it stands says what bus it is on. */
const folderOf = ({ bus, path }: TargetFacts, index: number): string =>
  `pci0000:ff/${bus === 'USB' ? `usb9/9-${index}/9-${index}:1.0` : `ata${index + 90}`}/host/block/${basename(path)}`

const add = (tree: KernelTree, drive: TargetFacts, index: number): void => {
  const { size, readOnly, removable, logicalSectorSize, description, serial, diskseq } = drive
  const attributes = {
    ro: readOnly ? '1' : '0',
    removable: removable ? '1' : '0',
    'queue/logical_block_size': String(logicalSectorSize),
    'device/model': description,
    ...(serial !== undefined && { 'device/serial': serial }),
    ...(diskseq !== undefined && { diskseq }),
  }
  tree.add({ folder: folderOf(drive, index), number: `${MAJOR}:${index}`, sectors: size / SECTOR, attributes })
}

const mountsOf = ({ path, system, mounts }: TargetFacts, index: number) =>
  [...(system ? [{ path: `/boot/stand-in-${index}`, readOnly: false }] : []), ...mounts].map(
    mount => [`${MAJOR}:${index}`, mount.path, mount.readOnly ? 'ro' : 'rw', 'vfat', path] as const,
  )

/** A /sys and a /proc with these drives, besides what there really is. A loop device only gets its description. */
const treeOf = (drives: readonly TargetFacts[]): Tree => {
  const tree = new KernelTree()
  const made = drives.filter(({ path }) => path.startsWith('/dev/') && !existsSync(path))
  for (const [index, drive] of made.entries()) add(tree, drive, index)
  for (const { path, description } of drives)
    if (existsSync(path)) tree.attribute(`virtual/block/${basename(path)}/device/model`, description)
  tree.mounts(made.flatMap(mountsOf))
  process.once('exit', () => tree.remove())
  return tree
}

/** Shows this process a kernel that knows the drives, too. Returns what replaces them. */
export const overlayKernel = (): ((drives: readonly TargetFacts[]) => void) => {
  let tree: Tree = treeOf([])
  const { readFile, readdir, realpath } = fs
  const mapped = (path: string): string => {
    // It may be a URL or a handle, too.
    if (typeof path !== 'string' || !path.startsWith('/sys/')) return path
    const made = tree.roots.sys + path.slice('/sys'.length)
    return existsSync(made) ? made : path
  }
  const overlay = {
    readFile: async (path: string, ...more: []) => {
      const real = await readFile(mapped(path), ...more)
      return path === MOUNTS ? real + (await readFile(tree.roots.proc + path.slice('/proc'.length), 'utf8')) : real
    },
    readdir: async (path: string, ...more: []) => {
      if (!LISTS.includes(path)) return readdir(mapped(path), ...more)
      return [...(await readdir(path)), ...(await readdir(`${tree.roots.sys}/class/block`))]
    },
    realpath: (path: string, ...more: []) => realpath(mapped(path), ...more),
  }
  Object.assign(fs, overlay)
  return drives => {
    tree = treeOf(drives)
  }
}
