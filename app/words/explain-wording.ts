import type { ConfigLine, LineReading } from '../vmware/explain-boot-cfg.ts'

const STATES: Readonly<Record<string, string>> = {
  0: 'The bank is valid.',
  1: 'The bank was upgraded and has not been started yet. The loader makes it 2 and starts it once.',
  2: 'The upgrade was started once and not confirmed, so the loader does not start this bank.',
  3: 'The bank is marked invalid or empty, so the loader does not start it.',
}

const or = (value: string, empty: string): string => (value === '' ? empty : value)

/** What a key means, for its value. Closed over the keys that the loader knows. */
const KEYS: Readonly<Record<string, (value: string) => string>> = {
  build: value =>
    /^\d/.test(value)
      ? `The build in this bank: ${value}.`
      : 'The build in this bank. It has to begin with a digit, or the loader does not start the bank.',
  updated: value =>
    /^0*$/.test(value)
      ? 'How often the bank was updated. Without a number above 0 the loader does not start it.'
      : 'How often the bank was updated. Of two valid banks, the loader starts the one with the higher number.',
  bootstate: value =>
    STATES[value] ?? (value === '' ? 'Empty, which counts as valid.' : 'Not a state that is started.'),
  quickboot: () => 'Whether to start without a reset. Only the newest loader knows it.',
  kernel: value => `The kernel, which is loaded first: ${or(value, 'none, so nothing can be loaded')}.`,
  kernelopt: value => (value === '' ? 'No options for the kernel.' : 'The options that the kernel is started with.'),
  modules: value => {
    const count = value.split('---').filter(item => item.trim() !== '').length
    return count === 0
      ? 'No modules are loaded.'
      : `${count === 1 ? 'One module' : `${count} modules`}, loaded in this order after the kernel.`
  },
  title: value => `The title that is shown while it loads: ${or(value, 'none')}.`,
  prefix: value =>
    value === '' ? 'No folder of their own for the files.' : `The kernel and all modules are looked for in ${value}.`,
  nobootif: () => 'Whether to leave out the network card that it was started from.',
  timeout: value => `Seconds to wait before it starts: ${or(value, 'none')}.`,
  noquirks: () => 'Whether to leave out workarounds for known computers.',
  norts: () => 'Whether to leave out the runtime services of UEFI.',
  crypto: () => 'A module with which the others are checked. Only the newest loader knows it.',
  runtimewd: () => 'Whether to use a watchdog. Only the newest loader knows it.',
  tftpblksize: () => 'The size of blocks when loading over the network. Only the newest loader knows it.',
  acpitables: () => 'ACPI tables to load. Only the newest loader knows it.',
  runtimewdtimeout: () => 'Seconds until the watchdog acts. Only the newest loader knows it.',
  skip: () => 'Whether to leave this configuration out. Only the newest loader knows it.',
  errtimeout: () => 'Seconds to show an error. Only the newest loader knows it.',
}

const WHY = {
  'no-equals': 'Ignored: there is no = in it.',
  'blank-before-equals': 'Ignored: the loader reads no line with a blank before the =.',
  unknown: 'Ignored: no key that the loader knows begins like this.',
} as const

const MOST_NAMES = 5

const readingText = ({ by, key, value, shortened, overridden, stops, missing }: LineReading): string =>
  [
    shortened ? `Taken for ${key} by ${by}, because that key begins like this.` : '',
    overridden ? `Does not count: a later line sets ${key}.` : (KEYS[key]?.(value) ?? ''),
    missing.length > 0 && !overridden
      ? `The loader stops here: the bank has no ${missing.slice(0, MOST_NAMES).join(', ')}${missing.length > MOST_NAMES ? ' and others' : ''}.`
      : '',
    stops && !overridden ? 'The loader stops here: it takes no such value.' : '',
  ]
    .filter(text => text !== '')
    .join(' ')

/** What VMware's loader makes of a line of boot.cfg, as sentences; empty for a blank line. */
export const explainLine = (line: ConfigLine): string => {
  switch (line.kind) {
    case 'blank':
      return ''
    case 'comment':
      return 'A comment; the loader leaves it out.'
    case 'hidden':
      return 'Not understood: an invisible byte order mark stands before the key.'
    case 'ignored':
      return WHY[line.why]
    case 'read':
      return [...new Set(line.readings.map(readingText))].join(' ')
  }
}
