/**
 * Windows' name of a drive in one spelling: "//./physicaldrive01" and "\\?\PhysicalDrive1" are "\\.\PhysicalDrive1".
 * Undefined for anything else.
 */
export const windowsDrive = (path: string): string | undefined => {
  const found = /^[\\/]{2}[.?][\\/]PhysicalDrive(\d{1,4})[\\/]?$/i.exec(path)
  return found ? `\\\\.\\PhysicalDrive${Number(found[1])}` : undefined
}

/** The number in such a name: Windows' number of the disk. */
export const windowsDiskNumber = (path: string): number | undefined => {
  const number = /\d+$/.exec(windowsDrive(path) ?? '')?.[0]
  return number === undefined ? undefined : Number(number)
}
