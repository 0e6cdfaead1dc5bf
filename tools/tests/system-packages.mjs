// The Debian packages that the tests use as judges and machines; installed when running as root with apt, otherwise
// named.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @param {string} command */
const onPath = command =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'].some(folder => existsSync(join(folder, command)))
/** @param {string} name */
const command = name => () => onPath(name)
/** @param {string} path */
const file = path => () => existsSync(path)

/** Each package, with how to see whether it is there. @type {readonly (readonly [string, () => boolean])[]} */
const PACKAGES = [
  ['chromium-headless-shell', () => onPath('chromium-headless-shell') || onPath('chromium')],
  ['qemu-system-x86', command('qemu-system-x86_64')],
  ['linux-image-amd64', () => anyMatch('/boot', /^vmlinuz-.*amd64$/)],
  ['busybox-static', command('busybox')],
  ['kmod', command('modprobe')],
  ['cpio', command('cpio')],
  ['mtools', command('mcopy')],
  ['dosfstools', command('mkfs.fat')],
  ['exfatprogs', command('fsck.exfat')],
  ['fdisk', command('sfdisk')],
  ['util-linux', command('wipefs')],
  ['mount', command('losetup')],
  ['e2fsprogs', command('mkfs.ext4')],
  ['syslinux', command('syslinux')],
  ['syslinux-common', file('/usr/lib/syslinux/mbr/mbr.bin')],
  ['grub-pc-bin', file('/usr/lib/grub/i386-pc/lnxboot.img')],
  ['grub-common', command('grub-mkimage')],
  ['binutils', command('objcopy')],
  ['gcc', command('gcc')],
  ['xorriso', command('xorriso')],
  ['bzip2', command('bzip2')],
  ['pbzip2', command('pbzip2')],
  ['lbzip2', command('lbzip2')],
  ['xz-utils', command('xz')],
  ['zstd', command('zstd')],
  ['zip', command('zip')],
  ['xvfb', command('Xvfb')],
  // Debian's own place: the script in /usr/bin wants the 32-bit Wine too.
  ['wine64', file('/usr/lib/wine/wine64')],
  ['zsh', command('zsh')],
  ['fish', command('fish')],
  ['man-db', command('man')],
  ['mandoc', command('mandoc')],
  ['ansible-core', command('ansible-playbook')],
]

/** @param {string} folder @param {RegExp} pattern */
const anyMatch = (folder, pattern) => {
  const found = spawnSync('ls', [folder], { encoding: 'utf8' }).stdout ?? ''
  return found.split('\n').some(name => pattern.test(name))
}

const missingNow = () => PACKAGES.filter(([, isThere]) => !isThere()).map(([name]) => name)

/**
 * Those of these packages that apt could install: one name that it does not know would keep it from installing any, and
 * some are Debian's alone, or for one processor.
 * @param {readonly string[]} names @param {string} policies what `apt-cache policy NAME...` prints
 */
export const installable = (names, policies) =>
  names.filter(name =>
    new RegExp(`^${name.replaceAll('+', '\\+')}:\\n(  .*\\n)*?  Candidate: (?!\\(none\\))`, 'm').test(policies),
  )

/** Installs what is missing if it may; returns what is still missing. */
export const installMissing = () => {
  const missing = missingNow()
  if (missing.length === 0) return []
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get')
  if (!mayInstall) {
    console.log(`Missing system packages (install them for the whole run): ${missing.join(' ')}`)
    return missing
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @param {readonly string[]} args */
  const apt = args => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  apt(['update', '-qq'])
  const policies = spawnSync('apt-cache', ['policy', ...missing], { env: { ...env, LC_ALL: 'C' }, encoding: 'utf8' })
  const known = installable(missing, policies.stdout ?? '')
  console.log(`Installing ${known.join(' ')}`)
  if (known.length > 0) apt(['install', '-y', '-qq', '--no-install-recommends', ...known])
  return missingNow()
}
