/** A file in the bank and the CRC-32 of its bytes. */
export interface FileSum {
  readonly path: string
  readonly crc32: number
}

/**
 * Kernel options in which these files have the right sums; undefined where nothing is different from `before`. The demo's
 * kernel is told so what each file should be ("oem.tgz=59d0321c"): one that was replaced on purpose is not damaged.
 */
export const withSums = (options: string | undefined, before: string, sums: readonly FileSum[]): string | undefined => {
  const right = new Map(sums.map(({ path, crc32 }) => [path.toLowerCase(), crc32]))
  const words = (options ?? before).split(' ')
  const told = words.map(word => {
    const [, name = ''] = /^(.+)=[0-9a-f]{8}$/.exec(word) ?? []
    const crc32 = right.get(name.toLowerCase())
    return crc32 === undefined ? word : `${name}=${crc32.toString(16).padStart(8, '0')}`
  })
  return told.every((word, i) => word === words[i]) ? options : told.join(' ')
}
