import { mismatchesIn } from '../../../app/words/mismatches-in.ts'
import type { MismatchWords } from '../wordings.ts'
import { files, format } from './format.ts'

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
export const describeMismatches = mismatchesIn({
  table: MISMATCHES,
  damaged: (count, all) => `${files(all)} 중 ${format.count(count)}개가 쓴 대로 다시 읽히지 않습니다: `,
  differs: '쓴 대로 다시 읽히지 않습니다: ',
  separator: '; ',
  more: rest => `그 외 ${format.count(rest)}건`,
})
