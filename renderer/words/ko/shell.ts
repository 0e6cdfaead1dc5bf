import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: '이미지', stick: 'USB 스틱', review: '검토', build: '만들기', done: '완료' },
  language: '언어',
  back: '뒤로',
  starting: '시작하는 중',
  elsewhere: {
    running: '다른 창에서 작업이 시작되었습니다.',
    ended: '다른 창의 작업이 끝났습니다.',
    show: '보기',
  },
  lost: {
    title: 'Thinstick과의 연결이 끊어졌습니다',
    retrying: attempt => `다시 연결하는 중입니다. ${attempt}번째 시도입니다.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick이 이 페이지를 더 이상 인식하지 않습니다.'
        : `${attempts}번 시도했지만 연결하지 못했습니다.`,
    advice:
      'Thinstick을 시작한 곳에서 아직 실행 중인지 확인하세요. 멈췄다면 다시 시작하고, 표시되는 주소를 여세요. 이 페이지는 이전 실행의 것입니다.',
    building: 'USB 스틱을 만드는 중이었습니다. 아직 진행 중인지는 이 페이지에서 알 수 없습니다.',
    since: at => `마지막 소식: ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? '더 알려진 것이 없습니다.' : `마지막으로 알려진 상태: ${progress}`),
    kept: '선택한 내용은 유지됩니다.',
    stick:
      '확인될 때까지 USB 스틱을 꽂아 두세요. 파티션 테이블은 마지막에 쓰므로, 끝나지 않은 USB 스틱은 부팅되지 않습니다.',
    again: '지금 다시 시도',
    call: {
      message: 'Thinstick이 응답하기 전에 연결이 끊어졌습니다.',
      advice: '연결이 돌아오면 다시 해 보세요.',
    },
  },
  windowFailed: cause => ({
    message: `창 자체에 오류가 발생했습니다: ${cause}.`,
    advice: '새로 고치세요. 다시 발생하면 하던 작업과 함께 알려 주세요.',
  }),
  details: '기술 정보',
  mends: {
    'another-image': '다른 이미지 선택',
    'open-again': '다시 열기',
    'look-again': '다시 찾아보기',
    'other-sticks': '다른 USB 스틱 선택',
    'plan-again': '다시 확인',
    'usual-label': '기본 레이블 사용',
    'usual-bank': '기본 부트 뱅크 사용',
    'make-uuid': 'VMware UUID 만들기',
    'leave-out': '추가하지 않기',
    'usual-options': '이미지의 커널 옵션 사용',
  },
  exact: '정확한 수치',
}
