import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: '내 파일',
  hint: '각 파일은 같은 8.3 이름의 파일을 대신하거나 새 모듈로 로드됩니다.',
  add: '파일 추가',
  name: 'USB 스틱에서의 이름',
  added: '새 파일',
  replaced: '이미지의 파일을 대신함',
  newFile: bytes => `새 파일, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(imageBytes)} 대신 ${format.bytes(bytes)}`,
  options: '커널 옵션',
  optionsHint: 'boot.cfg가 커널에 전달하는 내용',
  differs: '이미지와 다른 점',
  before: '이전',
  after: '현재',
  among: count => `내 파일: ${format.count(count)}`,
}
