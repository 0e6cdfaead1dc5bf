import type { OtherJob, StickCondition } from '../../../app/problem/problem.ts'
import type { DriveIdentity } from '../../../app/target/drive-identity.ts'
import type { Refusal } from '../../../app/target/target-rules.ts'
import { type Words, wordingOf, words } from '../../../app/words/words.ts'
import type { StickProblemWords } from '../wordings.ts'
import { build } from './build.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { describeMismatches } from './mismatches.ts'
import { refusals } from './refusals.ts'
import { cause, said } from './said.ts'

const exact = (bytes: number): string => `${format.bytes(bytes)}, ${format.count(bytes)}바이트`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, 일련번호 ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? '뽑혔거나 매체가 바뀌어, 이제 다른 드라이브가 이 이름을 쓰고 있을 수 있습니다'
    : `이전: ${identity(reviewed)}; 현재: ${identity(now)}`

/** 실패한 작업이 남긴 상태. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: '아무것도 쓰지 않았으며 모두 이전 그대로입니다.',
  blanked: '첫 섹터가 비어 있어 지금은 파티션이 없고 부팅되지 않습니다. 그 밖에는 아무것도 쓰지 않았습니다.',
  'partly written': '일부만 쓰여 파티션 테이블이 없으며 부팅되지 않습니다.',
  unknown: '지금 들어 있는 내용을 알 수 없습니다. 다시 만들고 검증하기 전에는 신뢰하지 마세요.',
}

/** 되돌리기가 실패한 뒤의 상태. 이 USB 스틱의 부팅은 아무도 기대하지 않는다. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: '첫 섹터가 비어 있어 지금은 파티션이 없습니다. 그 밖에는 아무것도 쓰지 않았습니다.',
  'partly written': '일부만 쓰여 파티션 테이블이 없으며, 아직 아무것도 저장할 수 없습니다.',
  unknown: '지금 들어 있는 내용을 알 수 없습니다. 다시 되돌리기 전에는 신뢰하지 마세요.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = { build: '다시 만드세요', restore: '다시 되돌리세요', backup: '다시 백업하세요' } as const

const ACTIONS = {
  read: '읽지 못했습니다',
  write: '쓰지 못했습니다',
  flush: '데이터 저장이 확인되지 않았습니다',
} as const

const FILE_FAILURES = { deleted: '삭제되었습니다', cut: '잘렸습니다', replaced: '이동되거나 바뀌었습니다' } as const

const LARGER = {
  'two-banks': '이 이미지의 부트 뱅크 두 개',
  complete: '이 이미지 전체(부트 뱅크 두 개, 코어 덤프, store)',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'USB 스틱'}(${exact(size)})은(는) ${layout ? LARGER[layout] : '이 이미지'}에 ${format.bytes(minimum - size)} 부족합니다.`,
      `최소 ${format.bytes(minimum)}(${format.count(minimum)}바이트)의 USB 스틱이 필요합니다. ${layout ? '부트 뱅크가 하나인 레이아웃은 더 적게 필요합니다. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `계획이 더 이상 검토한 것과 같지 않습니다. 이전: ${reviewed}, 현재: ${now}.`,
      `그동안 이미지, USB 스틱 또는 선택한 내용이 바뀌었습니다. 새 계획을 검토하세요. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target}은(는) 사용할 수 없습니다: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target}은(는) 더 이상 검토한 드라이브가 아닙니다. ${howChanged(reviewed, now)}.`,
      `뽑아서 어느 USB 스틱인지 확인한 뒤 다시 선택하세요. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `${problem.target}을(를) 열 수 없습니다: ${cause(problem.cause)}.`,
      `이름과 쓰기 권한을 확인하세요. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `${target}에 쓰려면 관리자 권한이 필요하지만, 이 시스템에는 권한을 요청할 대화 상자가 없습니다.`,
      `터미널에서 시작하면 sudo가 쓰기에 대해서만 권한을 요청합니다: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `${target}(${exact(size)})의 모든 내용이 지워지지만, 아직 아무도 동의하지 않았습니다.`,
      `검토 단계에서 확인하고 마지막 단추를 누르세요. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${problem.target}: ${ACTIONS[problem.action]}(${problem.action === 'flush' ? '' : `LBA ${format.count(problem.lba)}, `}단계: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `뽑았다가 다시 꽂고 ${AGAIN[problem.job ?? 'build']}. 또 실패하면 ${problem.job === undefined ? '다른 USB 스틱을 사용하세요' : 'USB 스틱이 수명을 다했을 가능성이 큽니다'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target}이(가) 응답하지 않아(단계: ${build.stages[stage]}) ${format.count(seconds)}초 뒤에 중단했습니다. ${LEFT[condition]}`,
      '뽑고 다른 USB 스틱을 사용하세요. 그것도 응답하지 않으면 다른 USB 포트를 사용해 보세요.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target}을(를) 완료할 수 없습니다. 파일이 있는 디스크가 가득 찼습니다.`,
          '공간을 확보하거나 다른 위치를 선택한 뒤 다시 시도하세요.',
        )
      : words(
          `${target}이(가) ${job === 'restore' ? '되돌리는' : '만드는'} 동안 ${FILE_FAILURES[reason]}.`,
          '다시 시도하고, 완료될 때까지 파일을 건드리지 마세요.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target}이(가) 검증을 통과하지 못했습니다. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'USB 스틱이 수명을 다했을 가능성이 큽니다. 다른 것을 사용하세요. 이 컴퓨터의 다른 것은 바뀌지 않았습니다.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target}의 내용이 이 이미지와 다릅니다. ${describeMismatches(mismatches, files)}`,
      '다시 만들거나, 만들 때 사용한 이미지를 선택하세요.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target}의 내용은 이 이미지와 같지만 부팅되지 않습니다. ${reasons.map(said).join(' ')}`,
      imageToo ? '이미지도 부팅되지 않습니다. 다른 이미지를 선택하세요.' : '다시 만드세요.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target}은(는) 온전한 ESXi USB 스틱이 아닙니다. ${reasons.map(said).join(' ')}`,
      '다시 만드세요. 필요한 설정이 들어 있다면 먼저 백업하세요.',
    ),
  'stick-unreadable': problem =>
    words(
      `${problem.target}을(를) 시험 실행할 수 없습니다: ${cause(problem.cause)}.`,
      problem.rights
        ? '읽으려면 관리자 권한이 필요하지만 이 창에는 없습니다. USB 스틱은 만든 그대로이니 실제 컴퓨터에서 시험해 보세요.'
        : '아직 꽂혀 있는지 확인하세요.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'USB 스틱은 PC를 흉내 내는 프로그램인 QEMU에서 시험 실행되는데, 설치되어 있지 않습니다.',
      `설치 방법: ${hint}. USB 스틱은 바뀌지 않았습니다.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU가 ${problem.target}에서 시작되지 않았습니다: ${cause(problem.cause)}.`,
      'USB 스틱은 바뀌지 않았으니 실제 컴퓨터에서 시험해 보세요.',
    ),
  'eject-failed': problem =>
    words(
      `${problem.target}을(를) 꺼내지 못했습니다: ${cause(problem.cause)}.`,
      '사용 중인 프로그램을 닫고 다시 꺼내세요. 만든 내용은 안전하게 저장되어 있습니다.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words('이미 USB 스틱을 만들고 있습니다.', '완료될 때까지 기다리거나 취소하세요. 이 작업은 시작되지 않았습니다.')
      : words(
          `${target}은(는) 사용 중입니다. Thinstick이 아직 작업하고 있으며, 다른 창에서일 수 있습니다.`,
          '완료될 때까지 기다리거나 취소하세요. 다른 것은 시작되지 않았습니다.',
        ),
  'job-gone': () =>
    words(
      '이 작업은 아마 다른 탭에서 닫혔으며, 그래서 보고서가 없습니다.',
      'USB 스틱은 작업이 끝났을 때 그대로입니다.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target}은(는) 지난 작업에서 만든 것이 아닙니다.`,
      '방금 만든 USB 스틱을 선택하세요. 작업이 다른 탭에서 닫혔을 수 있습니다.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${image}의 ${path}은(는) 폴더입니다.` : `${image}에 파일 ${path}이(가) 없습니다.`,
      folder ? '그 안의 파일을 지정하세요.' : '어떤 파일이 있는지 다시 확인하세요.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(
          `${problem.path}이(가) 이미 있습니다. 아무것도 저장하지 않았습니다.`,
          '다른 이름을 사용하거나 기존 파일을 치우세요.',
        )
      : words(
          `파일을 ${problem.path}(으)로 저장할 수 없습니다: ${cause(problem.cause)}.`,
          '그곳에 공간을 확보하거나 다른 폴더를 선택한 뒤 다시 저장하세요.',
        ),
  'report-not-saved': problem =>
    words(
      `보고서를 ${problem.path}(으)로 저장할 수 없습니다: ${cause(problem.cause)}.`,
      '그곳에 공간을 확보하거나 다른 폴더를 선택한 뒤 다시 저장하세요.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(`취소했습니다. ${target}에 파티션 테이블이 없습니다.`, '다시 되돌리세요. 이전 내용은 없어졌습니다.')
        : words(
            `취소했습니다. ${target}은(는) 파티션 테이블이 없어 부팅되지 않습니다.`,
            '다시 만드세요. 이전 내용은 없어졌습니다.',
          )
      : words(`취소했습니다. ${target}은(는) 바뀌지 않았습니다.`, '언제든지 다시 시작할 수 있습니다.'),
  usage: ({ message }) => words(said(message), `뒤로 가서 다시 선택하세요. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Thinstick 자체에 오류가 발생했습니다: ${cause(problem.cause)}.`,
      problem.log === null
        ? '하던 작업과 함께 알려 주세요. 환경에 THINSTICK_DEBUG=1을 설정하면 오류가 난 위치를 출력합니다.'
        : `하던 작업과 파일 ${problem.log}을(를) 함께 알려 주세요. 오류가 난 위치가 기록되어 있습니다.`,
    ),
}
