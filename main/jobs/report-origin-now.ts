import type { ReportOrigin } from '../../app/report/documents.ts'
import packageJson from '../../package.json' with { type: 'json' }

/** When and by what a report is made: now, by this program. */
export const originNow = (): ReportOrigin => ({ date: new Date().toISOString(), version: packageJson.version })
