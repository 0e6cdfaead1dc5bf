import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LayerKind } from '../app/formats/formats.ts'
import { must } from './command.ts'
import { noise } from './fixture-image.ts'
import { discOfFolder } from './iso-disc.ts'

/** A form in which people have an image, made entirely by outside tools. */
export interface Wrapping {
  readonly title: string
  /** Layers from the outside in. */
  readonly layers: readonly LayerKind[]
  /** Name of the innermost file that an archive names, "" if none does. */
  readonly member: string
  /** Wraps the image at `image`. Returns the path of the file that it makes in `folder`. */
  make(image: string, folder: string): string
}

/** Writes the standard output of a command to the file `to`. */
export const packTo = (to: string, command: string, ...args: readonly string[]): string => {
  must('sh', ['-c', 'exec "$@" >"$0"', to, command, ...args])
  return to
}

/** A packer that writes to standard output. */
const stream = (layer: LayerKind, command: string, ...args: readonly string[]): Wrapping => ({
  title: [command, ...args].join(' '),
  layers: [layer],
  member: '',
  make: (image, folder) => packTo(join(folder, 'packed'), command, ...args, image),
})

const XZ_CHECKS = ['none', 'crc32', 'crc64']

const STREAMS: readonly Wrapping[] = [
  stream('gzip', 'gzip', '-c'),
  stream('gzip', 'gzip', '-nc1'),
  stream('bzip2', 'bzip2', '-c'),
  stream('bzip2', 'bzip2', '-c1'),
  stream('bzip2', 'pbzip2', '-c', '-p2', '-b5'),
  stream('bzip2', 'pbzip2', '-c', '-p2', '-b1', '-1'),
  ...XZ_CHECKS.map(check => stream('xz', 'xz', '-c1', '-T1', `--check=${check}`)),
  stream('xz', 'xz', '-c1', '-T2', '--block-size=1000000'),
  stream('xz', 'xz', '-c', '-T1', '--block-size=3000001', '--check=crc32'),
  stream('zstd', 'zstd', '-qc', '--no-check'),
  stream('zstd', 'zstd', '-qc', '--check'),
  stream('zstd', 'zstd', '-qc19', '--long=27'),
  stream('zstd', 'zstd', '-qc', '-T2', '-B1048576'),
]

const members: Wrapping = {
  title: 'gzip in three members',
  layers: ['gzip'],
  member: '',
  make: (image, folder) =>
    packTo(
      join(folder, 'packed'),
      'sh',
      '-c',
      '{ head -c 3000000 | gzip -c; head -c 1 | gzip -c; gzip -c; } <"$0"',
      image,
    ),
}

/** A new folder in `folder`, holding the image under this name. */
const treeWith = (folder: string, image: string, name: string): string => {
  const tree = join(folder, 'tree')
  put(tree, name, image)
  return tree
}

const put = (tree: string, name: string, file: string): void => {
  mkdirSync(dirname(join(tree, name)), { recursive: true })
  linkSync(file, join(tree, name))
}

const putBytes = (tree: string, name: string, bytes: string | Uint8Array): void => {
  mkdirSync(dirname(join(tree, name)), { recursive: true })
  writeFileSync(join(tree, name), bytes)
}

const IN_ZIP = 'esxi/VMware-VMvisor-big-175625-x86_64.dd'

const zip = (title: string, ...args: readonly string[]): Wrapping => ({
  title: `zip, ${title}`,
  layers: ['zip'],
  member: IN_ZIP,
  make: (image, folder) => {
    const tree = treeWith(folder, image, IN_ZIP)
    putBytes(tree, 'esxi/README.txt', 'This is not it.\n')
    putBytes(tree, 'a/first.bin', noise(100_000, 21))
    // Runs inside the folder to pack, so that names do not begin with the folder's.
    must('sh', ['-c', 'cd "$0" && exec zip -q -r "$@"', tree, ...args, '../packed', '.'])
    return join(folder, 'packed.zip')
  },
})

const zipOfBzip2: Wrapping = {
  title: 'zip of bzip2, from a pipe',
  layers: ['zip', 'bzip2'],
  member: '-',
  make: (image, folder) => packTo(join(folder, 'packed'), 'sh', '-c', 'bzip2 -c1 "$0" | zip -q - - ', image),
}

/** Where the image is in installer archives, with the build in its name. */
const INSTALLER = 'usr/lib/vmware/installer'
const NAME_35 = `${INSTALLER}/VMware-VMvisor-big-153875-i386.dd.bz2`
const NAME_40 = `${INSTALLER}/VMware-VMvisor-big-175625-x86_64.dd.bz2`
const NAME_41 = 'VMware-VMvisor-big-260247-x86_64.dd.bz2'

/** Fills `tree` like image.tgz of ESXi 4.0: the image among programs and texts. */
const fillInstaller = (tree: string, packedImage: string, name: string): void => {
  putBytes(tree, 'sbin/installer', noise(50_000, 31))
  putBytes(tree, 'etc/installer.conf', 'disk=first\n')
  putBytes(tree, 'usr/lib/vmware/installer/Core.py', 'import sys\n'.repeat(500))
  put(tree, name, packedImage)
  putBytes(tree, 'usr/share/zzz.bin', noise(300_000, 32))
}

/** The archive of an installer: `format` of tar, 'sbin' first as on the disc. */
const installerArchive = (image: string, folder: string, to: string, name = NAME_40, format = 'gnu'): string => {
  const packed = packTo(join(folder, 'image.dd.bz2'), 'bzip2', '-c', image)
  const tree = join(folder, 'installer')
  fillInstaller(tree, packed, name)
  must('tar', [`--format=${format}`, '-czf', to, '-C', tree, 'sbin', 'etc', 'usr'])
  return to
}

