import type { JobView, ShelfView, StickView } from '../../app/contract/views.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { countsOf } from '../../app/report/stick-counts.ts'
import { type ListedStick, listedView } from '../../app/report/stick-list.ts'

/** The sticks that are built one after the other from one image. */
interface Shelf {
  readonly id: number
  readonly image: string
  readonly open: boolean
  /** Ids of the jobs whose sticks are in the list. */
  readonly jobs: readonly number[]
  readonly sticks: readonly ListedStick[]
}

type Ended = Pick<JobView, 'id' | 'image' | 'sticks'>

/** Keeps the list of the sticks that are built one after the other: a page that is loaded again must not lose it. */
export class ShelfService {
  readonly #publish: (view: ShelfView) => void
  readonly #today: () => string
  #shelf: Shelf | null = null
  /** When the last job was over, ISO 8601. */
  #over: { readonly job: number; readonly date: string } | null = null
  #ids = 0
  #revisions = 0

  constructor(publish: (view: ShelfView) => void, today = (): string => new Date().toISOString()) {
    this.#publish = publish
    this.#today = today
  }

  view(): ShelfView | null {
    return this.#shelf && this.#viewOf(this.#shelf)
  }

  /** Begins a list with the sticks of a job that has ended, or goes on with that of the same image. */
  keepGoing(job: Ended): ShelfView {
    const goesOn = this.#shelf?.image === job.image.path ? this.#shelf : null
    const shelf = goesOn ?? { id: ++this.#ids, image: job.image.path, jobs: [], sticks: [] }
    const date = this.#over?.job === job.id ? this.#over.date : this.#today()
    return this.#become(withJob({ ...shelf, open: true }, job.id, job.sticks, date))
  }

  /** A job has ended, and `built` are the sticks that it was about: its others were in the list before. */
  ended(job: Ended, built: readonly StickView[]): void {
    const date = this.#today()
    this.#over = { job: job.id, date }
    if (this.#shelf?.image === job.image.path) this.#become(withJob(this.#shelf, job.id, built, date))
  }

  end(id: number): void {
    if (this.#shelf?.id === id) this.#become({ ...this.#shelf, open: false })
  }

  dismiss(id: number): void {
    if (this.#shelf?.id === id) this.#shelf = null
  }

  /** The list of this id. Throws ProblemError job-gone. */
  list(id: number): ShelfView {
    if (this.#shelf?.id !== id) throw new ProblemError({ code: 'job-gone' })
    return this.#viewOf(this.#shelf)
  }

  #become(shelf: Shelf): ShelfView {
    this.#shelf = shelf
    const view = this.#viewOf(shelf)
    this.#publish(view)
    return view
  }

  #viewOf({ id, open, image, sticks }: Shelf): ShelfView {
    return { id, revision: ++this.#revisions, open, image, ...countsOf(sticks), sticks: [...sticks] }
  }
}

const withJob = (shelf: Shelf, job: number, built: readonly StickView[], date: string): Shelf => {
  if (shelf.jobs.includes(job)) return shelf
  const own = built.map((stick, i) => listedView(shelf.sticks.length + i + 1, stick, date))
  return { ...shelf, jobs: [...shelf.jobs, job], sticks: [...shelf.sticks, ...own] }
}
