import type { Document } from '../../app/contract/documents.ts'
import { FORMAT } from '../../app/contract/format.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { prepareStick, type WantedTarget } from '../../app/jobs/prepare-job.ts'
import { needsRest } from '../../app/plan/needs.ts'
import { DEFAULT_CHOICES, type PlanChoices } from '../../app/plan/plan.ts'
import { minimumStickFor } from '../../app/plan/plan-stick.ts'
import type { EsxiChange } from '../../app/problem/esxi-change.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { verifyDocument } from '../../app/report/documents.ts'
import { inspectionJson, planJson } from '../../app/report/json.ts'
import { changedPaths } from '../../app/verify/kept-files.ts'
import { changesSentence } from '../../app/words/change-wording.ts'
import { wordWarning } from '../../app/words/warning-wording.ts'
import type { Progress } from '../../app/write/progress.ts'
import { findTarget } from '../jobs/find-target.ts'
import { type WantedChanges, withChanges } from '../jobs/own-files.ts'
import { type OpenToRead, type VerifyOptions, verifyStick } from '../jobs/verify-stick.ts'
import { nodeEffects } from '../platform/effects.ts'
import type { OpenSource } from '../platform/file-source.ts'

import { checkImage } from '../sources/check-image.ts'
import { openImage } from '../sources/open-image.ts'

import { openTarget } from '../targets/open-target.ts'
import type { BuildOptions } from './build-options.ts'
import { inspectionText, planText, reportText } from './describe.ts'
import { EXIT } from './exit-status.ts'
import { progressLine } from './progress-line.ts'
import { reportSource } from './report-source.ts'
import { stickOfSize } from './sized-stick.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

interface InspectCommand {
  readonly image: string
  readonly check: boolean
  readonly json: boolean
}

interface PlanCommand {
  readonly image: string
  readonly on: string | undefined
  /** In bytes. */
  readonly size: number | undefined
  readonly options: BuildOptions
  readonly json: boolean
}

interface VerifyCommand {
  readonly image: string
  readonly own: WantedChanges
  readonly on: string
  readonly json: boolean
}

export const choicesOf = ({
  fewBootSectors,
  makeUuid,
  label,
  bank,
  layout,
  secondBank,
}: BuildOptions): PlanChoices => ({
  ...DEFAULT_CHOICES,
  bootSectors: fewBootSectors ? 'needed' : 'usual',
  makeUuid,
  label,
  bank,
  layout,
  secondBank,
})

/** A target that nobody has reviewed yet and for which no file is created. */
export const wantedTarget = (path: string, { allowLarge, overwrite }: BuildOptions): WantedTarget => ({
  path,
  newSize: undefined,
  askedSize: undefined,
  allowLarge,
  overwrite,
  reviewed: { drive: undefined, digest: undefined },
})

/** Where a command reports its progress, and what cancels it. */
export interface OpeningOptions {
  readonly terminal: Terminal
  readonly signal: AbortSignal
  /** Called instead of showing the status line. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Whether to unpack what lies behind the banks too. */
  readonly whole?: boolean
}

/** Opens IMAGE and shows in the status line how far unpacking has got. */
export const openWithStatus = async (
  name: string,
  { terminal, signal, ...options }: OpeningOptions,
): Promise<OpenSource> => {
  const onProgress = options.onProgress ?? (progress => terminal.status(progressLine(name, progress)))
  const image = await openImage(name, { signal, onProgress, whole: options.whole ?? false })
  terminal.status('')
  for (const warning of image.warnings ?? []) terminal.note([wordWarning(warning).message])
  return image
}

export const withImage = async <T>(
  name: string,
  options: OpeningOptions,
  use: (image: OpenSource) => Promise<T>,
): Promise<T> => {
  const image = await openWithStatus(name, options)
  try {
    return await use(image)
  } finally {
    await image.close()
  }
}

const print = (terminal: Terminal, json: boolean, value: Document, text: () => string[]): void =>
  json ? terminal.json(value, 2) : terminal.out(text())

export const inspect = (
  { image, check, json }: InspectCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> =>
  withImage(image, { terminal, signal }, async source => {
    const found = await inspectImage(source)
    const checked = check ? await checkImage(image, { signal, again: true }) : undefined
    const inspection = checked?.kind === 'warns' ? { ...found, warnings: [...found.warnings, checked.warning] } : found
    const minimum = minimumStickFor(inspection)
    const { packing } = source
    const origin = { packing, checksum: checked && cliWords.checksum(checked) }
    print(terminal, json, { format: FORMAT, ...inspectionJson(inspection, minimum, packing) }, () =>
      inspectionText(inspection, minimum, origin),
    )
    return EXIT.done
  })

export const plan = (
  { image, on, size, options, json }: PlanCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> =>
  withImage(image, { terminal, signal, whole: needsRest(options) }, async source => {
    const choices = choicesOf(options)
    const found = await inspectImage(source, { rest: needsRest(options) })
    const changed = await withChanges(source, found, choices, options.own)
    const origin = { inspection: changed.inspection, choices }
    const target = wantedTarget(on ?? '', options)
    const facts = on === undefined ? stickOfSize(size ?? 0) : await findTarget(image, target)
    const { plan: planned } = prepareStick(origin, target, facts, nodeEffects)
    print(terminal, json, { format: FORMAT, ...planJson(planned) }, () => planText(planned, on ?? '/dev/sdX'))
    return EXIT.done
  })

const openToRead: OpenToRead = facts => openTarget(facts, { writable: false })

export const verify = (
  { image, on, own, json }: VerifyCommand,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> =>
  withImage(image, { terminal, signal }, async source => {
    const onProgress = (progress: Progress): void => terminal.status(progressLine(on, progress))
    const whole: VerifyOptions['whole'] = verifyWith => withImage(image, { terminal, signal, whole: true }, verifyWith)
    const { report, facts } = await verifyStick(source, { path: on }, openToRead, {
      signal,
      onProgress,
      own,
      whole: source.packing ? whole : undefined,
    })
    terminal.status('')
    const { problem, changes } = report
    const from = await reportSource(image, on, report)
    print(terminal, json, verifyDocument(report, facts, from), () => [
      ...reportText(report, changedPaths(changes)),
      ...changeLines(changes),
      ...(problem ? [] : ['', cliWords.verified(report, changes)]),
    ])
    if (problem && !json) throw new ProblemError(problem)
    return problem === undefined ? EXIT.done : EXIT.doesNotVerify
  })

const changeLines = (changes: readonly EsxiChange[]): string[] => {
  const sentence = changesSentence(changes)
  return sentence === undefined ? [] : ['', sentence]
}
