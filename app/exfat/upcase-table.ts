/** UTF-16 units of the table. */
const UNITS = 0x1_0000

/**
 * Which units have another as their upper case, and how far away it is, in hexadecimal: `61..7a-20` for a row of them,
 * `101:12f-1` for every second one. This is the table that Microsoft's exFAT specification recommends (section 7.2.5.1,
 * checksum E619D30D); Windows compares names by it.
 */
const RULES = `
61..7a-20 e0..f6-20 f8..fe-20 ff+79 101:12f-1 133:137-1 13a:148-1 14b:177-1 17a:17e-1 180+c3 183:185-1 188-1
18c-1 192-1 195+61 199-1 19a+a3 19e+82 1a1:1a5-1 1a8-1 1ad-1 1b0-1 1b4:1b6-1 1b9-1 1bd-1 1bf+38 1c6-2 1c9-2
1cc-2 1ce:1dc-1 1dd-4f 1df:1ef-1 1f3-2 1f5-1 1f9:21f-1 223:233-1 23a+2a2b 23c-1 23e+2a28 242-1 247:24f-1 253-d2
254-ce 256..257-cd 259-ca 25b-cb 260-cd 263-cf 268-d1 269-d3 26b+29f7 26f-d3 272-d5 275-d6 27d+29e7 280-da
283-da 288-da 289-45 28a..28b-d9 28c-47 292-db 37b..37d+82 3ac-26 3ad..3af-25 3b1..3c1-20 3c2-1f 3c3..3cb-20
3cc-40 3cd..3ce-3f 3d9:3ef-1 3f2+7 3f8-1 3fb-1 430..44f-20 450..45f-50 461:481-1 48b:4bf-1 4c2:4ce-1 4cf-f
4d1:513-1 561..586-30 1d7d+ee6 1e01:1e95-1 1ea1:1ef9-1 1f00..1f07+8 1f10..1f15+8 1f20..1f27+8 1f30..1f37+8
1f40..1f45+8 1f51:1f57+8 1f60..1f67+8 1f70..1f71+4a 1f72..1f75+56 1f76..1f77+64 1f78..1f79+80 1f7a..1f7b+70
1f7c..1f7d+7e 1f80..1f87+8 1f90..1f97+8 1fa0..1fa7+8 1fb0..1fb1+8 1fb3+9 1fcc-9 1fd0..1fd1+8 1fe0..1fe1+8 1fe5+7
1ffc-9 214e-1c 2170..217f-10 2184-1 24d0..24e9-1a 2c30..2c5e-30 2c61-1 2c68:2c6c-1 2c76-1 2c81:2ce3-1
2d00..2d25-1c60 ff41..ff5a-20`

const RULE = /^([0-9a-f]+)(?:(\.\.|:)([0-9a-f]+))?([+-][0-9a-f]+)$/

const upperCases = (): Uint16Array => {
  const upper = Uint16Array.from({ length: UNITS }, (_, unit) => unit)
  for (const rule of RULES.trim().split(/\s+/)) {
    const [, first = '', step, last = first, distance = ''] = RULE.exec(rule) ?? []
    const to = Number.parseInt(last, 16)
    for (let unit = Number.parseInt(first, 16); unit <= to; unit += step === ':' ? 2 : 1)
      upper[unit] = unit + Number.parseInt(distance, 16)
  }
  return upper
}

const SAME = 0xffff
// The recommended table packs only the four long ones, and its checksum counts how it is packed.
const LEAST_RUN = 512

/** The table as it is on disk: FFFF and a count stand for units that are their own upper case (section 7.2.5). */
export const upcaseTable = (): Uint8Array => {
  const upper = upperCases()
  const units: number[] = []
  for (let unit = 0; unit < UNITS; ) {
    let end = unit
    while (end < UNITS && upper[end] === end) end++
    const same = end - unit
    if (same >= LEAST_RUN) units.push(SAME, same)
    else for (let i = unit; i < end; i++) units.push(i)
    unit = end
    if (unit < UNITS) units.push(upper[unit++] ?? 0)
  }
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  units.forEach((unit, index) => void view.setUint16(index * 2, unit, true))
  return bytes
}
