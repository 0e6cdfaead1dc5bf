import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `${image} 쓰는 중`,
  cancel: '취소',
  cancelling: '중지하는 중',
  stages: {
    unpack: '압축 풀기',
    prepare: '준비',
    'partition table': '파티션 테이블',
    'boot sectors': '부팅 섹터',
    'boot bank': '부트 뱅크',
    'file system': '파일 시스템',
    backup: '백업',
    verify: '검증',
    'image check': '이미지 검사',
    finish: '마무리',
  },
  waiting: 'USB 스틱이 열리기를 기다리는 중입니다. 시스템이 허가를 요청할 수 있습니다',
  doing: {
    unpack: '이미지의 압축을 푸는 중',
    prepare: 'USB 스틱을 준비하는 중',
    'partition table': 'USB 스틱을 준비하는 중',
    'boot sectors': '부팅 파티션을 쓰는 중',
    'boot bank': '부트 뱅크를 쓰는 중',
    'file system': '파일 시스템을 쓰는 중',
    backup: 'USB 스틱을 읽는 중',
    verify: '전체를 다시 읽는 중',
    'image check': '모두 쓰고 비교했습니다. 이미지의 나머지를 체크섬까지 읽는 중입니다',
    finish: '파티션 테이블을 쓰는 중',
  },
  several: (left, all) =>
    left === all ? `USB 스틱 ${all}개를 만드는 중` : `USB 스틱 ${all}개 중 ${left}개를 만드는 중`,
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)}초`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `${seconds}초 동안 데이터 없음`,
  stopping: 'USB 스틱이 응답하는 대로 중지합니다',
  stalled: seconds =>
    `${seconds}초 동안 데이터가 오가지 않았습니다. USB 스틱이 고장 났을 수 있습니다. 조금 더 기다리거나 취소하세요.`,
  stalledStopping: seconds =>
    `USB 스틱이 ${seconds}초 동안 응답하지 않았습니다. USB 스틱을 뽑으세요. 대개 그러면 기다림이 끝납니다. 끝나지 않으면 그만 기다리세요. 이 USB 스틱은 실패로 처리됩니다.`,
  unopened: 'USB 스틱이 아직 열리지 않았고, 아무것도 쓰지 않았습니다. 시스템의 허가 요청을 닫거나 그만 기다리세요.',
  stopWaiting: '그만 기다리기',
  more: '단계와 속도',
  whole: '전체 작업',
  figure: percent => `${percent}%`,
  rateChart: '시간에 따른 속도',
  keep: '끝날 때까지 닫지 마세요.',
  keepRunning: '이 페이지가 없어도, 시작한 곳에서 Thinstick이 실행되는 동안 계속됩니다.',
  percent: percent => `${percent}% 완료`,
  rates: (now, mean) => `현재 ${format.rate(now)}, 평균 ${format.rate(mean)}`,
}
