import type { ReportOrigin } from '../../app/report/documents.ts'
import packageJson from '../../package.json' with { type: 'json' }

/** What a report says of its making, made now by this program. */
export const originNow = (): ReportOrigin => ({ date: new Date().toISOString(), version: packageJson.version })
