import { ProblemError } from '../../app/problem/problem.ts'
import { examinationDocument } from '../../app/report/examination-documents.ts'
import type { Progress } from '../../app/write/progress.ts'
import { stableNames } from '../drives/stable-names.ts'
import { examineStick } from '../jobs/examine-stick.ts'
import { originNow } from '../jobs/report-origin-now.ts'
import { openTarget } from '../targets/open-target.ts'
import { examinationText } from './describe-examination.ts'
import { EXIT } from './exit-status.ts'
import { namedTarget } from './named-target.ts'
import { progressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

/** `verify` without an image: judges a stick by itself. */
export const verifyAlone = async (
  { on, json }: { readonly on: string; readonly json: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const { path, drive: chosen } = await namedTarget(on)
  const onProgress = (progress: Progress): void => terminal.status(progressLine(path, progress))
  const open = (facts: Parameters<typeof openTarget>[0]) => openTarget(facts, { writable: false })
  const { report, facts } = await examineStick({ path, chosen }, open, { signal, onProgress })
  terminal.status('')
  const { problem } = report
  if (json) terminal.json(examinationDocument(report, facts, { ...originNow(), byId: await stableNames(path) }), 2)
  else terminal.out([...examinationText(report), ...(problem ? [] : ['', cliWords.examined.sound(report)])])
  if (problem && !json) throw new ProblemError(problem)
  return problem === undefined ? EXIT.done : EXIT.doesNotVerify
}
