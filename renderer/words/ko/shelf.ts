import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: '다음 USB 스틱 계속 만들기',
  title: 'USB 스틱을 차례로 만들기',
  opening: '다음 USB 스틱을 준비하고 있습니다',
  waiting: '다음 USB 스틱을 꽂으세요. 내용을 지우기 전에 먼저 보여 드립니다.',
  unusable: name => `${name}: 사용할 수 없습니다.`,
  number: number => `${format.count(number)}번째 USB 스틱입니다.`,
  again: number => `이 일련번호의 USB 스틱은 ${format.count(number)}번째로 이미 만들었습니다.`,
  count: verified => `만들고 검증함: ${format.count(verified)}개`,
  countFailed: (verified, failed) =>
    `만들고 검증함: ${format.count(verified)}개, 만들지 못함: ${format.count(failed)}개`,
  skip: '그대로 두기',
  end: '마치기',
  save: '목록 저장',
  saveAs: { csv: '표로 (CSV)' },
  column: 'USB 스틱',
  result: '결과',
}
