import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from '../../testing/command.ts'

const KERNEL = new URL('./kernel/', import.meta.url).pathname
const GRUB = '/usr/lib/grub/i386-pc'

/** Builds the test kernel: an ELF that a multiboot loader starts at 1 MiB. */
export const buildKernel = (folder: string): Uint8Array => {
  const [entry, kernel, image] = ['entry.o', 'kernel.o', 'kernel.elf'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  must('gcc', ['-m32', '-c', join(KERNEL, 'entry.S'), '-o', entry])
  const plain = ['-ffreestanding', '-fno-pic', '-fno-stack-protector', '-fno-asynchronous-unwind-tables', '-mno-sse']
  must('gcc', ['-m32', '-O2', '-Wall', '-Werror', ...plain, '-c', join(KERNEL, 'kernel.c'), '-o', kernel])
  must('ld', ['-m', 'elf_i386', '-n', '--build-id=none', '-Ttext=0x100000', '-e', '_start', '-o', image, entry, kernel])
  return readFileSync(image)
}

/**
 * Files for the boot partition that make Debian's SYSLINUX, which cannot read p5 itself, start GRUB as if it were a
 * Linux kernel; GRUB then loads the kernel and the modules from p5 by name.
 */
export const buildBootFiles = (folder: string, modules: readonly string[]): { path: string; bytes: Uint8Array }[] => {
  const config = join(folder, 'early.cfg')
  const lines = [
    'set root=(hd0,msdos5)',
    'multiboot /vmkboot.gz',
    ...modules.map(name => `module /${name} ${name}`),
    'boot',
  ]
  writeFileSync(config, `${lines.join('\n')}\n`)
  const core = join(folder, 'core.img')
  must('grub-mkimage', [
    '-O',
    'i386-pc',
    '-p',
    '/',
    '-c',
    config,
    '-o',
    core,
    'biosdisk',
    'part_msdos',
    'fat',
    'multiboot',
  ])
  return [
    { path: 'syslinux.cfg', bytes: Buffer.from('DEFAULT grub\nLABEL grub\nLINUX grub.krn\n') },
    { path: 'grub.krn', bytes: Buffer.concat([readFileSync(`${GRUB}/lnxboot.img`), readFileSync(core)]) },
  ]
}
