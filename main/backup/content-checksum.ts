import xxhash from 'xxhash-addon'

/**
 * The low 32 bits of XXH64 with seed 0: the checksum at the end of a Zstandard frame (RFC 8878, section 3.1.1). The
 * digest is in xxHash's canonical form, its most significant byte first.
 */
export const contentChecksum = ({ buffer, byteOffset, byteLength }: Uint8Array): number =>
  xxhash.XXHash64.hash(Buffer.from(buffer, byteOffset, byteLength)).readUInt32BE(4)
