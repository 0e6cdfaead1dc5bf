import type { ByteSource } from '../bytes/byte-source.ts'
import type { Partition, PartitionTable } from '../disk/partition-table.ts'
import { ProblemError } from '../problem/problem.ts'
import { bankFactsOf, SAFEBOOT_RULES, updatedCount } from './bank-rules.ts'
import { judgeAll } from './boot-rule.ts'
import type { BootBank, FoundBank } from './inspection.ts'
import { notEsxi } from './other-content.ts'
import { isFat, readBank, readUuid } from './read-bank.ts'
import { BANK_PLACE_RULES } from './table-rules.ts'

/** The result of looking for a bank in a logical partition. */
type Reading =
  | { readonly kind: 'bank'; readonly bank: BootBank }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'failed'; readonly problem: ProblemError }

/** The banks of an image, and the one that its stick gets. */
export interface BankChoice {
  readonly bank: BootBank
  readonly banks: readonly FoundBank[]
}

const FIRST = 5
// Source: esx-boot, safeboot: its oldest release knows these two, by their partition numbers.
const LAST = 6

// A stick that does not answer says nothing about its banks.
const STICK_FAILED: readonly string[] = ['target-failed', 'target-silent', 'cancelled']

const isLogical = ({ slot }: Partition): boolean => slot >= FIRST

/** Reads what is needed to choose between banks, each partition once. */
export class BankReader {
  readonly #source: ByteSource
  readonly #readings = new Map<number, Reading>()

  constructor(source: ByteSource) {
    this.#source = source
  }

  /**
   * Whether the tables after a partition can be left unread because they hold no bank that the loader would take. In an
   * archive, reaching them means unpacking everything before them.
   */
  readonly enough = async (partition: Partition): Promise<boolean> => {
    await this.#read(partition)
    return partition.slot >= LAST && this.#hasBank
  }

  /**
   * The bank that VMware's loader takes: of p5 and p6, the valid one with the highest `updated`, or p5 if they tie. If
   * neither is valid, the first FAT volume with a boot.cfg. Throws image-not-esxi if there is no such volume, and what
   * reading threw.
   */
  async choose(table: PartitionTable): Promise<BankChoice> {
    const found: FoundBank[] = []
    for (const partition of table.partitions.filter(isLogical))
      if (partition.slot <= LAST || !this.#hasBank)
        found.push(this.#judge(await this.#read(partition), partition, table))
    const live = liveOf(found)
    const bank = live?.bank ?? this.#firstBank(found)
    return { bank, banks: found.map(one => (one === live ? { ...one, live: true } : withReason(one, live))) }
  }

  get #hasBank(): boolean {
    return [...this.#readings.values()].some(({ kind }) => kind === 'bank')
  }

  async #read(partition: Partition): Promise<Reading> {
    const reading = this.#readings.get(partition.slot) ?? (await this.#readNow(partition))
    this.#readings.set(partition.slot, reading)
    return reading
  }

  async #readNow(partition: Partition): Promise<Reading> {
    try {
      if (!(await isFat(this.#source, partition))) return { kind: 'none', reason: 'It holds no FAT12 or FAT16 volume.' }
      // Its directory is further into the archive, and no loader takes a bank without the mark.
      const skipped = this.#source.sequential && this.#hasBank && !(await readUuid(this.#source, partition))
      if (skipped) return { kind: 'none', reason: 'It has no VMware FAT UUID.' }
      const bank = await readBank(this.#source, partition)
      return bank ? { kind: 'bank', bank } : { kind: 'none', reason: 'It holds no boot.cfg.' }
    } catch (error) {
      if (error instanceof ProblemError && !STICK_FAILED.includes(error.problem.code))
        return { kind: 'failed', problem: error }
      throw error
    }
  }

  #judge(reading: Reading, partition: Partition, table: PartitionTable): FoundBank {
    const bank = reading.kind === 'bank' ? reading.bank : undefined
    return { slot: partition.slot, partition, bank, live: false, reasons: reasonsOf(reading, table) }
  }

  /** The bank to use if the loader would accept none, so that a person learns why. */
  #firstBank(found: readonly FoundBank[]): BootBank {
    for (const { slot, bank } of found) {
      if (bank) return bank
      const reading = this.#readings.get(slot)
      if (reading?.kind === 'failed') throw reading.problem
    }
    if (found.length === 0) throw notEsxi('a disk image without logical partitions, where ESXi keeps its boot bank')
    throw notEsxi(`a disk image without a boot bank: no boot.cfg in ${found.map(({ slot }) => `p${slot}`).join(', ')}`)
  }
}

const reasonsOf = (reading: Reading, table: PartitionTable): string[] => {
  switch (reading.kind) {
    case 'none':
      return [reading.reason]
    case 'failed':
      return [unreadable(reading.problem)]
    case 'bank': {
      const { bank } = reading
      const place = judgeAll(BANK_PLACE_RULES, { table, bank })
      const own = judgeAll<keyof typeof SAFEBOOT_RULES, ReturnType<typeof bankFactsOf>, unknown>(
        SAFEBOOT_RULES,
        bankFactsOf(bank),
      )
      return [...place, ...own].filter(({ holds }) => !holds).map(({ text }) => text)
    }
  }
}

const unreadable = ({ problem }: ProblemError): string =>
  problem.code === 'image-damaged' ? `It is damaged: ${problem.cause}.` : 'It lies beyond the end of the image.'

const updatedOf = ({ bank }: FoundBank): number => (bank ? updatedCount(bank.bootCfg) : 0)

/** The valid bank with the highest `updated`; of several, the first. */
const liveOf = (found: readonly FoundBank[]): FoundBank | undefined =>
  found
    .filter(({ bank, reasons }) => bank && reasons.length === 0)
    .reduce<FoundBank | undefined>((best, one) => (best && updatedOf(best) >= updatedOf(one) ? best : one), undefined)

const withReason = (one: FoundBank, live: FoundBank | undefined): FoundBank => {
  if (one.reasons.length > 0 || !live) return one
  const than = `p${live.slot} (updated ${updatedOf(live)})`
  const age = updatedOf(one) === updatedOf(live) ? `as old as ${than}, which comes first` : `older than ${than}`
  return { ...one, reasons: [`It is ${age}: updated ${updatedOf(one)}.`] }
}
