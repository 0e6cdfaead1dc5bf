import type { Wide } from '../wide.ts'

export const trial = {
  title: (stick: string) => `${stick}, tried in QEMU`,
  starting: 'Switching the machine on',
  screen: 'The screen of the machine',
  picture: 'The screen of the machine, in graphics mode',
  serial: 'Serial output',
  running: (seconds: number) =>
    `On for ${seconds} s. Nothing is written to the stick; it is slower here than in a real computer.`,
  ended: 'The machine has stopped.',
  stop: 'Switch it off',
  close: 'Close',
}

export type TrialWords = Wide<typeof trial>
