export interface Skip {
  readonly name: string
  readonly reason: string
}

export interface PartResult {
  readonly name: string
  readonly seconds: number
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly Skip[]
}

type Counts = Pick<PartResult, 'passed' | 'failed' | 'skipped'>

export function totals(results: readonly PartResult[]): { passed: number; failed: number; skipped: number }
export function isGreen(results: readonly PartResult[]): boolean
export function closingLine(results: readonly PartResult[]): string
export function summaryLines(results: readonly PartResult[], missing: readonly string[]): string[]
export function countVitest(report: { testResults: readonly object[] }): Counts
export function countPlaywright(report: {
  stats: object
  errors?: readonly unknown[]
  suites: readonly object[]
}): Counts
