import { checksumLines, type ReportSource } from '../../app/report/documents.ts'
import type { Report } from '../../app/report/report.ts'
import { stableNames } from '../drives/stable-names.ts'
import { originNow } from '../jobs/report-origin-now.ts'
import { nodeEffects } from '../platform/effects.ts'

/** What a document says of a job besides its report, which is undefined where there is none. */
export const reportSource = async (
  image: string,
  target: string,
  report: Pick<Report, 'files'> | undefined,
): Promise<ReportSource> => ({
  ...originNow(),
  from: { image, filesSha256: report ? sha256Of(checksumLines(report.files)) : null },
  byId: await stableNames(target),
})

const sha256Of = (text: string): string => {
  const hash = nodeEffects.sha256()
  hash.update(Buffer.from(text))
  return hash.hex()
}
