import { fitting, text } from '../../app/contract/values.ts'
import { parseWriterJob, type WriterJob } from '../../app/contract/writer-message.ts'

/**
 * What one prompt asks for, stick by stick: the folder of a channel, and the one drive that may be written over it. It
 * reaches the writer on its command line. Whoever gets hold of the channel later can thus name no other drive.
 */
export interface WriterGrant {
  readonly folder: string
  readonly job: WriterJob
}

/** A grant as one argument of a command line, in signs that no shell takes for its own once they are quoted. */
export const grantArgument = ({ folder, job }: WriterGrant): string => {
  const fields = new URLSearchParams()
  for (const [key, value] of Object.entries({ folder, ...job })) if (value !== null) fields.append(key, String(value))
  return String(fields)
}

/** The grant that an argument carries; undefined where it is anything else. */
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
