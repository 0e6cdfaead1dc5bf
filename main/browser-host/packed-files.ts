import { readFile } from 'node:fs/promises'

/** A packing that a file may be sent in (RFC 9110, section 8.4.1), and how its packed copy's name ends. */
const PACKINGS = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
] as const

type Coding = (typeof PACKINGS)[number]['coding']

/** Whether an Accept-Encoding header allows a coding (RFC 9110, section 12.5.3). Without a header none is wanted. */
export const accepts = (header: string | undefined, coding: Coding): boolean => {
  const offers = (header ?? '').split(',').map(offer => {
    const [name = '', ...parameters] = offer.split(';').map(part => part.trim().toLowerCase())
    return { name, refused: parameters.some(parameter => /^q=0(\.0{0,3})?$/.test(parameter)) }
  })
  const offer = offers.find(({ name }) => name === coding) ?? offers.find(({ name }) => name === '*')
  return offer !== undefined && !offer.refused
}

export interface SentFile {
  readonly bytes: Buffer
  /** Undefined for the file as it is. */
  readonly coding: Coding | undefined
}

/**
 * A file, as the copy beside it that the build has packed, if there is one that the header allows. Undefined if there is
 * no such file.
 */
export const readForSending = async (file: string, header: string | undefined): Promise<SentFile | undefined> => {
  for (const { coding, ending } of PACKINGS) {
    const bytes = accepts(header, coding) ? await readFile(file + ending).catch(() => undefined) : undefined
    if (bytes) return { bytes, coding }
  }
  const bytes = await readFile(file).catch(() => undefined)
  return bytes && { bytes, coding: undefined }
}
