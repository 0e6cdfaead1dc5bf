import type { ReviewWords } from '../en/review.ts'
import { files, format } from './format.ts'

export const review: ReviewWords = {
  title: '이대로 진행할까요?',
  planning: '계획을 세우는 중',
  goesOnto: (title, count, bytes, stick) =>
    `${title}(${files(count)}, ${format.bytes(bytes)})를 다음에 씁니다: ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title}(${files(count)}, ${format.bytes(bytes)})를 이 USB 스틱 ${number}개에 각각 씁니다.`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title}(${files(count)}, ${format.bytes(bytes)})를 ${format.bytes(size)}의 새 파일에 씁니다.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, 일련번호 ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: '현재',
  after: '이후',
  bankIs: '부트 뱅크는 ESXi 파일이 있는 곳입니다.',
  write: (bytes, seconds, rate) =>
    `${format.bytes(bytes)}를 쓰며, ${format.rate(rate)}에서 약 ${format.count(seconds)}초 걸립니다.`,
  lost: name => `${name}의 모든 내용이 지워집니다`,
  lostSeveral: count => `이 USB 스틱 ${count}개의 모든 내용이 지워집니다`,
  lostContents: what => `없어지는 내용: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `파일 ${path}을(를) 만듭니다. 아무것도 지우지 않습니다.`,
  layout: '정확한 레이아웃',
  layoutOf: name => `${name}에 들어갈 내용`,
  columns: { slot: '번호', what: '내용', firstLba: '첫 LBA', sectors: '섹터 수', chs: 'CHS' },
  active: slot => `p${slot}, 활성`,
  chs: (first, last) => `${first}부터 ${last}까지`,
  extended: '확장, p5 포함',
  createSeveral: count => `${files(count)}를 만듭니다. 아무것도 지우지 않습니다.`,
  damage: { title: '이미지가 손상되었습니다', accept: '이미지가 손상되었지만 USB 스틱 만들기' },
  large: {
    title: (name, size) => `${name}은(는) 일반적인 USB 스틱보다 큽니다: ${format.bytes(size)}`,
    type: (name, path) => `${path}을(를) 지우려면 이름을 입력하세요: ${name}`,
  },
  uuid: {
    title: '이 이미지에는 VMware UUID가 없습니다',
    text: '로더가 찾는 표시입니다. 이것이 없으면 로더가 부트 뱅크를 찾지 못해 USB 스틱이 부팅되지 않습니다.',
    make: '만들기',
    made: '로더가 부트 뱅크를 찾을 수 있도록 VMware UUID를 만듭니다.',
    undo: '실행 취소',
  },
  gone: {
    pulled: name => `${name}이(가) 뽑혔습니다.`,
    swapped: (name, by, path) => `${name}이(가) 없어졌습니다. ${path}은(는) 이제 ${by}입니다.`,
    row: '없어졌습니다.',
    pulledAdvice: '아무것도 쓰지 않았습니다. 다시 꽂고 선택하거나, 다른 USB 스틱을 선택하세요.',
    swappedAdvice: '아무것도 쓰지 않았습니다. 어느 USB 스틱인지 확인하고 선택하세요.',
    choose: 'USB 스틱 선택',
    leaveOut: left => (left === 1 ? '나머지 USB 스틱으로 계속' : `나머지 USB 스틱 ${left}개로 계속`),
  },
  wait: {
    gone: 'USB 스틱이 없어졌습니다.',
    uuid: 'VMware UUID가 없으면 부팅되지 않습니다.',
    damage: '먼저 손상을 받아들여야 합니다.',
    name: name => `먼저 ${name}의 이름을 입력해야 합니다.`,
  },
  layouts: {
    title: 'ESXi를 얼마나 담을지',
    folded: '더 큰 USB 스틱에 ESXi 더 담기',
    article: {
      label: '64MB, 글에 나온 대로',
      gives: '부트 뱅크 하나: ESXi 시작에 필요한 전부입니다.',
    },
    'two-banks': {
      label: '업데이트 유지: 뱅크 두 개',
      gives: 'ESXi가 스스로 업데이트할 수 있는 두 번째 부트 뱅크를 둡니다.',
    },
    complete: {
      label: '전체',
      gives: '부트 뱅크 두 개, 코어 덤프 공간, VMware Tools가 든 이미지의 저장소.',
    },
    written: (bytes: number, least: number) =>
      `최소 ${format.bytes(least)}를 차지하고 ${format.bytes(bytes)}를 씁니다.`,
    missing: (bytes: number) => `${format.bytes(bytes)}가 더 필요합니다.`,
    packed: '먼저 이미지 거의 전체의 압축을 풀어야 하며 몇 분 걸립니다.',
    unpacking: '이미지 거의 전체의 압축을 푸는 중, 몇 분 걸림',
    impossible: '이 이미지로는 할 수 없습니다.',
    starts: (slot: number | null) =>
      slot === null ? 'VMware 로더는 둘 다 시작하지 않습니다.' : `VMware 로더가 p${slot}를 시작합니다.`,
    copy: '두 번째 부트 뱅크를 첫 번째의 복사본으로 채우기',
    copyHint: '예비로 쓰입니다. 그러지 않으면 ESXi가 업데이트할 때까지 비어 있습니다.',
  },
  expert: '고급 설정',
  fewSectors: '사용 중인 부팅 섹터만 쓰기',
  label: '부트 뱅크의 레이블',
  labelHint: '대문자, 숫자, 공백으로 최대 11자',
  labelWritten: label => (label === '' ? '레이블에 쓸 수 있는 문자가 없습니다.' : `레이블은 ${label}이(가) 됩니다`),
  bank: '부트 뱅크',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? '알 수 없는 빌드' : `빌드 ${build}`}${live ? ', VMware 로더가 시작하는 것' : ''}`,
  demo: { name: '데모', inside: '데모' },
  buildNumber: build => `빌드 ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `${name} 지우고 ${what} 쓰기`,
  buildSeveral: (count, what) => `USB 스틱 ${count}개 지우고 ${what} 쓰기`,
  buildMixed: (erased, made, what) => `USB 스틱 ${erased}개 지우고, ${files(made)} 만들고, ${what} 쓰기`,
  buildNew: (file, what) => `${file} 만들고 ${what} 쓰기`,
  buildSeveralNew: (count, what) => `${files(count)} 만들고 ${what} 쓰기`,
  starting: '이미지와 USB 스틱을 한 번 더 확인하는 중입니다. 아직 아무것도 쓰지 않았습니다.',
  cancelled: '취소했습니다. 아무것도 쓰지 않았습니다.',
  repeats: (built, again) =>
    `지난 작업의 USB 스틱 ${built}개는 만들고 검증했으므로 건드리지 않습니다. ${again === 1 ? '이것만' : `이 ${again}개만`} 다시 만듭니다.`,
}
