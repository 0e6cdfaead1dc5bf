import type { Wide } from '../wide.ts'
import { format, sticks } from './format.ts'

/** Sticks that are built one after the other. */
export const shelf = {
  keepGoing: 'Keep going with the next stick',
  title: 'One stick after another',
  opening: 'Getting ready for the next stick',
  waiting: 'Plug in the next stick. It is shown before anything on it is erased.',
  unusable: (name: string) => `${name} cannot be used.`,
  number: (number: number) => `This is stick ${format.count(number)}.`,
  again: (number: number) => `One with this serial number was built already, as stick ${format.count(number)}.`,
  count: (verified: number) => `${sticks(verified)} built and verified`,
  countFailed: (verified: number, failed: number) =>
    `${sticks(verified)} built and verified, ${format.count(failed)} not`,
  skip: 'Leave it alone',
  end: 'Finish',
  save: 'Save list',
  saveAs: { csv: 'As a table (CSV)' },
  column: 'Stick',
  result: 'Result',
}

export type ShelfWords = Wide<typeof shelf>
