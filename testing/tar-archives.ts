import { filter, putFiles } from './byte-streams.ts'
import { inTempFolder } from './judges.ts'

/** What GNU tar makes of these files, in the order given. */
export const tarOf = (files: Readonly<Record<string, Uint8Array>>, ...args: string[]): Uint8Array =>
  inTempFolder(folder => {
    putFiles(folder, files)
    return filter('tar', ['-C', folder, '-cf', '-', '-b1', ...args, ...Object.keys(files)], new Uint8Array(0))
  })

/** A header block made by hand (POSIX.1, ustar Interchange Format), with its checksum. */
export const tarHeader = (name: string, size: number | string, type = '0'): Uint8Array => {
  const block = Buffer.alloc(512)
  block.write(name, 0)
  block.write('0000644\0', 100)
  block.write(typeof size === 'string' ? size : `${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
  block.write('        ', 148)
  block.write(`${type}`, 156)
  block.write('ustar\x0000', 257, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** One block over and over, without end. */
export const endless = async function* (block: Uint8Array): AsyncGenerator<Uint8Array> {
  const chunk = Buffer.concat(Array.from({ length: Math.ceil(65_536 / block.length) }, () => block))
  for (;;) yield new Uint8Array(chunk)
}
