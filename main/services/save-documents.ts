import { writeFile } from 'node:fs/promises'
import { jsonText } from '../../app/bytes/plain-text.ts'
import type { JobView, ShelfView } from '../../app/contract/views.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { savedReport, stickListDocument } from '../../app/report/documents.ts'
import { reportHtml } from '../../app/report/html.ts'
import { csvOf } from '../../app/report/stick-list.ts'
import { originNow } from '../jobs/report-origin-now.ts'
import { causeOf } from '../platform/system-error.ts'

/** Where to save a file of this name; null for nowhere. */
type ChoosePath = (suggestion: string) => Promise<string | null>

/** Saves a job's reports. Resolves to the path, or null. Throws ProblemError report-not-saved. */
export const saveReport = (choose: ChoosePath, job: JobView, kind: 'json' | 'html'): Promise<string | null> =>
  save(choose, `thinstick-report-${stampNow()}.${kind}`, () => {
    const origin = originNow()
    return kind === 'json' ? `${jsonText(savedReport(job, origin), 2)}\n` : reportHtml(job, origin)
  })

/** The same for the list of sticks that were built one after the other. */
export const saveList = (
  choose: ChoosePath,
  { id: _, revision: __, open: ___, ...list }: ShelfView,
  kind: 'csv' | 'json',
): Promise<string | null> =>
  save(choose, `thinstick-sticks-${stampNow()}.${kind}`, () =>
    kind === 'csv' ? csvOf(list.sticks) : `${jsonText(stickListDocument(list, originNow()), 2)}\n`,
  )

// The time in the name keeps one file from overwriting another.
const stampNow = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '-')

const save = async (choose: ChoosePath, name: string, text: () => string): Promise<string | null> => {
  const path = await choose(name)
  if (path === null) return null
  await writeFile(path, text()).catch(error => {
    throw new ProblemError({ code: 'report-not-saved', path, cause: causeOf(error) }, { cause: error })
  })
  return path
}
