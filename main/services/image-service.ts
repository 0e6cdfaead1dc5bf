import { basename } from 'node:path'
import type { FoundImage, ImageCheckView, ImageView } from '../../app/contract/views.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { minimumStickFor } from '../../app/plan/plan-stick.ts'
import type { Damage, Warning } from '../../app/problem/warning.ts'
import { inspectionJson } from '../../app/report/json.ts'
import type { TargetChoices } from '../../app/target/target-rules.ts'
import { type WordedWarning, wordWarning } from '../../app/words/warning-wording.ts'
import type { OpenSource } from '../platform/file-source.ts'
import type { UnpackedCache } from '../sources/cache/unpacked-cache.ts'
import { checkImage, damageIn, type ImageCheck } from '../sources/check-image.ts'
import { DEMO, type OpenImageOptions, openImage } from '../sources/open-image.ts'
import { findImages, recentImages } from './find-images.ts'

const ANY_IMAGE: TargetChoices = { allowLarge: false, minimumSize: undefined }

export interface ImageServiceOptions {
  readonly cache: UnpackedCache
  /** Folder for settings of the user's own. */
  readonly settingsFolder: string
  /** Another way to open images, for tests. */
  readonly open?: typeof openImage
}

/** How an image is read for somebody who waits for it and may leave. */
export type Reading = Pick<OpenImageOptions, 'onProgress'> & { readonly signal: AbortSignal }

/** Opens images for the other services, and keeps what it found. */
export class ImageService {
  readonly #options: ImageServiceOptions
  readonly #openImage: typeof openImage
  readonly #recent: ReturnType<typeof recentImages>
  readonly #damage = new Map<string, Damage>()
  readonly #opened = new Map<string, readonly Warning[]>()
  #rules = ANY_IMAGE
  #whole: Promise<void> = Promise.resolve()

  constructor(options: ImageServiceOptions) {
    this.#options = options
    this.#openImage = options.open ?? openImage
    this.#recent = recentImages(options.settingsFolder)
  }

  /** What the image that was chosen last requires of a drive. */
  get rules(): TargetChoices {
    return this.#rules
  }

  async find(): Promise<FoundImage[]> {
    return findImages(await this.#recent.read())
  }

  /** Opens an image, and closes it when `use` has settled. Throws what openImage and `use` throw. */
  async use<T>(
    image: string,
    use: (opened: OpenSource) => Promise<T>,
    signal?: AbortSignal,
    whole = false,
  ): Promise<T> {
    return closing(await this.open(image, signal, whole), use)
  }

  /**
   * The same for an image with what lies behind its banks. One at a time: the sticks of a review all ask for it, and only
   * the first one has to unpack it.
   */
  async withWhole<T>(image: string, use: (opened: OpenSource) => Promise<T>, reading: Reading): Promise<T> {
    const opening = this.#whole.then(() => this.#open(image, { ...reading, whole: true }))
    this.#whole = opening.then(
      () => {},
      () => {},
    )
    return closing(await opening, use)
  }

  /** `whole`: with what lies behind the banks. */
  readonly open = (image: string, signal?: AbortSignal, whole = false): Promise<OpenSource> =>
    this.#open(image, { signal, whole })

  /** Inspects an image that is being chosen. Throws ProblemError: image problems, unpack-cancelled. */
  async inspect(image: string, reading: Reading): Promise<ImageView> {
    return closing(await this.#open(image, reading), async opened => {
      const inspection = await inspectImage(opened)
      if (image !== DEMO) await this.#recent.add(image)
      const name = image === DEMO ? 'Demo image' : basename(image)
      return { ...inspectionJson(inspection, minimumStickFor(inspection), opened.packing), path: image, name }
    })
  }

  /** From here on, drives are judged for this image. Returns what it requires of one. */
  judgeBy({ minimumStickBytes }: Pick<ImageView, 'minimumStickBytes'>): TargetChoices {
    this.#rules = { allowLarge: false, minimumSize: minimumStickBytes ?? undefined }
    return this.#rules
  }

  async #open(image: string, options: OpenImageOptions): Promise<OpenSource> {
    const opened = await this.#openImage(image, { cache: this.#options.cache, ...options })
    this.#opened.set(image, opened.warnings ?? [])
    return opened
  }

  /**
   * Compares the image with the checksum that came with it; from then on, a difference is a warning in every plan for
   * it.
   */
  async check(image: string, signal: AbortSignal): Promise<ImageCheckView> {
    const check = await this.#read(image, signal)
    return check.kind === 'warns' ? { kind: 'warns', warning: wordWarning(check.warning) } : check
  }

  /** Reads an image to its end for a job, whatever an earlier check found: it may be a different file by now. */
  async damage(image: string, signal: AbortSignal): Promise<Damage | undefined> {
    return damageIn(await this.#read(image, signal))
  }

  /** Whether the last check of this image found damage. */
  isDamaged(image: string): boolean {
    return this.#damage.has(image)
  }

  async #read(image: string, signal: AbortSignal): Promise<ImageCheck> {
    const check = await checkImage(image, { signal, cache: this.#options.cache })
    const damage = damageIn(check)
    if (damage) this.#damage.set(image, damage)
    else this.#damage.delete(image)
    return check
  }

  /** Warnings from opening this image. */
  notesOf(image: string): WordedWarning[] {
    return (this.#opened.get(image) ?? []).map(wordWarning)
  }

  /** Warnings from opening and from checking this image. */
  warningsOf(image: string): WordedWarning[] {
    const damage = this.#damage.get(image)
    return [...(damage ? [wordWarning(damage)] : []), ...this.notesOf(image)]
  }

  async cacheBytes(): Promise<number> {
    return (await this.#options.cache.list()).reduce((sum, { bytes }) => sum + bytes, 0)
  }

  async clearCache(): Promise<void> {
    await this.#options.cache.clear()
  }
}

const closing = async <T>(opened: OpenSource, use: (opened: OpenSource) => Promise<T>): Promise<T> => {
  try {
    return await use(opened)
  } finally {
    await opened.close()
  }
}
