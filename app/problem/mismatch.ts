/** One difference between what a stick must hold and what was read back from it. Offsets in bytes, LBA in sectors. */
export type Mismatch =
  | { kind: 'file'; path: string; lba: number; offset: number }
  | { kind: 'file-missing'; path: string }
  | { kind: 'file-extra'; path: string }
  | {
      kind: 'file-entry'
      path: string
      field: 'size' | 'modified' | 'attributes' | 'name'
      expected: string
      found: string
    }
  | { kind: 'boot'; lba: number; offset: number }
  | { kind: 'table'; slot: number; expected: string; found: string }
  | { kind: 'boot-code' }
  | { kind: 'uuid'; expected: string; found: string }
  /** `slot`: of another volume than the boot bank. */
  | { kind: 'volume'; field: string; expected: string; found: string; slot?: number }
  | { kind: 'structure'; what: string; lba: number }
