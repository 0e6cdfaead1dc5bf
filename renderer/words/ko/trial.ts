import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}, QEMU에서 시험 실행`,
  starting: '가상 컴퓨터를 켜는 중',
  screen: '가상 컴퓨터의 화면',
  picture: '가상 컴퓨터의 화면(그래픽 모드)',
  serial: '직렬 출력',
  running: seconds => `켜진 지 ${seconds}초. USB 스틱에는 아무것도 쓰지 않으며, 실제 컴퓨터보다 느립니다.`,
  ended: '가상 컴퓨터가 멈췄습니다.',
  stop: '끄기',
  close: '닫기',
}
