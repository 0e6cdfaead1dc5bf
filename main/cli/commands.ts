import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { type PlanChoices, USUAL_CHOICES } from '../../app/plan/plan.ts'
import { minimumStickFor, planStick } from '../../app/plan/plan-stick.ts'
import { inspectionJson, planJson, reportJson } from '../../app/report/json.ts'
import { ProblemError } from '../../app/report/problem.ts'
import { runVerifyJob } from '../../app/verify-job.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { nodeEffects } from '../effects.ts'
import { refuse } from '../flash-targets.ts'
import type { OpenSource } from '../sources/file-source.ts'
import { DEMO, openImage } from '../sources/open-image.ts'
import { openTarget } from '../targets/open-target.ts'
import type { BuildOptions, Command } from './arguments.ts'
import { inspectionText, planText, reportText, verdict } from './describe.ts'
import { EXIT } from './exit-status.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

type Of<N extends Command['name']> = Extract<Command, { name: N }>

export const choicesOf = ({ fewBootSectors, makeUuid, label }: BuildOptions): PlanChoices => ({
  ...USUAL_CHOICES,
  bootSectors: fewBootSectors ? 'needed' : 'usual',
  makeUuid,
  label,
})

export const pathOf = (image: string): { imagePath?: string } => (image === DEMO ? {} : { imagePath: image })

const withImage = async <T>(name: string, use: (image: OpenSource) => Promise<T>): Promise<T> => {
  const image = await openImage(name)
  try {
    return await use(image)
  } finally {
    await image.close()
  }
}

const print = (terminal: Terminal, json: boolean, value: unknown, text: () => string[]): void =>
  terminal.out(json ? JSON.stringify(value, null, 2) : text().join('\n'))

export const inspect = ({ image, json }: Of<'inspect'>, terminal: Terminal): Promise<number> =>
  withImage(image, async source => {
    const inspection = await inspectImage(source)
    const minimum = minimumStickFor(inspection)
    print(terminal, json, inspectionJson(inspection, minimum), () => inspectionText(inspection, minimum))
    return EXIT.done
  })

export const plan = ({ image, on, size, options, json }: Of<'plan'>, terminal: Terminal): Promise<number> =>
  withImage(image, async source => {
    const inspection = await inspectImage(source)
    const choices = choicesOf(options)
    const facts = on === undefined ? undefined : await factsOf(on, pathOf(image))
    if (facts) refuse(facts, options.allowLarge, minimumStickFor(inspection, choices))
    const planned = planStick(inspection, facts?.size ?? size ?? 0, choices, nodeEffects)
    print(terminal, json, planJson(planned), () => planText(planned, on ?? '/dev/sdX'))
    return EXIT.done
  })

export const verify = ({ image, on, json }: Of<'verify'>, terminal: Terminal, signal: AbortSignal): Promise<number> =>
  withImage(image, async source => {
    const facts = await factsOf(on, {})
    const device = await openTarget(facts, { writable: false })
    try {
      const report = await runVerifyJob({
        image: source,
        device,
        effects: nodeEffects,
        signal,
        onProgress: progress => terminal.status(progressLine(on, progress)),
      })
      terminal.status('')
      const { mismatches, verified } = report
      const problem = verified
        ? undefined
        : new ProblemError({ code: 'does-not-verify', target: on, mismatches, files: report.files.length })
      // A script gets one document: the report where there is one, the problem inside it.
      const { problemJson } = await import('../../app/report/json.ts')
      const document = { ...reportJson(report), ...(problem ? { problem: problemJson(problem.problem) } : {}) }
      print(terminal, json, document, () => [
        ...reportText(report),
        ...(verified ? ['', verdict(report, 'Verified')] : []),
      ])
      if (problem && !json) throw problem
      return verified ? EXIT.done : EXIT.doesNotVerify
    } finally {
      await device.close()
    }
  })
