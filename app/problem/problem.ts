import type { LayerKind } from '../formats/formats.ts'
import type { DriveIdentity } from '../target/drive-identity.ts'
import type { Refusal } from '../target/target-rules.ts'
import type { Mismatch } from './mismatch.ts'
import type { Damage } from './warning.ts'

/** Where in the job something happened; also the stages that progress counts. */
export type Stage =
  | 'unpack'
  | 'prepare'
  | 'partition table'
  | 'boot sectors'
  | 'boot bank'
  /** The empty volume of a restored drive. */
  | 'file system'
  /** Reading what is in use of a stick into a file. */
  | 'backup'
  | 'verify'
  /** Waiting for the image to be read to its end, where an archive keeps its checksum. */
  | 'image check'
  | 'finish'

/**
 * What is known about a stick whose job failed: unchanged; LBA 0 blank and everything else unchanged; LBA 0 blank and
 * other parts written; or nothing, because it no longer answers.
 */
export type StickCondition = 'untouched' | 'blanked' | 'partly written' | 'unknown'

/** What was being done to a stick, where that was not building it. */
export type OtherJob = 'restore' | 'backup'

/** What happened to a file, or to the space for it. */
export type FileFailure = 'deleted' | 'cut' | 'replaced' | 'full'

/**
 * Why a boot bank cannot be put into a folder for a multi-boot loader: what boot.cfg needs is missing or cannot be used;
 * or a name, or a word of a command line, would mean something else in a folder or a menu.
 */
export type ExportFlaw = 'no-kernel' | 'missing' | 'unusable' | 'name' | 'argument' | 'path' | 'twice'

/**
 * Why a file of the user's own cannot go into a boot bank: its name is not 8.3; it is boot.cfg's, the volume label's or a
 * folder's, or by 8.3 that of another file with a long name; it is there twice; or the loader would stop at it.
 */
export type OwnFileFlaw =
  | 'name'
  | 'boot-cfg'
  | 'label'
  | 'folder'
  | 'collides'
  | 'twice'
  | 'empty'
  | 'too-large'
  | 'content'

/**
 * Why boot.cfg cannot be changed as asked: signs that it cannot hold; options that are longer than the loader is known
 * to take, or that push bootstate out of its first 512 bytes; a file that gets too large; or one whose list of modules the
 * loader would then read differently.
 */
export type BootCfgFlaw = 'characters' | 'too-long' | 'state-place' | 'too-large' | 'uneditable'

/**
 * Everything that can go wrong, with the numbers a person needs. Offsets and sizes in bytes, `lba` in sectors.
 * Closed: `app/words` has a sentence for each.
 */