const TAR_LAYERS: readonly LayerKind[] = ['gzip', 'tar', 'bzip2']

const tgz = (format: string): Wrapping => ({
  title: `the installer's tgz, as ${format} tar`,
  layers: TAR_LAYERS,
  member: NAME_40,
  make: (image, folder) => installerArchive(image, folder, join(folder, 'packed'), NAME_40, format),
})

const plainTar: Wrapping = {
  title: 'tar of the bare image',
  layers: ['tar'],
  member: './disk.dd',
  make: (image, folder) => {
    const tree = treeWith(folder, image, 'disk.dd')
    must('tar', ['-cf', join(folder, 'packed'), '-C', tree, './disk.dd'])
    return join(folder, 'packed')
  },
}

/** Names that lead out of the folder that an archive is unpacked in. */
const OUTSIDE = '../../../outside.dd'

const TRICKS: readonly Wrapping[] = [
  {
    title: 'zip with a path that leads outside',
    layers: ['zip'],
    member: OUTSIDE,
    make: (image, folder) => {
      const deep = join(folder, 'a', 'b', 'c')
      mkdirSync(deep, { recursive: true })
      put(folder, 'outside.dd', image)
      must('sh', ['-c', 'cd "$0" && exec zip -q packed "$1"', deep, OUTSIDE])
      return join(deep, 'packed.zip')
    },
  },
  {
    title: 'tar with a path that leads outside',
    layers: ['tar'],
    member: OUTSIDE,
    make: (image, folder) => {
      must('tar', ['-Pcf', join(folder, 'packed'), `--transform=s,.*,${OUTSIDE},`, image])
      return join(folder, 'packed')
    },
  },
]

type Version = '3.5' | '4.0' | '4.1'

/** Adds everything else that is on an installer disc. */
const fillDisc = (tree: string): void => {
  putBytes(tree, 'isolinux.bin', noise(14_000, 41))
  putBytes(tree, 'isolinux.cfg', 'default menu.c32\n')
  putBytes(tree, 'README.TXT', 'ESXi\n')
  for (const name of ['vmkboot.gz', 'vmkernel.gz', 'sys.vgz', 'cim.vgz', 'ienviron.tgz', 'cimstg.tgz'])
    putBytes(tree, name, noise(70_000, 42))
}

/** Puts the image on the disc under the name that this version uses. */
const fillVersion = (version: Version, image: string, folder: string, tree: string): void => {
  if (version === '3.5') installerArchive(image, folder, join(tree, 'install.tgz'), NAME_35)
  if (version === '4.0') installerArchive(image, folder, join(tree, 'image.tgz'), NAME_40)
  if (version !== '4.1') return
  const packed = packTo(join(tree, 'imagedd.bz2'), 'bzip2', '-c', image)
  const sum = must('md5sum', [packed]).slice(0, 32)
  putBytes(tree, 'imagedd.md5', `${sum}  ${NAME_41}\n`)
}

const MEMBERS: Readonly<Record<Version, string>> = { '3.5': NAME_35, '4.0': NAME_40, '4.1': 'imagedd.bz2' }

/** The installer disc of a version. */
export const installerDisc = (version: Version, rockRidge: boolean): Wrapping => ({
  title: `installer disc ${version}, ${rockRidge ? 'with' : 'without'} Rock Ridge`,
  layers: version === '4.1' ? ['iso', 'bzip2'] : ['iso', ...TAR_LAYERS],
  member: version === '4.1' && !rockRidge ? 'IMAGEDD.BZ2' : MEMBERS[version],
  make: (image, folder) => {
    const tree = join(folder, 'disc')
    fillDisc(tree)
    fillVersion(version, image, folder, tree)
    return discOfFolder(join(folder, 'packed'), tree, { label: `ESXI-${version}`, rockRidge })
  },
})

const DISCS: readonly Wrapping[] = (['3.5', '4.0', '4.1'] as const).flatMap(version => [
  installerDisc(version, true),
  installerDisc(version, false),
])

/** One wrapping around the file of another. */
const around = (title: string, layers: readonly LayerKind[], inner: Wrapping, ...command: string[]): Wrapping => ({
  title,
  layers: [...layers, ...inner.layers],
  member: inner.member,
  make: (image, folder) => {
    const file = inner.make(image, folder)
    const [program = 'cat', ...args] = command
    return packTo(join(folder, 'packed-again'), program, ...args, file)
  },
})

/** Every form of an image. */
export const WRAPPINGS: readonly Wrapping[] = [
  ...STREAMS,
  members,
  zip('deflated, with a folder and other files'),
  zip('stored', '-0'),
  zip('ZIP64', '-fz'),
  zipOfBzip2,
  ...['gnu', 'ustar', 'pax'].map(tgz),
  plainTar,
  ...TRICKS,
  ...DISCS,
  around('installer disc in xz', ['xz'], installerDisc('4.1', true), 'xz', '-c0', '-T1'),
  around('installer disc in a zip', ['zip'], installerDisc('4.0', false), 'zip', '-q', '-j', '-'),
]

/** The wrapping with this title. */
export const wrapping = (title: string): Wrapping => {
  const found = WRAPPINGS.find(each => each.title === title)
  if (!found) throw new RangeError(`there is no wrapping '${title}'`)
  return found
}
