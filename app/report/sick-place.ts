import type { ProblemJson } from '../contract/common-json.ts'

const lbaOf = (value: unknown): number | undefined =>
  typeof value === 'object' && value !== null && 'lba' in value && typeof value.lba === 'number' ? value.lba : undefined

/** Where on the stick a problem was met, as an LBA: of a request that failed, or of the first difference. */
export const sickPlace = ({ details }: Pick<ProblemJson, 'details'>): number | undefined => {
  const { mismatches } = details
  const found = Array.isArray(mismatches) ? mismatches.map(lbaOf).filter(lba => lba !== undefined) : []
  return lbaOf(details) ?? (found.length > 0 ? Math.min(...found) : undefined)
}
