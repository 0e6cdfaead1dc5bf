/** What makes one stick differ from another built from the same plan. */
export interface StickIdentity {
  /** The MBR's disk signature, 32 bits; two disks with the same one confuse Windows. */
  readonly diskId: number
  /** 16 bytes, used if the plan makes a UUID for the bank. */
  readonly uuid: Uint8Array
  /** 16 bytes, the UUID of the second bank if the plan has one. */
  readonly secondUuid: Uint8Array
}
