import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}: проба в QEMU`,
  starting: 'Машина включается',
  screen: 'Экран машины',
  picture: 'Экран машины в графическом режиме',
  serial: 'Вывод последовательного порта',
  running: seconds =>
    `Работает ${seconds} с. На флешку ничего не записывается; здесь медленнее, чем на настоящем компьютере.`,
  ended: 'Машина остановилась.',
  stop: 'Выключить',
  close: 'Закрыть',
}
