/**
 * The demo image's own code of its MBR and boot sector, assembled from resources/demo-boot/mbr.S and boot-sector.S,
 * which explain it; the test beside this file assembles them again and compares.
 */

/** Bytes from their hexadecimal digits; anything else is skipped. */
export const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], digits => Number.parseInt(digits, 16))

/** The MBR's code, at most 440 bytes: starts the one active partition, or says why it cannot. */
export const mbrCode = (): Uint8Array => bytesOf(MBR)

/** The boot sector's code, which is at byte 3E (hex), after the BPB: starts the loader in the sectors after it. */
export const bootSectorCode = (): Uint8Array => bytesOf(BOOT_SECTOR)

/** `code` in a field of `size` bytes, followed by zeros. Throws RangeError if it does not fit. */
export const codeField = (code: Uint8Array, size: number): Uint8Array => {
  const field = new Uint8Array(size)
  field.set(code)
  return field
}

const MBR = `
fa31c08ed0bc007c8ed88ec0fbfc89e6bf0006b90001f3a5ea1d060000bebe0731edb90400803c80750685ed756889f583c610e2f085ed74
5852b441bbaa55cd135a722c81fb55aa7526f6c10174215231c05050ff760aff76085068007c6a016a1089e6b442cd139f83c4109e5a7312
528a76018b4e02bb007cb80102cd135a7219813efe7d55aa751689eeea007c0000bec806eb0dbefa06eb08be3307eb03be580756ac84c074
09b40ebb0700cd10ebf25e31d2b8e300cd14ac84c07406b401cd14ebf5f4ebfd4e6f7468696e6720746f20626f6f743a206e6f2070617274
6974696f6e206973206d61726b6564206163746976652e0d0a004e6f7468696e6720746f20626f6f743a207365766572616c207061727469
74696f6e7320617265206d61726b6564206163746976652e0d0a0054686520626f6f7420706172746974696f6e2063616e6e6f7420626520
726561642e0d0a0054686520626f6f7420706172746974696f6e20686173206e6f20626f6f7420736563746f722e0d0a00`

const BOOT_SECTOR = `
fa31c08ed0bc007c8ed88ec0fbfc8816887d31d2b8e300cd14b441bbaa558a16887dcd13720f81fb55aa750980e101880e897d751db4088a16887d31
ffcd13723383e13f742e890e847d0fb6d6428916867d66a11c7c6640b91000bfe007e847007211beaf7d66813efc9d54484e4b7506e94e01be8b7de8
0300f4ebfd6056ac84c07409b40ebb0700cd10ebf25eac84c07413f6068a7d80750cb40131d2cd1488268a7debe861c3666006803e897d00742c893e
7a7d66a37c7dbd0300890e767dbe747d8a16887db442cd13730cb4008a16887dcd134d75e4f9076661c35166508ec76631d2660fb71e847d66f7f367
8d4a016631d28b1e867d66f7f3663d00040000f5722188d68a16887d88c5c0e40608e1bd0300b8010231dbcd137308b400cd134d75f0f966585972ae
664083c720e2abf8eba410000000000000000000000000000000000000000000005468652064656d6f2773206c6f616465722063616e6e6f74206265
20726561642e0d0a005468652064656d6f2773206c6f61646572206973206e6f74206f6e207468697320737469636b2e0d0a`
