import { fitting, text } from '../../app/contract/values.ts'
import { parseWriterJob, type WriterJob } from '../../app/contract/writer-message.ts'

/**
 * What one prompt grants for each stick: the folder of a channel, the only drive that may be used through it, and whether
 * it may be written. It reaches the writer on its command line, so anyone who takes over the channel later cannot name another drive.
 */
export interface WriterGrant {
  readonly folder: string
  readonly job: WriterJob
}

/** A grant as one command-line argument, in characters that no shell interprets once they are quoted. */
export const grantArgument = ({ folder, job }: WriterGrant): string => {
  const fields = new URLSearchParams()
  for (const [key, value] of Object.entries({ folder, ...job })) if (value !== null) fields.append(key, String(value))
  return String(fields)
}

/** The grant in an argument; undefined where the argument is anything else. */
export const parseGrant = (argument: string): WriterGrant | undefined => {
  const { folder: at, ...fields } = Object.fromEntries(new URLSearchParams(argument))
  const job = parseWriterJob({
    serial: null,
    diskseq: null,
    description: null,
    ...fields,
    size: Number(fields.size),
    allowLarge: fields.allowLarge === 'true',
  })
  const folder = fitting(text, at)
  return folder && job ? { folder, job } : undefined
}
