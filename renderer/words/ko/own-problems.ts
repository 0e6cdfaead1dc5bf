import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'VMware 로더는 문자, 숫자, 간단한 기호로 된 8.3 이름만 찾음',
  'boot-cfg': () => 'boot.cfg는 로더가 다른 모든 파일을 찾는 목록임',
  label: other => `로더가 레이블 ‘${other}’을(를) 이 파일로 여기게 됨`,
  folder: () => '부트 뱅크에 같은 이름의 폴더가 있음',
  collides: other => `부트 뱅크에 ${other}이(가) 있으며, 로더에게는 같은 이름임`,
  twice: () => '다른 내 파일이 이미 이 이름을 사용함',
  empty: () => '비어 있으며, 로더는 빈 모듈에서 멈춤',
  'too-large': () => '부트 뱅크에 담을 수 있는 것보다 큼',
  content: other => `로더가 여기서 멈추게 됨(${said(other)})`,
}

const ANOTHER_NAME = '다른 이름을 지정하세요. 최대 8자이며, 점 뒤에는 최대 3자입니다.'
const ANOTHER_FILE = '파일을 다시 받거나 다른 파일을 선택하세요.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg': 'Thinstick이 대신 수정합니다. 새 모듈은 목록에 추가되며, 커널 옵션도 설정할 수 있습니다.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: '둘 중 하나를 빼거나 다른 이름을 지정하세요.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => '커널 옵션에는 영문자, 숫자, 미국식 키보드의 기호만 쓸 수 있음',
  'too-long': excess => `커널 옵션이 ${format.count(excess)}자 더 김`,
  'state-place': excess =>
    `bootstate 줄이 처음 512바이트를 ${format.count(excess)}바이트 벗어나며, 로더는 그 안에서만 찾음`,
  'too-large': excess => `로더가 읽을 수 있는 것보다 ${format.count(excess)}바이트 커짐`,
  uneditable: () => '로더가 읽는 모듈 목록이 달라짐',
}

const SHORTER = '커널 옵션을 줄이거나 모듈을 더 적게 추가하세요.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: '다른 문자는 빼고 한 줄로 쓰세요.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: '이 boot.cfg는 일반적이지 않습니다. ESXi가 직접 쓴 것이 들어 있는 이미지를 사용하세요.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file}을(를) ${name}(이)라는 이름으로 USB 스틱에 쓸 수 없습니다: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `boot.cfg를 이렇게 수정할 수 없습니다: ${CONFIG_FLAWS[why](excess)}.`,
      `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `${target}을(를) 만드는 동안 내 파일 ${name}이(가) 바뀌었습니다. USB 스틱은 일부만 쓰여 파티션 테이블이 없으며 부팅되지 않습니다.`,
      '다시 만들고, 완료될 때까지 파일을 건드리지 마세요.',
    ),
}