export type Problem =
  | { code: 'image-unreadable'; image: string; cause: string }
  | { code: 'image-not-esxi'; what: string; advice: string }
  | { code: 'image-truncated'; size: number; needed: number; part: string }
  | { code: 'image-damaged'; part: string; cause: string }
  /** A layer around the image (gzip, an installer disc...) is damaged. `layers` from the outside in. */
  | { code: 'archive-damaged'; image: string; layer: LayerKind; layers: readonly LayerKind[]; cause: string }
  /** A layer is intact, but asks for more than an ESXi image would. */
  | { code: 'archive-refused'; image: string; layer: LayerKind; layers: readonly LayerKind[]; cause: string }
  /**
   * The image was read to its end and is damaged, and the damage was not accepted. `written`: whether everything but
   * LBA 0 had been written.
   */
  | { code: 'image-unsound'; target: string; damage: Damage; written: boolean }
  | { code: 'unpack-failed'; image: string; folder: string; cause: string }
  | { code: 'unpack-cancelled'; image: string }
  /** `banks`: slots that can be chosen. */
  | { code: 'no-such-bank'; slot: number; banks: readonly number[]; reason: string | undefined }
  | { code: 'label-hides-file'; label: string; file: string }
  /** `file`: the user's own, by its path. `other`: what is in its way, or what is wrong with it. */
  | { code: 'own-file-refused'; file: string; name: string; why: OwnFileFlaw; other: string | undefined }
  /** `excess`: by how many bytes it is too much. */
  | { code: 'boot-cfg-refused'; why: BootCfgFlaw; excess: number }
  /** A file of the user's own changed while the stick was being built. */
  | { code: 'own-file-differs'; target: string; name: string }
  /** `layout`: the one that was chosen, if it is not the article's. */
  | {
      code: 'stick-too-small'
      target: string | undefined
      size: number
      minimum: number
      layout?: 'two-banks' | 'complete'
    }
  | { code: 'plan-changed'; reviewed: string; now: string }
  | { code: 'target-refused'; target: string; refusals: readonly Refusal[] }
  | {
      code: 'target-changed'
      target: string
      reviewed: DriveIdentity
      now: DriveIdentity
    }
  | { code: 'target-unopenable'; target: string; cause: string }
  | { code: 'needs-privilege'; target: string; command: string }
  | { code: 'target-not-confirmed'; target: string; size: number }
  | {
      code: 'target-failed'
      target: string
      stage: Stage
      action: 'read' | 'write' | 'flush'
      lba: number
      cause: string
      condition: StickCondition
      job?: OtherJob
    }
  /** It was given up because it no longer answered. `seconds` since data last moved, or since it was cancelled. */
  | { code: 'target-silent'; target: string; stage: Stage; seconds: number; condition: StickCondition }
  | {
      code: 'verify-failed'
      target: string
      mismatches: readonly Mismatch[]
      files: number
      condition: StickCondition
      job?: OtherJob
    }
  /** The file of a virtual stick changed while it was being built. */
  | { code: 'file-failed'; target: string; reason: FileFailure; job?: OtherJob }
  | { code: 'does-not-verify'; target: string; mismatches: readonly Mismatch[]; files: number }
  /** It matches the image. `imageToo`: the image itself breaks the same rules. */
  | { code: 'would-not-boot'; target: string; reasons: readonly string[]; imageToo: boolean }
  /** `rights`: another user may read it. */
  /** A stick that was judged without an image. `reasons`: sentences. */
  | { code: 'stick-unsound'; target: string; reasons: readonly string[] }
  | { code: 'stick-unreadable'; target: string; cause: string; rights: boolean }
  /** `hint`: how to install it here. */
  | { code: 'qemu-missing'; hint: string }
  | { code: 'machine-failed'; target: string; cause: string }
  | { code: 'eject-failed'; target: string; cause: string }
  /** A job is already running, or about to; or a tool is at work, then `target` names its stick. */
  | { code: 'busy'; target?: string }
  /** The job that was asked about has been closed. */
  | { code: 'job-gone' }
  /** Not a stick of the job that has ended. */
  | { code: 'not-built'; target: string }
  /** `folder`: it is there, but it is a folder. */
  | { code: 'no-such-file'; image: string; path: string; folder: boolean }
  /** `exists`: a file of that name is there already. */
  | { code: 'not-saved'; path: string; exists: boolean; cause: string }
  | { code: 'report-not-saved'; path: string; cause: string }
  | { code: 'export-refused'; what: string; why: ExportFlaw }
  | { code: 'folder-not-empty'; folder: string }
  | { code: 'export-failed'; folder: string; cause: string }
  /** Sizes in bytes: a volume of this kind needs a drive between the two. */
  | {
      code: 'no-such-volume'
      target: string
      size: number
      fileSystem: 'fat16' | 'fat32' | 'exfat'
      minimum: number
      maximum: number
    }
  | { code: 'backup-not-saved'; file: string; cause: string }
  | { code: 'backup-file-exists'; file: string }
  /** The file does not hold what was written to it. */
  | { code: 'backup-differs'; file: string }
  | { code: 'cancelled'; target: string; written: boolean; job?: OtherJob }
  | { code: 'usage'; message: string }
  /** `log`: the file that holds the stack; null where none could be kept. */
  | { code: 'internal'; cause: string; log: string | null }

export type ProblemCode = Problem['code']

/** The one error class of the core: it carries a Problem, and `app/words` puts it into words. */
export class ProblemError extends Error {
  // Recognised by name: each bundle has its own class, and an error may come from another bundle.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ProblemError'
  }

  readonly problem: Problem
  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.code, options)
    this.name = 'ProblemError'
    this.problem = problem
  }
}
