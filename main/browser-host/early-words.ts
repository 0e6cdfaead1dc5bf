import { readdir } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { languageInCookies } from '../../app/contract/language-key.ts'

/** The tags that a request asks for, the most wanted first: browsers send them in that order. */
const wanted = ({ headers }: IncomingMessage): readonly string[] => [
  languageInCookies(headers.cookie ?? '') ?? '',
  ...(headers['accept-language'] ?? '').split(',').map(tag => tag.split(';')[0]?.trim() ?? ''),
  'en',
]

/**
 * A header that has the browser fetch the sentences of its language along with the page's scripts, which would ask for
 * them only once they run. It is a guess, by a chunk's name as vite.config.ts makes it: the page decides, and a wrong
 * guess costs a file of a few KB.
 */
export const earlyWords = async (folder: string, request: IncomingMessage): Promise<{ readonly Link?: string }> => {
  const names = await readdir(join(folder, 'assets')).catch((): string[] => [])
  const chunkOf = (tag: string): string | undefined => {
    const start = `words-${tag.split('-')[0]}-`
    return names.find(name => name.startsWith(start) && name.endsWith('.js'))
  }
  const chunk = wanted(request)
    .map(chunkOf)
    .find(found => found !== undefined)
  return chunk === undefined ? {} : { Link: `</assets/${chunk}>; rel=modulepreload; crossorigin` }
}
