import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}, em teste no QEMU`,
  starting: 'Ligando a máquina',
  screen: 'A tela da máquina',
  picture: 'A tela da máquina, em modo gráfico',
  serial: 'Saída serial',
  running: seconds =>
    `Ligada há ${seconds} s. Nada é gravado no pen drive; aqui é mais lento que em um computador de verdade.`,
  ended: 'A máquina parou.',
  stop: 'Desligar',
  close: 'Fechar',
}
