import type { Wide } from '../wide.ts'
import { format } from './format.ts'

export const shell = {
  appName: 'Thinstick',
  pageTitle: (what: string) => `${what} – Thinstick`,
  steps: { image: 'Image', stick: 'Stick', review: 'Review', build: 'Build', done: 'Done' },
  /** Of the choice in the header, for screen readers. */
  language: 'Language',
  back: 'Back',
  starting: 'Starting',
  elsewhere: {
    running: 'A job was started in another window.',
    ended: 'A job in another window has ended.',
    show: 'Show it',
  },
  lost: {
    title: 'The connection to Thinstick was lost',
    retrying: (attempt: number) => `Trying to reach it again, attempt ${attempt}.`,
    gaveUp: (attempts: number) =>
      attempts === 0
        ? 'It no longer recognises this page.'
        : `${format.plural(attempts, { one: 'attempt', other: 'attempts' })} to reach it failed.`,
    advice:
      'Check whether Thinstick is still running where you started it. If it has stopped, start it again and open the address it prints: this page belongs to the old one.',
    building: 'A stick was being built. This page cannot tell whether it still is.',
    since: (at: Date) => `Last heard from at ${format.time(at)}.`,
    lastKnown: (progress: string) => (progress === '' ? 'Nothing more is known.' : `Last known: ${progress}`),
    kept: 'What you have chosen is kept.',
    stick:
      'Leave the stick plugged in until you know. The partition table is written last, so an unfinished stick does not boot.',
    again: 'Try again now',
    call: {
      message: 'The connection to Thinstick was lost before it answered.',
      advice: 'Do it again once the connection is back.',
    },
  },
  windowFailed: (cause: string) => ({
    message: `The window itself failed: ${cause}.`,
    advice: 'Reload it. If it happens again, please report it and what you were doing.',
  }),
  details: 'Technical details',
  /** Buttons beside a problem, each of which mends it. */
  mends: {
    'another-image': 'Choose another image',
    'open-again': 'Try it again',
    'look-again': 'Look again',
    'other-sticks': 'Choose another stick',
    'plan-again': 'Check again',
    'usual-label': 'Use the usual label',
    'usual-bank': 'Use the usual boot bank',
    'make-uuid': 'Make a VMware UUID',
    'leave-out': 'Leave it out',
    'usual-options': 'Use the image’s kernel options',
  },
  exact: 'Exact numbers',
}

export type ShellWords = Wide<typeof shell>
