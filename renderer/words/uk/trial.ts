import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}: проба в QEMU`,
  starting: 'Машина вмикається',
  screen: 'Екран машини',
  picture: 'Екран машини в графічному режимі',
  serial: 'Вивід послідовного порту',
  running: seconds =>
    `Працює ${seconds} с. На флешку нічого не записується; тут повільніше, ніж на справжньому комп’ютері.`,
  ended: 'Машина зупинилася.',
  stop: 'Вимкнути',
  close: 'Закрити',
}
