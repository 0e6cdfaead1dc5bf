import type { EsxiChange } from '../problem/esxi-change.ts'
import { type Wording, wordingOf } from './words.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "2011-05-03T10:00:00" as "3 May 2011"; as it is if it is no date. */
const dayText = (modified: string): string => {
  const [, year, month = '', day] = /^(\d+)-(\d\d)-(\d\d)T/.exec(modified) ?? []
  const name = MONTHS[Number(month) - 1]
  return name && Number(day) > 0 ? `${Number(day)} ${name} ${year}` : modified
}

const value = (text: string | null): string => (text === null ? 'missing' : text === '' ? 'empty' : text)

const CHANGES = {
  written: ({ path, modified }) => `${path} (written ${dayText(modified)})`,
  added: ({ path, modified }) => `${path} (new, written ${dayText(modified)})`,
  'boot-cfg': ({ path, key, was, now }) => `${key} in ${path} (was ${value(was)}, now ${value(now)})`,
  'other-bank': ({ slot, build }) =>
    `which bank is live: VMware's loader starts p${slot}${build === null ? '' : `, build ${build}`}`,
} as const satisfies Wording<'kind', EsxiChange, string>

/** One thing that ESXi has changed, as part of a sentence. */
export const describeChange = (change: EsxiChange): string => wordingOf('kind', CHANGES, change)

/** Everything that ESXi has changed, in one sentence; undefined if that is nothing. */
export const changesSentence = (changes: readonly EsxiChange[]): string | undefined =>
  changes.length === 0 ? undefined : `ESXi has changed: ${changes.map(describeChange).join('; ')}.`
