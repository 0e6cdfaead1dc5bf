/** The operating system's code of an error ("ENOENT"); empty for any other error. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'no space is left there',
  EDQUOT: 'no space is left there for you',
  EROFS: 'it is read-only',
  ELOOP: 'its links go in a circle',
  EBUSY: 'another program is using it',
  ENOTEMPTY: 'a file in it is still in use',
}

/** What the operating system said, in plain words for the usual cases. */
export const causeOf = (error: unknown): string =>
  CAUSES[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
