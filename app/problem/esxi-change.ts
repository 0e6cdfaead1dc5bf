/** A line of boot.cfg that ESXi rewrites. */
export type KeptKey = 'bootstate' | 'updated' | 'modules'

/** What a running ESXi has changed on its stick; `modified` in the local time that FAT holds. */
export type EsxiChange =
  /** A file that it keeps: one of the image's, written again, or one that the image does not have. */
  | { kind: 'written' | 'added'; path: string; bytes: number; modified: string }
  /** What stood there before, and now; null if there was no such line. */
  | { kind: 'boot-cfg'; path: string; key: KeptKey; was: string | null; now: string | null }
  /** VMware's loader starts another bank than the one that was compared. */
  | { kind: 'other-bank'; slot: number; build: string | null; updated: string | null }
