/**
 * How SYSLINUX 3.86 finds a file: each part of its path by the eleven bytes of an 8.3 name. Source: SYSLINUX 3.86,
 * core/ldlinux.asm (mangle_name, mangle_dos_name, searchdir).
 */

/** A name from a configuration as a path: one kind of separator, none doubled, no dot or separator at the end. */
export const syslinuxPath = (name: string): string => name.replace(/[/\\]+/g, '/').replace(/[./]+$/, '')

/** The eleven characters by which one part of a path is looked up. */
export const syslinuxShortName = (part: string): string => {
  let name = ''
  for (const char of part) {
    if (name.length >= 11) break
    if (char !== '.') name += char.toUpperCase()
    else if (name.length < 8) name = name.padEnd(8)
  }
  return name.padEnd(11)
}
