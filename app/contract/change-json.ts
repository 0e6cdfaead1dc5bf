import * as v from 'valibot'
import type { EsxiChange } from '../problem/esxi-change.ts'
import { bytes, slot } from './common-json.ts'

const aFile = {
  path: v.string(),
  bytes,
  modified: v.pipe(v.string(), v.description('local time as FAT holds it: YYYY-MM-DDTHH:MM:SS')),
}

/** What ESXi itself has changed on a stick that it was started from. */
export const esxiChange = v.variant('kind', [
  v.pipe(v.strictObject({ kind: v.literal('written'), ...aFile }), v.description('a file that ESXi keeps')),
  v.pipe(v.strictObject({ kind: v.literal('added'), ...aFile }), v.description('one that the image does not have')),
  v.pipe(
    v.strictObject({
      kind: v.literal('boot-cfg'),
      path: v.string(),
      key: v.picklist(['bootstate', 'modules', 'updated']),
      was: v.nullable(v.string()),
      now: v.nullable(v.string()),
    }),
    v.description('a line of boot.cfg that ESXi rewrites; null where there is none'),
  ),
  v.pipe(
    v.strictObject({
      kind: v.literal('other-bank'),
      slot,
      build: v.nullable(v.string()),
      updated: v.nullable(v.string()),
    }),
    v.description("VMware's loader starts another bank than the one that was compared"),
  ),
]) satisfies v.GenericSchema<unknown, EsxiChange>
