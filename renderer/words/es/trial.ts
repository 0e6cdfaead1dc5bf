import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `${stick}, a prueba en QEMU`,
  starting: 'Encendiendo la máquina',
  screen: 'La pantalla de la máquina',
  picture: 'La pantalla de la máquina, en modo gráfico',
  serial: 'Salida serie',
  running: seconds =>
    `Encendida desde hace ${seconds} s. No se escribe nada en la memoria USB; aquí va más despacio que en un equipo real.`,
  ended: 'La máquina se ha detenido.',
  stop: 'Apagarla',
  close: 'Cerrar',
}
