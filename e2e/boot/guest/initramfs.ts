import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { must } from '../../../testing/command.ts'
import { SHELL_AGENT } from './shell.ts'

// What the guest needs to reach this machine's root (9p over virtio), to take commands, and to use a USB stick.
const MODULES = [
  'virtio_pci',
  'virtio_console',
  '9pnet_virtio',
  '9p',
  'overlay',
  'xhci_pci',
  'sd_mod',
  'usb_storage',
  'uas',
  'vfat',
  'exfat',
  'nls_cp437',
  'nls_ascii',
  'nls_iso8859_1',
]

/** The newest installed Debian kernel, with its version; undefined if there is none. */
export const installedKernel = (): { image: string; version: string } | undefined => {
  const [newest] = readdirSync('/boot')
    .filter(name => /^vmlinuz-.*amd64$/.test(name))
    .sort()
    .reverse()
  return newest ? { image: join('/boot', newest), version: newest.replace('vmlinuz-', '') } : undefined
}

/** Why no guest can run on this machine; undefined if one can. */
export const noGuestHere = (): string | undefined =>
  installedKernel() && existsSync('/bin/busybox') ? undefined : 'no Debian kernel or busybox is installed'

/** Paths of the module files to load, in order. */
const moduleFiles = (version: string): string[] => {
  const lines = MODULES.flatMap(name => must('modprobe', ['-S', version, '--show-depends', name]).split('\n'))
  const files = lines.flatMap(line => /^insmod (\S+)/.exec(line)?.[1] ?? [])
  return [...new Set(files)]
}

/** First process of the guest: loads modules, lays a writable view over this machine's root, and runs shells in it. */
const initScript = (modules: readonly string[]): string => `#!/bin/busybox sh
/bin/busybox mkdir -p /proc /sys /dev /host /over /root
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t sysfs sys /sys
/bin/busybox mount -t devtmpfs dev /dev
/bin/busybox ip link set lo up
${modules.map(path => `/bin/busybox insmod /modules/${basename(path)}`).join('\n')}
/bin/busybox mount -t 9p -o trans=virtio,version=9p2000.L,ro,cache=loose host /host
/bin/busybox mount -t tmpfs tmpfs /over
/bin/busybox mkdir -p /over/up /over/work
/bin/busybox mount -t overlay -o lowerdir=/host,upperdir=/over/up,workdir=/over/work overlay /root
for place in proc sys dev; do /bin/busybox mount --bind /$place /root/$place; done
/bin/busybox mount -t tmpfs tmpfs /root/run
/bin/busybox cp /agent /root/run/agent
for port in /dev/vport*; do /bin/busybox chroot /root /bin/sh /run/agent "$port" & done
wait
/bin/busybox poweroff -f
`

/** Packs an initramfs that runs a shell for each port, over this machine's root. Returns its path. */
export const buildInitramfs = (folder: string, version: string): string => {
  const root = join(folder, 'initramfs')
  for (const name of ['bin', 'modules']) mkdirSync(join(root, name), { recursive: true })
  copyFileSync('/bin/busybox', join(root, 'bin/busybox'))
  const modules = moduleFiles(version)
  for (const path of modules) copyFileSync(path, join(root, 'modules', basename(path)))
  writeFileSync(join(root, 'init'), initScript(modules), { mode: 0o755 })
  writeFileSync(join(root, 'agent'), SHELL_AGENT)
  const archive = join(folder, 'initramfs.cpio')
  must('sh', ['-c', 'cd "$1" && find . | cpio --quiet -o -H newc > "$2"', 'sh', root, archive])
  return archive
}
