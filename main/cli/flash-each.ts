import type { PreparedStick } from '../../app/jobs/prepare-job.ts'
import type { Problem, ProblemCode } from '../../app/problem/problem.ts'
import { type DriveLook, leftAloneEvent, type Outcome, summaryEvent, waitingEvent } from '../../app/report/documents.ts'
import { countsOf, latestOf } from '../../app/report/stick-counts.ts'
import { type ListedStick, listedStick } from '../../app/report/stick-list.ts'
import { type DriveIdentity, identityOf } from '../../app/target/drive-identity.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { contentsText } from '../../app/words/contents-wording.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import { watchDrives } from '../drives/watch-drives.ts'
import { Arrivals } from '../jobs/arrivals.ts'
import { findTarget } from '../jobs/find-target.ts'
import { type PreparedJob, prepareAnother, prepareJob } from '../jobs/prepare-job.ts'
import { originNow } from '../jobs/report-origin-now.ts'
import { problemOf } from '../platform/problem-of.ts'
import type { BuildOptions } from './build-options.ts'
import { choicesOf, wantedTarget } from './commands.ts'
import { EXIT, exitStatusOf } from './exit-status.ts'
import { buildAndTell, endsFor } from './flash-stick.ts'
import { usage } from './options.ts'
import { appendCsv, beginCsv, readSerials } from './shelf-files.ts'
import { textTable } from './tables.ts'
import type { Terminal } from './terminal.ts'
import { cliWords, USAGE } from './words.ts'

export interface FlashEachCommand {
  readonly image: string
  readonly yes: boolean
  /** How many sticks are enough; undefined for as many as the list of serials has, or any number. */
  readonly count: number | undefined
  /** A file with the serial numbers of the sticks that may be built. */
  readonly serials: string | undefined
  /** A file that gets a line for each stick. */
  readonly csv: string | undefined
  readonly options: BuildOptions
  readonly json: boolean
}

/** What stops it: after the current stick, or at once. */
export interface EachSignals {
  readonly signal: AbortSignal
  readonly atOnce: AbortSignal
}

/** What it does to the machine; tests bring their own. */
export interface EachTools {
  watch(onChange: (drives: TargetFacts[]) => void): Promise<() => Promise<void>>
  readonly find: typeof findTarget
  lookAt(facts: TargetFacts): Promise<DriveLook>
  eject(path: string): Promise<void>
}

const TOOLS: EachTools = {
  watch: watchDrives,
  find: findTarget,
  lookAt: async facts => (await import('../services/inventory.ts')).lookAt(facts),
  eject: async path => {
    const { EjectService } = await import('../services/eject-service.ts')
    return new EjectService().eject(path)
  },
}

type Arrived = DriveIdentity & { readonly path: string; readonly facts: TargetFacts }

/** Why a stick that was plugged in is not built. */
type LeftAlone = { readonly code: string; readonly message: string; readonly advice?: string }

/**
 * Builds each stick that is plugged in from now on, after one question that names it. What was plugged in before is not
 * touched. Resolves to the exit status: done only if every stick that was begun has been verified.
 */
export const flashEach = async (
  command: FlashEachCommand,
  terminal: Terminal,
  signals: EachSignals,
  tools: EachTools = TOOLS,
): Promise<number> => {
  const { image, yes, json, options } = command
  if (!yes && (json || !terminal.interactive)) throw usage(USAGE.eachAsks)
  const serials = command.serials === undefined ? undefined : await readSerials(command.serials)
  if (command.csv !== undefined) await beginCsv(command.csv)
  const { own, acceptDamaged } = options
  const wanted = { image, targets: [], choices: choicesOf(options), own, acceptDamaged }
  const job = await prepareJob(wanted, endsFor(command, terminal), signals.signal)
  const shelf = new Shelf(command, job, terminal, signals, tools, serials)
  try {
    return await shelf.run()
  } finally {
    await job.source.close()
  }
}

// These are about the image: no other stick would do better.
const IMAGE_FAILED: readonly ProblemCode[] = ['image-unsound', 'image-unreadable', 'image-damaged', 'image-truncated']

class Shelf {
  readonly #command: FlashEachCommand
  readonly #job: PreparedJob
  readonly #terminal: Terminal
  readonly #signals: EachSignals
  readonly #tools: EachTools
  readonly #serials: readonly string[] | undefined
  readonly #arrivals = new Arrivals<Arrived>()
  readonly #sticks: ListedStick[] = []
  #over = false

  constructor(
    command: FlashEachCommand,
    job: PreparedJob,
    terminal: Terminal,
    signals: EachSignals,
    tools: EachTools,
    serials: readonly string[] | undefined,
  ) {
    this.#command = command
    this.#job = job
    this.#terminal = terminal
    this.#signals = signals
    this.#tools = tools
    this.#serials = serials
  }

