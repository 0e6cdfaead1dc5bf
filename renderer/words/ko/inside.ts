import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'ESXi가 저장한 것을 제외하면 만들었을 때와 같습니다.',
  changed: 'ESXi가 변경한 것',
  byEsxi: 'ESXi가 변경함',
  written: (path, when) => `${path}: 기록 ${when}`,
  added: (path, when) => `${path}: 새 파일, 기록 ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `VMware 로더는 p${slot}의 부트 뱅크를 시작합니다.`,
  partition: slot => `파티션 p${slot}`,
  live: 'VMware 로더가 시작하는 부트 뱅크',
  unread: '파일을 나열할 수 없습니다.',
  empty: '파일이 없습니다.',
  save: '저장',
  saveAs: path => `${path} 저장`,
  explained: path => `${path} 한 줄씩 보기`,
  line: '줄',
  meaning: '의미',
}
