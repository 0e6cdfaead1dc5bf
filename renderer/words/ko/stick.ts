import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { files, format } from './format.ts'

export const stick: StickWords = {
  title: '어떤 USB 스틱을 사용할까요?',
  lead: '선택한 USB 스틱은 검토한 뒤에 지워집니다.',
  waiting: 'USB 스틱을 찾는 중',
  port: 'USB 스틱을 꽂으면 자동으로 나타납니다.',
  anotherPort: '다른 USB 스틱을 꽂으면 자동으로 나타납니다.',
  tick: count => (count === 1 ? '선택하면 계속할 수 있습니다.' : 'USB 스틱을 하나 이상 선택하세요.'),
  virtual: 'USB 스틱이 없나요?',
  virtualToo: '시험만 해 보나요?',
  get virtualHint() {
    return `가상 USB 스틱(${format.bytes(ARTICLE_STICK_BYTES)}의 파일)으로 하드웨어 없이 전체 과정을 볼 수 있습니다.`
  },
  useVirtual: '가상 USB 스틱 사용',
  expert: '경로로 추가',
  others: '다른 것 사용',
  devicePath: '드라이브 또는 파일의 경로',
  add: '추가',
  unusable: count => `드라이브 ${count}개는 사용할 수 없습니다`,
  large: size => `${format.bytes(size)}: 일반적인 USB 스틱보다 커서 나중에 확인을 요청합니다`,
  pulled: (name, serial) => `${name}${serial}이(가) 뽑혀 선택이 해제되었습니다. 계속 사용하려면 다시 꽂고 선택하세요.`,
  swapped: (name, serial, by) =>
    `${name}${serial}이(가) 없어졌습니다. 그 자리에 ${by}이(가) 있으며 선택되지 않았습니다.`,
  shortSerial: serial => `일련번호 ${serial}`,
  holds: {
    new: '새 파일, 아무것도 지우지 않음',
    blank: '비어 있음, 없어지는 내용 없음',
    unknown: '알 수 없는 종류의 데이터',
    emptyTable: '빈 파티션 테이블',
    rights: '관리자 권한이 없어 내용을 볼 수 없음',
    busy: '다른 프로그램이 사용 중이어서 내용을 볼 수 없음',
    failing: '읽을 수 없음, 고장일 수 있음',
    unseen: '내용을 알 수 없음',
    unknownVolume: '알 수 없는 데이터',
    volumes: count => `볼륨 ${count}개`,
    more: count => `${count}개 더`,
    files: (count, all) => (all ? (count === 0 ? '파일 없음' : files(count)) : `최소 ${files(count)}`),
    newest: when => `최신: ${when}`,
    used: bytes => `${format.bytes(bytes)} 사용 중`,
  },
  facts: { serial: '일련번호', path: '경로', bytes: '크기', bus: '연결', mounts: '마운트 위치' },
  bytes: bytes => `${format.count(bytes)}바이트`,
  another: name => ({
    message: `${name}은(는) 더 이상 이전의 것이 아닙니다. 다른 드라이브가 이 이름을 쓰고 있습니다.`,
    advice: '어느 USB 스틱인지 확인하고 선택하세요. 아무것도 쓰지 않았습니다.',
  }),
  next: count => (count > 1 ? `USB 스틱 ${count}개 검토` : '검토하기'),
}
