/**
 * What tells a file from every other that exists at the moment: "device:inode". Of Windows' device number the lower half
 * is taken: libuv gives all of it for a path on some systems, and never for an open file (libuv pull request 4698).
 */
export const fileKey = (
  { dev, ino }: { readonly dev: bigint; readonly ino: bigint },
  platform: NodeJS.Platform = process.platform,
): string => `${platform === 'win32' ? BigInt.asUintN(32, dev) : dev}:${ino}`
