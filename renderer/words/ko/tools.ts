import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: '더 보기',
  moreFor: name => `${name} 더 보기`,
  menu: { verify: '검증' },
  titles: { verify: name => `${name} 검증` },
  running: { verify: 'USB 스틱을 읽고 비교하는 중입니다. 아무것도 쓰지 않습니다.' },
  cancelling: '취소하는 중',
  again: '다시 하기',
  verify: {
    same: '이미지와 모든 바이트가 일치합니다.',
    read: seconds => `${format.decimal(seconds, 1)}초 만에 읽고 비교했습니다`,
  },
}
