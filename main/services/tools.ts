import type { ToolKind, ToolRequest, ToolResult } from '../../app/contract/tools.ts'
import { reportJson } from '../../app/report/json.ts'
import { windowProblem } from '../../app/report/window-problem.ts'
import { type OpenToRead, type VerifyOptions, verifyStick } from '../jobs/verify-stick.ts'
import type { ImageService } from './image-service.ts'
import type { ToolRun, Tools } from './tool-service.ts'

export interface ToolMeans {
  readonly images: Pick<ImageService, 'open' | 'use'>
  readonly openToRead: OpenToRead
}

/** Which tools write to their stick: the host must not end meanwhile, and nothing else looks at the drives. */
export const WRITING: Readonly<Record<ToolKind, boolean>> = { verify: false }

/** What each tool does: one entry for each. */
export const stickTools = (means: ToolMeans): Tools => ({
  verify: (request, run) => verify(means, request, run),
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
