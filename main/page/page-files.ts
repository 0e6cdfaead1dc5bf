import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  readonly path: string
  /** The value of the header Content-Type. */
  readonly type: string
}

// What the build calls its files: no part begins with a dot, so that nothing leads out of the folder, and nothing is
// escaped.
const NAME = /^(\/\w[\w.-]*)+$/

/** The file of the built window that the path of an address names; undefined if it can be none. "/" is index.html. */
export const pageFile = (folder: string, path: string): PageFile | undefined => {
  const name = path === '' || path === '/' ? '/index.html' : path
  const type = TYPES[extname(name)]
  return type === undefined || !NAME.test(name) ? undefined : { path: join(folder, name), type }
}
