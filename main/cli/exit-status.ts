import type { ProblemCode } from '../../app/problem/problem.ts'

/** The exit statuses that scripts depend on. */
export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, doesNotVerify: 4, cancelled: 130 } as const

const STATUS: Readonly<Record<ProblemCode, number>> = {
  'image-unreadable': EXIT.failed,
  'image-not-esxi': EXIT.failed,
  'image-truncated': EXIT.failed,
  'image-damaged': EXIT.failed,
  'archive-damaged': EXIT.failed,
  'archive-refused': EXIT.failed,
  'image-unsound': EXIT.failed,
  'unpack-failed': EXIT.failed,
  'unpack-cancelled': EXIT.cancelled,
  'no-such-bank': EXIT.usage,
  'label-hides-file': EXIT.refused,
  'stick-too-small': EXIT.refused,
  'plan-changed': EXIT.refused,
  'target-refused': EXIT.refused,
  'target-changed': EXIT.refused,
  'target-unopenable': EXIT.failed,
  'needs-privilege': EXIT.failed,
  'target-not-confirmed': EXIT.refused,
  'target-failed': EXIT.failed,
  'target-silent': EXIT.failed,
  'file-failed': EXIT.failed,
  'verify-failed': EXIT.doesNotVerify,
  'does-not-verify': EXIT.doesNotVerify,
  'would-not-boot': EXIT.doesNotVerify,
  'stick-unreadable': EXIT.failed,
  'qemu-missing': EXIT.failed,
  'machine-failed': EXIT.failed,
  'eject-failed': EXIT.failed,
  busy: EXIT.failed,
  'job-gone': EXIT.failed,
  'not-built': EXIT.failed,
  'no-such-file': EXIT.failed,
  'not-saved': EXIT.failed,
  'report-not-saved': EXIT.failed,
  'export-refused': EXIT.refused,
  'folder-not-empty': EXIT.refused,
  'export-failed': EXIT.failed,
  'no-such-volume': EXIT.refused,
  'backup-not-saved': EXIT.failed,
  'backup-file-exists': EXIT.refused,
  'backup-differs': EXIT.doesNotVerify,
  cancelled: EXIT.cancelled,
  usage: EXIT.usage,
  internal: EXIT.failed,
}

/** The exit status of a problem. */
export const exitStatusOf = (code: ProblemCode): number => STATUS[code]
