// The primes and steps of XXH64 (xxHash specification 0.1.1). BigInt.asUintN keeps V8 on 64-bit machine words.
const P1 = 0x9e37_79b1_85eb_ca87n
const P2 = 0xc2b2_ae3d_27d4_eb4fn
const P3 = 0x1656_67b1_9e37_79f9n
const P4 = 0x85eb_ca77_c2b2_ae63n
const P5 = 0x27d4_eb2f_1656_67c5n
const STRIPE = 32

const u64 = (value: bigint): bigint => BigInt.asUintN(64, value)
const rotated = (value: bigint, bits: bigint): bigint => u64(u64(value << bits) | (value >> (64n - bits)))
const round = (lane: bigint, input: bigint): bigint => u64(rotated(u64(lane + u64(input * P2)), 31n) * P1)
const merged = (hash: bigint, lane: bigint): bigint => u64(u64((hash ^ round(0n, lane)) * P1) + P4)

/** XXH64 of bytes, with seed 0. */
export const xxh64 = (bytes: Uint8Array): bigint => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const striped = bytes.length - (bytes.length % STRIPE)
  const start = striped > 0 ? ofStripes(view, striped) : P5
  return avalanche(ofTail(view, striped, u64(start + BigInt(bytes.length))))
}

const ofStripes = (view: DataView, end: number): bigint => {
  let [a, b, c, d] = [u64(P1 + P2), P2, 0n, u64(0n - P1)]
  for (let at = 0; at < end; at += STRIPE) {
    a = round(a, view.getBigUint64(at, true))
    b = round(b, view.getBigUint64(at + 8, true))
    c = round(c, view.getBigUint64(at + 16, true))
    d = round(d, view.getBigUint64(at + 24, true))
  }
  const mixed = u64(rotated(a, 1n) + rotated(b, 7n) + rotated(c, 12n) + rotated(d, 18n))
  return [a, b, c, d].reduce(merged, mixed)
}

const ofTail = (view: DataView, from: number, start: bigint): bigint => {
  let [at, hash] = [from, start]
  for (; at + 8 <= view.byteLength; at += 8)
    hash = u64(u64(rotated(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * P1) + P4)
  for (; at + 4 <= view.byteLength; at += 4)
    hash = u64(u64(rotated(hash ^ u64(BigInt(view.getUint32(at, true)) * P1), 23n) * P2) + P3)
  for (; at < view.byteLength; at++) hash = u64(rotated(hash ^ u64(BigInt(view.getUint8(at)) * P5), 11n) * P1)
  return hash
}

const avalanche = (hash: bigint): bigint => {
  const first = u64((hash ^ (hash >> 33n)) * P2)
  const second = u64((first ^ (first >> 29n)) * P3)
  return second ^ (second >> 32n)
}
