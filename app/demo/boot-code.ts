/**
 * The demo image's own real-mode code, assembled from resources/demo-boot/mbr.S and boot-sector.S, which explain it;
 * the test beside this file assembles them again and compares.
 */

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], digits => Number.parseInt(digits, 16))

/** The MBR's code, at most 440 bytes: starts the one active partition, or says why it cannot. */
export const mbrCode = (): Uint8Array => bytesOf(MBR)

/** The boot sector's code, which is at byte 3E (hex), after the BPB: prints `DEMO_SENTENCE` and halts. */
export const bootSectorCode = (): Uint8Array => bytesOf(BOOT_SECTOR)

/** `code` in a field of `size` bytes, followed by zeros. Throws RangeError if it does not fit. */
export const codeField = (code: Uint8Array, size: number): Uint8Array => {
  const field = new Uint8Array(size)
  field.set(code)
  return field
}

/** What a machine that boots the demo stick shows on its screen and sends to COM1. */
export const DEMO_SENTENCE = 'Thinstick demo stick: the boot sectors work. There is no ESXi on it.'

const MBR = `
fa31c08ed0bc007c8ed88ec0fbfc89e6bf0006b90001f3a5ea1d060000bebe0731edb90400803c80750685ed756889f583c610e2f085ed74
5852b441bbaa55cd135a722c81fb55aa7526f6c10174215231c05050ff760aff76085068007c6a016a1089e6b442cd139f83c4109e5a7312
528a76018b4e02bb007cb80102cd135a7219813efe7d55aa751689eeea007c0000bec806eb0dbefa06eb08be3307eb03be580756ac84c074
09b40ebb0700cd10ebf25e31d2b8e300cd14ac84c07406b401cd14ebf5f4ebfd4e6f7468696e6720746f20626f6f743a206e6f2070617274
6974696f6e206973206d61726b6564206163746976652e0d0a004e6f7468696e6720746f20626f6f743a207365766572616c207061727469
74696f6e7320617265206d61726b6564206163746976652e0d0a0054686520626f6f7420706172746974696f6e2063616e6e6f7420626520
726561642e0d0a0054686520626f6f7420706172746974696f6e20686173206e6f20626f6f7420736563746f722e0d0a00`

const BOOT_SECTOR = `
fa31c08ed0bc007c8ed8fbfcbe737cac84c07409b40ebb0700cd10ebf231d2b8e300cd14be737cac84c07406b401cd14ebf5f4ebfd546869
6e737469636b2064656d6f20737469636b3a2074686520626f6f7420736563746f727320776f726b2e205468657265206973206e6f204553
5869206f6e2069742e0d0a00`
