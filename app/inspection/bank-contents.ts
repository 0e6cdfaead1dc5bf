import type { Effects } from '../bytes/effects.ts'
import { loaderPath, loaderShortName, rootIndex } from '../vmware/loader-names.ts'
import { ContentCheck, type ContentFlaw, type ContentState } from './file-content.ts'
import type { BootBank } from './inspection.ts'

/** The state of the content of a bank's kernel and modules, as far as it was read. */
export interface BankContent {
  readonly flaws: readonly { readonly path: string; readonly kernel: boolean; readonly flaw: ContentFlaw }[]
  /** Files that unpack to more than we are willing to read. */
  readonly unread: readonly string[]
}

/** The files of a bank that the loader reads, by path; true for the kernel. */
export const filesRead = ({ volume, bootCfg }: BootBank): Map<string, boolean> => {
  const root = rootIndex(volume.root)
  const paths = new Map(volume.entries.map(({ entry, path }) => [entry, path]))
  const pathOf = (name: string): string | undefined => {
    const entry = root.get(loaderShortName(loaderPath(bootCfg.prefix, name)))
    return entry && paths.get(entry)
  }
  const kernel = pathOf(bootCfg.kernel ?? '')
  const modules = bootCfg.modules.flatMap(name => pathOf(name) ?? [])
  return new Map([...modules.map(path => [path, false] as const), ...(kernel ? [[kernel, true] as const] : [])])
}

/** Checks the kernel and the modules of a bank while its files are read for another purpose. */
export class ContentChecks {
  readonly #effects: Pick<Effects, 'crc32' | 'inflate'>
  readonly #files: ReadonlyMap<string, boolean>
  readonly #states = new Map<string, ContentState>()
  #current: { readonly path: string; readonly check: ContentCheck } | undefined

  constructor(effects: Pick<Effects, 'crc32' | 'inflate'>, bank: BootBank) {
    this.#effects = effects
    this.#files = filesRead(bank)
  }

  /**
   * Takes the next bytes of a file; the buffer may be reused once this has resolved. Files come one after the other.
   */
  async push(path: string, bytes: Uint8Array): Promise<void> {
    if (this.#current && this.#current.path !== path) await this.#finish(this.#current)
    const kernel = this.#files.get(path)
    if (kernel === undefined) return
    this.#current ??= { path, check: new ContentCheck(this.#effects, kernel) }
    await this.#current.check.push(bytes)
  }

  async end(): Promise<BankContent> {
    if (this.#current) await this.#finish(this.#current)
    const states = [...this.#states]
    return {
      flaws: states.flatMap(([path, flaw]) =>
        flaw === 'sound' || flaw === 'too-large' ? [] : [{ path, kernel: this.#files.get(path) ?? false, flaw }],
      ),
      unread: states.filter(([, state]) => state === 'too-large').map(([path]) => path),
    }
  }

  async #finish({ path, check }: { readonly path: string; readonly check: ContentCheck }): Promise<void> {
    this.#states.set(path, await check.end())
    this.#current = undefined
  }

  /** Releases everything under way. */
  close(): void {
    this.#current?.check.close()
  }
}

/**
 * Checks a bank's kernel and modules while `read` reads its files, and resolves to its findings along with what `read`
 * returned.
 */
export const withContentChecks = async <T>(
  effects: Pick<Effects, 'crc32' | 'inflate'>,
  bank: BootBank,
  read: (checks: ContentChecks) => Promise<T>,
): Promise<{ readonly given: T; readonly content: BankContent }> => {
  const checks = new ContentChecks(effects, bank)
  try {
    return { given: await read(checks), content: await checks.end() }
  } finally {
    checks.close()
  }
}
