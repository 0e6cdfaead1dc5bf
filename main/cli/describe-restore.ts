import { formatBytes, formatCount, SECTOR } from '../../app/bytes/units.ts'
import { fdiskTable } from '../../app/report/fdisk-table.ts'
import type { RestoreReport } from '../../app/report/restore-report.ts'
import { fileSystemName } from '../../app/restore/file-system-name.ts'
import type { RestorePlan } from '../../app/restore/restore-plan.ts'
import { factLines, stageLines } from './describe.ts'
import { indent } from './tables.ts'
import { cliWords } from './words.ts'

/** What will be made of a drive, as lines. */
export const restorePlanText = (target: string, plan: RestorePlan): string[] => {
  const { volume, label, partition, bytesToWrite } = plan
  const clusterBytes = volume.sectorsPerCluster * SECTOR
  return [
    ...fdiskTable(target, plan.size, plan.geometry, [partition]),
    '',
    ...factLines([
      ['Partition', `${formatCount(partition.sectors)} sectors from LBA ${formatCount(partition.start)}`],
      ['File system', `${fileSystemName(volume.kind)}, ${clusterBytes}-byte clusters`],
      ['Label', label ?? 'none'],
      ['Room', formatBytes(volume.clusters * clusterBytes)],
      ['To be written', cliWords.exact(bytesToWrite)],
    ]),
    '',
  ]
}

/** A restored drive, as lines. */
export const restoreText = (report: RestoreReport): string[] => [
  ...indent(stageLines(report)),
  '',
  cliWords.restored(report),
]
