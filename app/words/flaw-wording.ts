import { formatCount, plural } from '../bytes/units.ts'
import type { TableFlaw } from '../disk/partition-table.ts'
import { namesText } from '../inspection/bank-rules.ts'
import type { Problem } from '../problem/problem.ts'
import type { StickFlaw, Untold } from '../problem/stick-flaw.ts'
import { type Wording, wordingOf } from './words.ts'

const TABLE = {
  'no-mbr-signature': () => 'The MBR does not end in 55AA.',
  'no-ebr-signature': ({ lba }) => `The extended boot record at LBA ${formatCount(lba)} does not end in 55AA.`,
  'chain-loops': ({ lba }) => `The chain of logical partitions loops at LBA ${formatCount(lba)}.`,
  'chain-leaves-extended': ({ lba }) =>
    `The chain of logical partitions leaves the extended partition, to LBA ${formatCount(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} reaches ${plural(excess, 'sector')} beyond the extended partition.`,
  'several-active': ({ slots }) => `Several partitions are active: ${slots.map(slot => `p${slot}`).join(', ')}.`,
} as const satisfies Wording<'code', TableFlaw, string>

const FLAWS = {
  table: ({ flaw }) => wordingOf('code', TABLE, flaw),
  'beyond-end': ({ slot, excess }) => `p${slot} reaches ${plural(excess, 'sector')} beyond the end of the stick.`,
  overlap: ({ slot, other }) => `p${slot} and p${other} overlap.`,
  unreadable: ({ slot, cause }) => `p${slot} is damaged: ${cause}.`,
  structure: ({ slot, part, lba }) =>
    part === 'second FAT'
      ? `The second FAT of p${slot} is not as the first, from LBA ${formatCount(lba)}.`
      : `The ${part} of p${slot} at LBA ${formatCount(lba)} is damaged.`,
  'volume-size': ({ slot, totalSectors, partitionSectors }) =>
    `The volume in p${slot} claims ${formatCount(totalSectors)} sectors, but its partition has ${formatCount(partitionSectors)}.`,
  chain: ({ path, clusters, needed }) =>
    `${path} has ${plural(clusters, 'cluster')}, but its size needs ${formatCount(needed)}.`,
  'lost-clusters': ({ slot, clusters }) =>
    `In p${slot}, ${plural(clusters, 'cluster')} ${clusters === 1 ? 'is' : 'are'} in use by no file. That wastes space and does no other harm.`,
  content: ({ path, cause }) => `${path} is damaged: ${cause}.`,
} as const satisfies Wording<'code', StickFlaw, string>

/** What is wrong with a stick that was judged by itself, as a sentence. */
export const flawSentence = (flaw: StickFlaw): string => wordingOf('code', FLAWS, flaw)

const UNTOLD = {
  origin: ({ title }) =>
    `Whether its files are the ones that VMware published: Thinstick knows no checksums of ${title}. Only the image that the stick was made from can tell.`,
  'no-checksum': ({ paths }) => `Whether these are intact, as they have no checksum of their own: ${namesText(paths)}.`,
} as const satisfies Wording<'code', Untold, string>

/** What a stick alone cannot tell, as a sentence. */
export const untoldSentence = (untold: Untold): string => wordingOf('code', UNTOLD, untold)

/** What an image was taken for, said of a stick: "begins with zeros and has no partition table". */
const ofStick = (what: string): string => {
  const [, does] = /^a file that (.*)$/.exec(what) ?? []
  const [, lacks] = /^a file without an? (.*)$/.exec(what) ?? []
  return does ?? (lacks === undefined ? `is ${what}` : `has no ${lacks}`)
}

/** Why something is no stick, or cannot be read as one; undefined if that is not what a problem says. */
export const noStickSentence = (problem: Problem): string | undefined => {
  switch (problem.code) {
    case 'image-not-esxi':
      return `It ${ofStick(problem.what)}.`
    case 'image-damaged':
      return `${problem.part} is damaged: ${problem.cause}.`
    case 'image-truncated':
      return `It ends after ${formatCount(problem.size)} bytes, but ${problem.part} goes on to byte ${formatCount(problem.needed)}.`
    default:
      return undefined
  }
}
