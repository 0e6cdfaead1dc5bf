import { titleOf } from '../../app/inspection/inspection.ts'
import type { BackupReport } from '../../app/report/backup-report.ts'
import { factLines, stageLines } from './describe.ts'
import { indent } from './tables.ts'
import { cliWords } from './words.ts'

/** A backup, as lines. */
export const backupText = (report: BackupReport): string[] => [
  titleOf(report.inspection),
  '',
  ...factLines([
    ['Stick', cliWords.exact(report.size)],
    ['In use', cliWords.exact(report.usedBytes)],
    ['File', cliWords.exact(report.fileBytes)],
    ['SHA-256 of the image', report.sha256],
  ]),
  '',
  ...indent(stageLines({ ...report, bytesWritten: 0 })),
  '',
  cliWords.backedUp(report),
]
