import { latin1, latin1Bytes } from '../bytes/latin1.ts'
import { parseBootCfg } from './boot-cfg.ts'

/**
 * A boot.cfg with an `updated` one lower and no byte more or less: the loader reads numbers after a blank. At 1 it stays
 * as it is, since 0 does not boot, and of two banks alike the loader takes the first. So it does where the line is not
 * one that can be rewritten.
 */
export const olderBootCfg = (bytes: Uint8Array): Uint8Array => {
  const { updated } = parseBootCfg(bytes)
  if (updated === undefined || !/^[1-9]\d*$/.test(updated) || updated === '1') return bytes
  const lower = String(BigInt(updated) - 1n)
  const text = latin1(bytes).replace(
    new RegExp(`(^|\\n)([^\\S\\n]*updated=[^\\S\\n]*)${updated}(?=\\s|$)`, 'gi'),
    (_, before: string, key: string) => before + key + lower.padStart(updated.length),
  )
  const older = latin1Bytes(text)
  return parseBootCfg(older).updated === lower ? older : bytes
}
