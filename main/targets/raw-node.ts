/**
 * The name to open a drive by. macOS has two for each: /dev/disk2 goes through a cache in small blocks, /dev/rdisk2 goes
 * straight to the drive, takes whole sectors alone, and is many times as fast.
 */
export const rawNode = (path: string, platform: NodeJS.Platform): string =>
  platform === 'darwin' ? path.replace(/^\/dev\/disk(?=\d+$)/, '/dev/rdisk') : path
