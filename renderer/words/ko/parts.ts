import type { PartsWords } from '../en/parts.ts'

export const parts: PartsWords = {
  map: {
    free: '비어 있음',
    unknown: '읽을 수 없음',
    blank: '파티션 없음',
    purposes: {
      boot: '부팅',
      bank: '부트 뱅크',
      second: '두 번째 부트 뱅크',
      coreDump: '코어 덤프',
      store: '저장소',
      other: '파티션',
      unread: '압축을 풀지 않음, 전체 USB 스틱에만 필요',
    },
  },
  picker: {
    up: '위로',
    home: '홈 폴더',
    opening: '폴더를 여는 중',
    close: '닫기',
    title: '이미지 선택',
    empty: '여기에는 아무것도 없습니다.',
  },
}
