import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { format } from './format.ts'

/** 드라이브에 대한 구절로, 끝에 마침표가 없다. 조언은 온전한 문장이다. */
export const refusals: RefusalWords = {
  system: () => words('이 시스템이 들어 있음', '이동식 USB 스틱을 선택하세요.'),
  'no-disk': () => words('디스크 이미지가 아닌 것이 들어 있는 파일임', '다른 이름을 사용하세요.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('이 파일에 쓸 권한이 없음', '쓰기를 허용하거나 다른 이름을 사용하세요.')
      : words('읽기 전용임', '쓰기 방지 스위치를 옮기거나 다른 USB 스틱을 선택하세요.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `논리 섹터가 ${format.count(logicalSectorSize)}바이트인데, 이 레이아웃에는 512바이트가 필요함`,
      '섹터가 512바이트인 USB 스틱을 선택하세요.',
    ),
  partition: ({ drive }) => words(`${drive}의 파티션임`, `드라이브 전체를 사용하려면 ${drive}을(를) 선택하세요.`),
  'holds-image': () => words('쓸 이미지가 이 안에 있음', '이미지를 다른 곳에 복사하거나 다른 대상을 선택하세요.'),
  mounted: ({ paths }) => words(`마운트되어 있음: ${paths.join(', ')}`, '이것이 맞다면 먼저 마운트를 해제하세요.'),
  'in-use': ({ holders }) =>
    words(`사용 중임: ${holders.join(', ')}`, '이것이 맞다면 먼저 사용 중인 프로그램을 끝내세요.'),
  internal: ({ bus }) =>
    words(`내장되어 있으며${bus ? `(${bus})` : ''} 이동식이 아님`, '이동식 USB 스틱을 선택하세요.'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)}, 일반적인 USB 스틱보다 큼`,
      '이것이 맞다면 뒤로 가서 다시 선택하세요. 나중에 이름을 입력하도록 요청합니다.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `이 이미지에 ${format.bytes(minimum - size)} 부족함`,
      `최소 ${format.bytes(minimum)}(${format.count(minimum)}바이트)의 USB 스틱이 필요합니다.`,
    ),
}
