import type { BootMenu, LoadedFile } from './multi-boot.ts'

/** The names of the two menus in the folder. */
export const MENU_LST = 'menu.lst'
export const GRUB_CONFIG = 'grub.cfg'

const line = (...words: readonly string[]): string => words.join(' ')

/**
 * A menu for grub4dos. It hands each file its whole line as a command line, the path included, and unpacks what is
 * packed with gzip, as VMware's loader does.
 */
export const grub4dosMenu = ({ title, at, kernel, modules }: BootMenu): string => {
  const load = (command: string, { name, args }: LoadedFile): string => line(command, `${at}/${name}`, ...args)
  const lines = [
    `title ${title}`,
    `find --set-root ${at}/${kernel.name}`,
    load('kernel', kernel),
    ...modules.map(module => load('module', module)),
    'boot',
  ]
  return `${lines.join('\n')}\n`
}

/** A word of a GRUB 2 script that stands for itself: nothing in single quotes means anything else. */
const quoted = (word: string): string =>
  /^[A-Za-z0-9._~@/=:,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`

/**
 * A menu entry for GRUB 2, to be sourced or copied. GRUB hands a file only the words after its path, and the kernel
 * looks for its modules by the first word of each, so the name comes again.
 */
export const grubConfig = ({ title, at, kernel, modules }: BootMenu): string => {
  const load = (command: string, { name, args }: LoadedFile): string =>
    `  ${line(command, ...[`${at}/${name}`, name, ...args].map(quoted))}`
  const lines = [
    `menuentry ${quoted(title)} {`,
    '  insmod part_msdos',
    '  insmod part_gpt',
    '  insmod fat',
    '  insmod gzio',
    '  insmod multiboot',
    `  search --no-floppy --file --set=root ${quoted(`${at}/${kernel.name}`)}`,
    load('multiboot', kernel),
    ...modules.map(module => load('module', module)),
    '}',
  ]
  return `${lines.join('\n')}\n`
}
