import type { BrowserWindow, NotificationConstructorOptions } from 'electron'
import type { JobView } from '../../app/contract/views.ts'
import { jobPace } from '../../app/jobs/job-pace.ts'
import { outcomesOf } from '../../app/report/outcome.ts'
import { shellWords } from '../../app/words/shell-wording.ts'
import { type BackWindow, bringBack } from './bring-back.ts'

/** The bar in the taskbar: a share from 0 to 1, or -1 for none. */
export interface TaskbarBar {
  readonly share: number
  readonly mode: 'none' | 'normal' | 'paused' | 'error'
}

const NO_BAR: TaskbarBar = { share: -1, mode: 'none' }

export const taskbarBar = (job: JobView): TaskbarBar => {
  if (job.phase === 'ended') return outcomesOf(job).failed > 0 ? { share: 1, mode: 'error' } : NO_BAR
  return { share: jobPace(job.sticks).share, mode: job.phase === 'cancelling' ? 'paused' : 'normal' }
}

/** What a notification says of a job that has ended; null if it was cancelled, which somebody did themselves. */
export const endedText = (job: JobView): string | null => {
  const { ready, demo, unbootable, failed, cancelled } = outcomesOf(job)
  const [built, all] = [ready + demo + unbootable, job.sticks.length]
  const words = shellWords.ended
  if (cancelled > 0) return null
  if (failed > 0) return built > 0 ? words.some(built, all) : words.failed
  if (unbootable > 0) return words.unbootable
  return demo > 0 ? words.built(all) : words.ready(all)
}

type SignWindow = BackWindow & Pick<BrowserWindow, 'setProgressBar' | 'isFocused' | 'on'>
type Notify = (options: NotificationConstructorOptions) => {
  show(): void
  on(event: 'click', act: () => void): unknown
}

/** How a job goes, for those who do not look at the window: a bar in the taskbar, and a notification at the end. */
export class JobSigns {
  readonly #window: SignWindow
  readonly #notify: Notify | null
  #told = 0
  #bar = NO_BAR
  /** Kept, because one that is collected no longer hears a click. */
  readonly #notices = new Set<object>()

  /** `notify` is null where the system shows no notifications. */
  constructor(window: SignWindow, notify: Notify | null) {
    this.#window = window
    this.#notify = notify
    // It has been seen.
    window.on('focus', () => {
      if (this.#bar.mode === 'error') this.clear()
    })
  }

  show(job: JobView): void {
    const seen = job.phase === 'ended' && this.#window.isFocused()
    this.#draw(seen ? NO_BAR : taskbarBar(job))
    if (job.phase === 'ended') this.#tell(job, seen)
  }

  clear(): void {
    this.#draw(NO_BAR)
  }

  #draw(bar: TaskbarBar): void {
    this.#bar = bar
    this.#window.setProgressBar(bar.share, { mode: bar.mode })
  }

  #tell(job: JobView, seen: boolean): void {
    if (job.id === this.#told) return
    this.#told = job.id
    const title = endedText(job)
    if (seen || title === null || !this.#notify) return
    const notice = this.#notify({ title, body: job.image.title })
    this.#notices.add(notice)
    notice.on('click', () => bringBack(this.#window))
    notice.show()
  }
}
