/** A file of the user's own in the boot bank. Sizes in bytes. */
export interface ChangedFile {
  readonly path: string
  readonly change: 'added' | 'replaced'
  readonly bytes: number
  /** Size of the image's file that it takes the place of. */
  readonly imageBytes: number | undefined
  readonly sha256: string
}

/** A line of boot.cfg, without its end, as it is in the image and as it will be; undefined where it is new. */
export interface ChangedLine {
  readonly before: string | undefined
  readonly after: string
}

/** How the boot bank of a stick differs from the image's: what the user has put there. Nothing is ever removed. */
export interface BankChanges {
  readonly files: readonly ChangedFile[]
  readonly bootCfg: readonly ChangedLine[]
}
