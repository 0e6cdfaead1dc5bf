import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = '아무것도 쓰지 않았습니다.'

const GET_AGAIN = '파일을 다시 받거나, 받은 곳에서 알려 주는 체크섬과 비교하세요.'

const UNSOUND_ADVICE =
  '이미지를 다시 받으세요. 손상이 문제가 되지 않는다는 것을 알고 있다면 검토 단계에서 받아들일 수 있습니다.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file}이(가) 자체 무결성 검사를 통과하지 못했습니다: ${cause(damage.cause)}.`
    : `${damage.file}의 MD5는 ${damage.actual}인데, 디스크에는 ${damage.expected}(으)로 기록되어 있습니다.`

const LAYERS = {
  iso: 'ISO 9660 디스크',
  gzip: 'gzip 데이터',
  bzip2: 'bzip2 데이터',
  xz: 'xz 데이터',
  zstd: 'Zstandard 데이터',
  zip: 'ZIP 압축 파일',
  tar: 'tar 아카이브',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(`${problem.image}을(를) 읽을 수 없습니다: ${cause(problem.cause)}.`, '이름과 읽기 권한을 확인하세요.'),
  'image-not-esxi': ({ what, advice }) => words(`ESXi 이미지가 아닙니다: ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `이미지가 ${format.count(size)}바이트에서 끝나지만 ${part}은(는) ${format.count(needed)}바이트까지입니다.`,
      '다운로드나 복사가 끝나지 않은 것입니다. 이미지를 다시 받으세요.',
    ),
  'image-damaged': problem =>
    words(
      `이미지가 손상되었습니다. 위치: ${problem.part}, 원인: ${cause(problem.cause)}.`,
      '이미지를 다시 받거나, 받은 곳에서 알려 주는 체크섬과 비교하세요.',
    ),
  'archive-damaged': problem =>
    words(`${problem.image}의 ${LAYERS[problem.layer]} 부분이 손상되었습니다: ${cause(problem.cause)}.`, GET_AGAIN),
  'archive-refused': problem =>
    words(
      `${problem.image}의 ${LAYERS[problem.layer]} 부분을 사용할 수 없습니다: ${cause(problem.cause)}.`,
      `ESXi 이미지는 이렇지 않습니다. ESXi 3.5~4.1의 설치 ISO 또는 그 디스크 이미지(.dd)를 선택하세요. ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `이미지가 손상되어 ${target}에 파티션 테이블을 쓰지 않았으며, 부팅되지 않습니다. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `이미지가 손상되었으며 USB 스틱에 필요한 부분도 그럴 수 있습니다. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `${problem.image}에서 USB 스틱에 필요한 부분의 압축을 ${problem.folder}에 풀 수 없습니다: ${cause(problem.cause)}.`,
      `그곳에 공간을 확보하거나, XDG_CACHE_HOME으로 다른 폴더를 지정하세요. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`${image}의 압축을 푸는 동안 취소했습니다.`, '언제든지 다시 선택할 수 있습니다.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `이 이미지의 p${slot}에는 부트 뱅크가 없습니다. ${reason ? said(reason) : '그 파티션이 없습니다.'}`,
      `선택할 수 있는 것: ${banks.map(bank => `p${bank}`).join(', ')}. Thinstick이 고르게 할 수도 있습니다. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `레이블 ‘${label}’은(는) 파일 ${file}의 8.3 이름이기도 합니다. VMware 로더는 이 11자만 비교하므로 레이블을 그 파일로 여기고 멈춥니다.`,
      `다른 레이블을 선택하세요. ${NOTHING_WRITTEN}`,
    ),
}
