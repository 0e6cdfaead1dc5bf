// Adds up what the runners counted. Pure, so that it can be tested.

/** @typedef {{ group: string, passed: string[], of: number }} Proofs a group of tests, and those of them that passed */
/** @typedef {{ name: string, seconds: number, passed: number, failed: number, skipped: { name: string, reason: string }[], proofs?: readonly Proofs[] }} PartResult */

/**
 * @typedef {{ status: string, projectName: string, annotations?: { type: string, description?: string }[] }} SpecRun
 * @typedef {{ specs?: { title: string, tests: SpecRun[] }[], suites?: Suite[] }} Suite what is read of a Playwright report
 */

/** @param {readonly PartResult[]} results */
export const totals = results => ({
  passed: results.reduce((sum, { passed }) => sum + passed, 0),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
  skipped: results.reduce((sum, { skipped }) => sum + skipped.length, 0),
})

/** A run in which nothing passed is not green. @param {readonly PartResult[]} results */
export const isGreen = results => totals(results).failed === 0 && totals(results).passed > 0

/** @param {readonly PartResult[]} results */
export const closingLine = results => {
  const { passed, failed, skipped } = totals(results)
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {readonly PartResult[]} results @param {readonly string[]} missing packages that could not be installed */
export const summaryLines = (results, missing) => [
  '',
  'part                passed  failed  skipped  seconds',
  ...results.map(({ name, passed, failed, skipped, seconds }) =>
    [
      name.padEnd(18),
      String(passed).padStart(8),
      String(failed).padStart(8),
      String(skipped.length).padStart(9),
      seconds.toFixed(0).padStart(9),
    ].join(''),
  ),
  ...(missing.length > 0 ? ['', `System packages that are missing: ${missing.join(' ')}`] : []),
  ...skipLines(results),
  ...proofLines(results),
  '',
]

/** @param {readonly PartResult[]} results */
const skipLines = results => {
  const skips = results.flatMap(({ name: part, skipped }) =>
    skipped.map(({ name, reason }) => `  ${part}: ${name}: ${reason}`),
  )
  return skips.length > 0 ? ['', 'Skipped:', ...skips] : []
}

/** Which proofs ran, for the parts that report them. @param {readonly PartResult[]} results */
const proofLines = results => {
  const groups = results.flatMap(({ proofs = [] }) => proofs)
  const lines = groups.flatMap(({ group, passed, of }) => [
    `  ${group} (${passed.length} of ${of}):`,
    ...passed.map(title => `    ${title}`),
  ])
  return lines.length > 0 ? ['', 'Proofs that ran and passed:', ...lines] : []
}

/**
 * The tests of a vitest JSON report by the title of their group, in the order of the report.
 * @param {{ testResults: { assertionResults: { status: string, title: string, ancestorTitles: string[] }[] }[] }} report
 * @returns {Proofs[]}
 */
export const proofsOf = ({ testResults }) => {
  const groups = new Map()
  for (const { status, title, ancestorTitles } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
    const group = ancestorTitles.join(', ')
    const { passed, of } = groups.get(group) ?? { passed: [], of: 0 }
    groups.set(group, { group, passed: status === 'passed' ? [...passed, title] : passed, of: of + 1 })
  }
  return [...groups.values()]
}

/**
 * Counts of a vitest or Jest JSON report. A suite that did not load at all counts as one failure.
 * @param {{ testResults: { status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[], meta?: { skipReason?: string } }[] }[] }} report
 */
export const countVitest = report => {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  /** @param {string} status */
  const by = status => tests.filter(test => test.status === status)
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  return {
    passed: by('passed').length,
    failed: by('failed').length + broken.length,
    skipped: skipped.map(({ fullName, meta }) => ({
      name: fullName,
      reason: meta?.skipReason ?? 'marked as skipped in the test',
    })),
  }
}

/**
 * Counts of a Playwright JSON report.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[], suites: Suite[] }} report
 */
export const countPlaywright = ({ stats, errors = [], suites }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: skippedSpecs(suites),
})

/**
 * @param {readonly Suite[]} suites
 * @returns {{ name: string, reason: string }[]}
 */
const skippedSpecs = suites =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'skipped')
        .map(({ projectName, annotations = [] }) => ({
          name: `${title} [${projectName}]`,
          reason: annotations.find(({ type }) => type === 'skip')?.description ?? 'marked as skipped in the test',
        })),
    ),
    ...skippedSpecs(inner),
  ])
