import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: '더 보기',
  moreFor: name => `${name} 더 보기`,
  menu: {
    backup: '백업',
    restore: '되돌리기',
    verify: '검증',
    examine: '이미지 없이 검증',
    'look-inside': '내용 보기',
  },
  titles: {
    backup: name => `${name} 백업`,
    restore: name => `${name} 되돌리기`,
    verify: name => `${name} 검증`,
    examine: name => `이미지 없이 ${name} 검증`,
    'look-inside': name => `${name} 내용 보기`,
  },
  running: {
    backup: '사용 중인 부분을 읽고 파일과 비교하는 중입니다. 스틱에는 아무것도 쓰지 않습니다.',
    restore: '빈 볼륨 하나를 만들고 다시 읽는 중입니다.',
    verify: 'USB 스틱을 읽고 비교하는 중입니다. 아무것도 쓰지 않습니다.',
    examine: '모든 내용을 읽는 중입니다. 아무것도 쓰지 않습니다.',
    'look-inside': '내용을 읽는 중입니다. 아무것도 쓰지 않습니다.',
  },
  cancelling: '취소하는 중',
  again: '다시 하기',
  restore: {
    becomes: kind => `전체 크기의 빈 ${kind} 볼륨 하나가 되어 어떤 파일이든 저장할 수 있습니다.`,
    begin: name => `${name} 지우고 되돌리기`,
    done: (kind, bytes) =>
      `이제 빈 ${kind} 볼륨 하나이며, 다시 읽어 검증했고 ${format.bytes(bytes)}를 저장할 수 있습니다.`,
  },
  backup: {
    what: '사용 중인 부분을 압축 파일 하나에 저장합니다. 언제든 이 파일로 스틱을 다시 만들 수 있습니다.',
    file: '파일',
    done: '다시 읽어 보니 사용 중인 부분이 모두 들어 있습니다.',
    facts: (used, file) => `사용 중 ${format.bytes(used)}, 파일 ${format.bytes(file)}`,
  },
  examine: {
    sound: 'USB 스틱만으로 알 수 있는 한 문제가 없습니다.',
    untold: '이미지가 있어야만 알 수 있는 것:',
    origin: title => `파일이 VMware의 것인지 여부: ${title}의 체크섬은 알려져 있지 않습니다`,
    noChecksum: names => `자체 체크섬이 없는 다음 파일이 온전한지 여부: ${names}`,
  },
  verify: {
    same: '이미지와 모든 바이트가 일치합니다.',
    read: seconds => `${format.decimal(seconds, 1)}초 만에 읽고 비교했습니다`,
  },
}