  async run(): Promise<number> {
    const stop = await this.#tools.watch(list =>
      this.#arrivals.update(list.map(facts => ({ ...identityOf(facts), path: facts.path, facts }))),
    )
    try {
      while (!this.#over && !this.#enough()) {
        this.#tellWaiting()
        const arrived = await this.#arrivals.next(this.#signals.signal)
        if (!arrived) break
        await this.#take(arrived)
      }
    } finally {
      await stop()
    }
    this.#tellSummary()
    return this.#status()
  }

  async #take(arrived: Arrived): Promise<void> {
    const stick = await this.#prepared(arrived)
    if (!stick) return
    const outcome = await buildAndTell({
      job: this.#job,
      stick,
      command: this.#command,
      terminal: this.#terminal,
      signal: this.#signals.atOnce,
      brief: true,
    })
    await this.#list(stick.facts, outcome)
    if ('report' in outcome) await this.#eject(stick.facts)
    else this.#over = IMAGE_FAILED.includes(outcome.problem.code) || this.#signals.atOnce.aborted
  }

  /** The stick, if it may be built and somebody wants it to be. */
  async #prepared({ facts, ...arrived }: Arrived): Promise<PreparedStick | undefined> {
    const unwanted = this.#unwanted(facts)
    if (unwanted) return this.#leaveAlone(facts, unwanted)
    const reviewed = { drive: identityOf(facts), digest: undefined }
    const target = { ...wantedTarget(facts.path, this.#command.options), reviewed }
    try {
      const stick = await prepareAnother(this.#job, this.#command.image, target, this.#tools.find)
      const refusal = await this.#asked({ facts, ...arrived })
      return refusal ? this.#leaveAlone(facts, refusal) : stick
    } catch (error) {
      const problem = problemOf(error)
      return this.#leaveAlone(facts, { code: problem.code, ...describeProblem(problem) })
    }
  }

  #unwanted({ serial }: TargetFacts): LeftAlone | undefined {
    const { serials, yes } = this.#command
    if (this.#serials && (serial === undefined || !this.#serials.includes(serial)))
      return { code: 'not-listed', message: cliWords.each.notListed(serial, serials ?? '') }
    const before = this.#before(serial)
    return yes && before ? { code: 'built-before', message: cliWords.each.before(before.number) } : undefined
  }

  /** The stick with this serial number that was verified before. */
  #before(serial: string | undefined): ListedStick | undefined {
    if (serial === undefined) return undefined
    return this.#sticks.find(({ drive, result }) => result === 'verified' && drive.serial === serial)
  }

  /** Asks the one question; why not, if the answer is not "erase". */
  async #asked(arrived: Arrived): Promise<LeftAlone | undefined> {
    if (this.#command.yes) return undefined
    return this.#arrivals.whileThere(arrived, async gone => {
      const over = AbortSignal.any([gone, this.#signals.signal])
      const answer = await this.#terminal.ask(await this.#offer(arrived.facts), cliWords.each.question, over)
      if (gone.aborted) return { code: 'unplugged', message: cliWords.each.unplugged }
      // The end of the input, or Ctrl+C.
      if (answer === undefined) this.#over = true
      return answer?.trim().toLowerCase() === 'erase'
        ? undefined
        : { code: 'not-confirmed', message: cliWords.each.leftAlone }
    })
  }

  /** The lines that name a stick and what would be lost. */
  async #offer(facts: TargetFacts): Promise<string[]> {
    const { contents, esxi } = await this.#tools.lookAt(facts)
    const before = this.#before(facts.serial)
    return [
      cliWords.each.offer(this.#sticks.length + 1, facts),
      cliWords.each.holds(esxi ? cliWords.stickOf(esxi.title, esxi.thinstick) : contentsText(contents)),
      ...(before ? [cliWords.each.before(before.number)] : []),
    ]
  }

  async #list(facts: TargetFacts, outcome: Outcome): Promise<void> {
    const stick = listedStick(this.#sticks.length + 1, facts, outcome, originNow().date)
    this.#sticks.push(stick)
    if (this.#command.csv !== undefined) await appendCsv(this.#command.csv, stick)
  }

  async #eject(facts: TargetFacts): Promise<void> {
    const failed = await this.#tools.eject(facts.path).then(
      () => false,
      () => true,
    )
    this.#terminal.note([failed ? cliWords.each.notEjected : cliWords.each.ejected])
  }

  #leaveAlone(facts: TargetFacts, { code, message, advice = '' }: LeftAlone): undefined {
    if (this.#command.json) this.#terminal.json(leftAloneEvent(facts, { code, message }))
    else this.#terminal.note([`${cliWords.each.named(facts)}: ${message}`, advice].filter(line => line !== ''))
    return undefined
  }

  #tellWaiting(): void {
    const counts = countsOf(this.#sticks)
    if (this.#command.json) this.#terminal.json(waitingEvent(counts))
    else this.#terminal.note(['', cliWords.each.waiting(counts.verified)])
  }

  #tellSummary(): void {
    const { image, json } = this.#command
    const counts = countsOf(this.#sticks)
    if (json) this.#terminal.json(summaryEvent({ image, ...counts, sticks: this.#sticks }, originNow()))
    else {
      const rows = this.#sticks.map(({ number, drive, result }) => [
        String(number),
        drive.serial ?? '',
        drive.model,
        result,
      ])
      const columns = [
        { title: 'Stick', align: 'right' as const },
        { title: 'Serial' },
        { title: 'Model' },
        { title: 'Result' },
      ]
      this.#terminal.out([
        ...(rows.length > 0 ? ['', ...textTable(columns, rows), ''] : []),
        cliWords.each.total(counts),
      ])
    }
  }

  #enough(): boolean {
    const wanted = this.#command.count ?? this.#serials?.length
    return wanted !== undefined && countsOf(this.#sticks).verified >= wanted
  }

  #status(): number {
    const failed = latestOf(this.#sticks).flatMap(({ problem }) =>
      problem ? [exitStatusOf(problem.code as Problem['code'])] : [],
    )
    if (failed.length > 0) return Math.max(...failed)
    const open = this.#command.count !== undefined || this.#serials !== undefined
    const done = open ? this.#enough() : this.#sticks.length > 0
    return done ? EXIT.done : EXIT.cancelled
  }
}
