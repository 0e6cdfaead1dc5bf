import type { Mismatch } from '../../../app/problem/mismatch.ts'
import { wordingOf } from '../../../app/words/words.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

const SHOWN = 5

const VOLUMES: Readonly<Record<number, string>> = { 6: '두 번째 부트 뱅크', 8: 'store 볼륨' }

const MISMATCHES: MismatchWords = {
  file: ({ path, lba, offset }) => `${path}, LBA ${format.count(lba)}부터(파일의 ${format.count(offset)}번째 바이트)`,
  'file-missing': ({ path }) => `${path} 없음`,
  'file-extra': ({ path }) => `${path}, USB 스틱에는 있지만 이미지에는 없음`,
  'file-entry': ({ path, field, found, expected }) => `${path}: ${field} ${found}, 예상 값 ${expected}`,
  boot: ({ lba, offset }) => `LBA ${format.count(lba)}의 부팅 섹터(바이트 ${offset})`,
  table: ({ slot, found, expected }) => `p${slot}: ${found}, 예상 값 ${expected}`,
  'boot-code': () => 'MBR의 부팅 코드',
  uuid: ({ found, expected }) => `VMware UUID: ${found}, 예상 값 ${expected}`,
  volume: ({ slot, field, found, expected }) =>
    `${VOLUMES[slot ?? 5] ?? '부트 뱅크'}의 ${field}: ${found}, 예상 값 ${expected}`,
  structure: ({ what, lba }) => `LBA ${format.count(lba)}의 ${what}`,
}

/** 다른 파일의 수, 그다음 처음 몇 군데. */
export const describeMismatches = (mismatches: readonly Mismatch[], all: number): string => {
  const damaged = new Set(
    mismatches.flatMap(mismatch => ('path' in mismatch && mismatch.kind !== 'file-extra' ? [mismatch.path] : [])),
  )
  const head =
    damaged.size > 0
      ? `${files(all)} 중 ${format.count(damaged.size)}개가 쓴 대로 다시 읽히지 않습니다: `
      : '쓴 대로 다시 읽히지 않습니다: '
  const shown = mismatches.slice(0, SHOWN).map(mismatch => wordingOf('kind', MISMATCHES, mismatch))
  const rest = mismatches.length - shown.length
  return `${head}${shown.join('; ')}${rest > 0 ? `; 그 외 ${format.count(rest)}건` : ''}.`
}
