import type { ToolKind, ToolRequest, ToolResult } from '../../app/contract/tools.ts'
import { prepareRestore } from '../../app/jobs/prepare-restore.ts'
import { backupReportJson } from '../../app/report/backup-documents.ts'
import { examinationJson } from '../../app/report/examination-documents.ts'
import { reportJson } from '../../app/report/json.ts'
import { restoreReportJson } from '../../app/report/restore-documents.ts'
import { windowProblem } from '../../app/report/window-problem.ts'
import type { RestoreChoices } from '../../app/restore/restore-plan.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { backUp } from '../jobs/back-up.ts'
import { examineStick } from '../jobs/examine-stick.ts'
import { restoreDrive } from '../jobs/restore-drive.ts'
import { type OpenToRead, type VerifyOptions, verifyStick } from '../jobs/verify-stick.ts'
import type { OpenTarget } from '../targets/open-allowed.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { ImageService } from './image-service.ts'
import { lookAt } from './look-inside.ts'
import type { ToolRun, Tools } from './tool-service.ts'

export interface ToolMeans {
  readonly images: Pick<ImageService, 'open' | 'use'>
  readonly openToRead: OpenToRead
  readonly openToWrite: OpenTarget
  /** The path that is meant by what was typed. */
  readonly typed: (path: string) => string
  readonly files: ChosenFiles
}

/** Which tools write to their stick: the host must not end meanwhile, and nothing else looks at the drives. */
export const WRITING: Readonly<Record<ToolKind, boolean>> = {
  verify: false,
  examine: false,
  backup: false,
  restore: true,
  'look-inside': false,
}

/** What each tool does: one entry for each. */
export const stickTools = (means: ToolMeans): Tools => ({
  verify: (request, run) => verify(means, request, run),
  examine: (request, run) => examine(means, request, run),
  backup: (request, run) => backup(means, request, run),
  restore: (request, run) => restore(means, request, run),
  'look-inside': (request, run) => lookAt(means, request, run),
})

const verify = async (
  { images, openToRead }: ToolMeans,
  { target, image }: ToolRequest<'verify'>,
  run: ToolRun,
): Promise<ToolResult<'verify'>> => {
  const source = await images.open(image, run.signal)
  try {
    const whole: VerifyOptions['whole'] = verifyWith => images.use(image, verifyWith, run.signal, true)
    const { report } = await verifyStick(source, { path: target.path, chosen: target }, openToRead, {
      ...run,
      whole: source.packing ? whole : undefined,
    })
    const { problem, changes, ...found } = report
    return {
      kind: 'verify',
      report: reportJson(found),
      changes: [...changes],
      problem: problem ? windowProblem(problem) : null,
    }
  } finally {
    await source.close()
  }
}

const examine = async (
  { openToRead: open }: ToolMeans,
  { target }: ToolRequest<'examine'>,
  run: ToolRun,
): Promise<ToolResult<'examine'>> => {
  const { problem, ...found } = (await examineStick({ path: target.path, chosen: target }, open, run)).report
  return { kind: 'examine', report: examinationJson(found), problem: problem ? windowProblem(problem) : null }
}

const backup = (
  { openToRead: open, typed, files }: ToolMeans,
  { target, file }: ToolRequest<'backup'>,
  run: ToolRun,
): Promise<ToolResult<'backup'>> =>
  backUp(
    { path: target.path, chosen: target },
    files.has(file) ? { file, overwrite: true } : { file: typed(file), overwrite: false },
    { open, ...run },
    async making => ({ kind: 'backup', report: backupReportJson(await making) }),
  )

const USUAL: RestoreChoices = { fileSystem: undefined, label: undefined }

const restore = async (
  { openToWrite: open }: ToolMeans,
  { target, allowLarge }: ToolRequest<'restore'>,
  run: ToolRun,
): Promise<ToolResult<'restore'>> => {
  const { path } = target
  const reviewed = { drive: target, digest: undefined }
  const drive = prepareRestore({ path, allowLarge, overwrite: false, reviewed }, USUAL, await factsOf(path, {}))
  const report = await restoreDrive(drive, { choices: USUAL, open, ...run })
  return { kind: 'restore', report: restoreReportJson(report) }
}
