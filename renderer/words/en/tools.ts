import type { Wide } from '../wide.ts'
import { format } from './format.ts'

/** What can be done with one stick besides building it. */
export const tools = {
  more: 'More',
  moreFor: (name: string) => `More for ${name}`,
  menu: {
    backup: 'Back up',
    restore: 'Restore',
    verify: 'Verify',
    examine: 'Verify without an image',
    'look-inside': 'Look inside',
  },
  titles: {
    backup: (name: string) => `Back up ${name}`,
    restore: (name: string) => `Restore ${name}`,
    verify: (name: string) => `Verify ${name}`,
    examine: (name: string) => `Verify ${name} without an image`,
    'look-inside': (name: string) => `Look inside ${name}`,
  },
  running: {
    backup: 'Reading what is in use, and comparing the file with it. Nothing is written to the stick.',
    restore: 'Making it one empty volume, and reading that back.',
    verify: 'Reading the stick and comparing it. Nothing is written.',
    examine: 'Reading all of it. Nothing is written.',
    'look-inside': 'Reading what is on it. Nothing is written.',
  },
  cancelling: 'Cancelling',
  again: 'Do it again',
  restore: {
    becomes: (kind: string) => `It becomes one empty ${kind} volume over its whole size, for any files.`,
    begin: (name: string) => `Erase ${name} and restore it`,
    done: (kind: string, bytes: number) =>
      `It is one empty ${kind} volume now, read back and verified, with room for ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'What is in use on it goes into one packed file. A stick can be built from that at any time.',
    file: 'File',
    done: 'It was read back, and it holds everything that is in use.',
    facts: (used: number, file: number) => `${format.bytes(used)} in use, ${format.bytes(file)} in the file`,
  },
  examine: {
    sound: 'Nothing is wrong with it, as far as a stick can tell by itself.',
    untold: 'Not known without its image:',
    origin: (title: string) => `whether its files are VMware’s own: no checksums of ${title} are known`,
    noChecksum: (names: string) => `whether these are intact, as they have no checksum of their own: ${names}`,
  },
  verify: {
    same: 'It matches the image, byte for byte.',
    read: (seconds: number) => `Read and compared in ${format.decimal(seconds, 1)} s`,
  },
}

export type ToolWords = Wide<typeof tools>
