import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Campaign } from './campaign.ts'
import { contract } from './campaigns/contract.ts'
import { faults } from './campaigns/faults.ts'
import { host } from './campaigns/host.ts'
import { images } from './campaigns/images.ts'
import { kills } from './campaigns/kills.ts'
import { sticks } from './campaigns/sticks.ts'
import { wrappers } from './campaigns/wrappers.ts'
import { writer } from './campaigns/writer.ts'
import type { Failure } from './run-case.ts'
import { type Result, runCampaign } from './runner.ts'
import { serveRunner } from './worker.ts'

const CAMPAIGNS: readonly Campaign[] = [images, sticks, wrappers, faults, writer, contract, host, kills]

const USAGE = `npm run reliability -- [options]

  --short            the form that is a part of the test run
  --campaign NAME    one campaign: ${CAMPAIGNS.map(({ name }) => name).join(', ')}
  --seed NUMBER      another seed than the fixed one
  --case NUMBER      one case of a campaign
  --count NUMBER     as many cases of each campaign
  --workers NUMBER   processes at once; as many as there are cores without it
  --report FILE      leaves the counts as JSON`

const FIXED_SEED = 20_090_709
const SHOWN_OF_EACH = 4

const { values } = parseArgs({
  options: {
    worker: { type: 'boolean' },
    shelf: { type: 'string' },
    short: { type: 'boolean' },
    help: { type: 'boolean' },
    campaign: { type: 'string' },
    seed: { type: 'string' },
    case: { type: 'string' },
    count: { type: 'string' },
    workers: { type: 'string' },
    root: { type: 'string' },
    report: { type: 'string' },
  },
})

const numberOf = (text: string | undefined, otherwise: number): number => {
  const value = text === undefined ? otherwise : Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${text} is no number that can be used here`)
  return value
}

const firstOfEach = (failures: readonly Failure[]): Failure[] => {
  const seen = new Map<string, number>()
  return failures.filter(({ invariant }) => {
    const count = (seen.get(invariant) ?? 0) + 1
    seen.set(invariant, count)
    return count <= SHOWN_OF_EACH
  })
}

const show = ({ campaign, seed, cases, seconds, outcomes, failures }: Result): void => {
  const rate = ((seconds * 1000) / Math.max(cases, 1)).toFixed(1)
  console.log(
    `\n${campaign}: seed ${seed}, ${cases} cases in ${seconds.toFixed(1)} s (${rate} ms each), ${failures.length} violations`,
  )
  for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(9)}  ${outcome}`)
  for (const { index, invariant, detail } of firstOfEach(failures))
    console.log(`  VIOLATION of "${invariant}" in --campaign ${campaign} --seed ${seed} --case ${index}\n    ${detail}`)
}

const counts = (results: readonly Result[], left: readonly { name: string; reason: string }[]) => ({
  passed: results.flatMap(({ invariants }) => invariants.filter(({ holds }) => holds)).length,
  failed: results.flatMap(({ invariants }) => invariants.filter(({ holds }) => !holds)).length,
  skipped: left,
})

const main = async (): Promise<void> => {
  const chosen = CAMPAIGNS.filter(({ name }) => values.campaign === undefined || name === values.campaign)
  if (values.help || chosen.length === 0) return console.log(USAGE)
  const left: { name: string; reason: string }[] = []
  const results: Result[] = []
  for (const campaign of chosen) {
    const reason = campaign.unfit?.()
    if (reason !== undefined) {
      left.push({ name: campaign.name, reason })
      console.log(`\n${campaign.name}: left out, ${reason}`)
      continue
    }
    const result = await runCampaign({
      campaign,
      form: values.short ? 'short' : 'long',
      seed: numberOf(values.seed, FIXED_SEED),
      root: values.root ?? process.cwd(),
      workers: numberOf(values.workers, availableParallelism()),
      script: fileURLToPath(import.meta.url),
      ...(values.case === undefined ? {} : { only: numberOf(values.case, 0) }),
      ...(values.count === undefined ? {} : { count: numberOf(values.count, 0) }),
    })
    show(result)
    results.push(result)
  }
  const all = counts(results, left)
  const cases = results.reduce((sum, result) => sum + result.cases, 0)
  console.log(`\n${cases} cases; ${all.passed} invariants held, ${all.failed} did not`)
  if (values.report) writeFileSync(values.report, JSON.stringify(all))
  process.exitCode = all.failed === 0 ? 0 : 1
}

// Not loaded by every worker, as it is most of the command line.
if (values.shelf) await (await import('./shelf-process.ts')).buildShelf(JSON.parse(values.shelf))
else if (values.worker) serveRunner(CAMPAIGNS)
else await main()
