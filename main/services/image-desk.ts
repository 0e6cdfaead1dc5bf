import type { Warning } from '../../app/inspection/warning.ts'
import { type WordedWarning, wordWarning } from '../../app/report/warning-wording.ts'
import type { ImageCheckView, UnpackView } from '../../app/views.ts'
import { checkImage } from '../sources/check-image.ts'
import type { OpenSource } from '../sources/file-source.ts'
import { type OpenImageOptions, openImage } from '../sources/open-image.ts'
import type { UnpackedCache } from '../sources/unpacked-cache.ts'

/** Opens an image by its name. Throws what openImage throws. */
export type OpenNamed = (image: string) => Promise<OpenSource>

const PUBLISH_EVERY_MS = 100

/** Opens images for the services: one is looked at at a time, and what was found out about it is kept. */
export class ImageDesk {
  readonly #cache: UnpackedCache
  readonly #publish: (view: UnpackView) => void
  readonly #warnings = new Map<string, WordedWarning>()
  readonly #opened = new Map<string, readonly Warning[]>()
  #looking = new AbortController()
  #checking = new AbortController()

  constructor(cache: UnpackedCache, publish: (view: UnpackView) => void) {
    this.#cache = cache
    this.#publish = publish
  }

  readonly open: OpenNamed = image => this.#open(image)

  /** Opens the image that was chosen, tells how unpacking goes, and forgets about one chosen before. */
  look(image: string): Promise<OpenSource> {
    this.cancel()
    this.#looking = new AbortController()
    let last = 0
    const { signal } = this.#looking
    return this.#open(image, {
      signal,
      onProgress: progress => {
        const now = Date.now()
        const ends = progress.total > 0 && progress.done >= progress.total
        if (signal.aborted || (now - last < PUBLISH_EVERY_MS && !ends)) return
        last = now
        this.#publish({ image, ...progress })
      },
    })
  }

  async #open(image: string, options: OpenImageOptions = {}): Promise<OpenSource> {
    const opened = await openImage(image, { cache: this.#cache, ...options })
    this.#opened.set(image, opened.warnings ?? [])
    return opened
  }

  cancel(): void {
    this.#looking.abort()
    this.#checking.abort()
  }

  /** Compares the image with a checksum beside it; a difference is a warning of every plan of it from then on. */
  async check(image: string): Promise<ImageCheckView> {
    this.#checking = new AbortController()
    const check = await checkImage(image, { signal: this.#checking.signal, cache: this.#cache })
    this.#warnings.delete(image)
    if (check.kind !== 'warns') return check
    const warning = wordWarning(check.warning)
    this.#warnings.set(image, warning)
    return { kind: 'warns', warning }
  }

  /** What checking this image has found. */
  warningsOf(image: string): WordedWarning[] {
    const warning = this.#warnings.get(image)
    return [...(warning ? [warning] : []), ...(this.#opened.get(image) ?? []).map(wordWarning)]
  }

  async cacheBytes(): Promise<number> {
    return (await this.#cache.list()).reduce((sum, { bytes }) => sum + bytes, 0)
  }

  async clearCache(): Promise<void> {
    await this.#cache.clear()
  }
}
