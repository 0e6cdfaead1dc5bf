import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'Imagen', stick: 'Memoria', review: 'Resumen', build: 'Creación', done: 'Fin' },
  language: 'Idioma',
  back: 'Atrás',
  starting: 'Iniciando Thinstick',
  elsewhere: {
    running: 'Se ha iniciado un trabajo en otra ventana.',
    ended: 'Un trabajo de otra ventana ha terminado.',
    show: 'Mostrar',
  },
  lost: {
    title: 'Se ha perdido la conexión con Thinstick',
    retrying: attempt => `Intentando conectar de nuevo, intento ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick ya no reconoce esta página.'
        : `${format.plural(attempts, { one: 'intento de conexión ha fallado', other: 'intentos de conexión han fallado' })}.`,
    advice:
      'Compruebe si Thinstick sigue en ejecución donde se inició. Si se ha detenido, inícielo de nuevo y abra la dirección que muestra: esta página pertenece a la anterior.',
    building: 'Se estaba creando una memoria USB. Esta página no puede saber si sigue así.',
    since: at => `Última noticia a las ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'No se sabe nada más.' : `Último estado conocido: ${progress}`),
    kept: 'Lo que se ha elegido se conserva.',
    stick:
      'Deje la memoria USB conectada hasta saberlo. La tabla de particiones se escribe al final, así que una memoria USB sin terminar no arranca.',
    again: 'Reintentar ahora',
    call: {
      message: 'Se perdió la conexión con Thinstick antes de que respondiera.',
      advice: 'Repita la acción cuando se restablezca la conexión.',
    },
  },
  windowFailed: cause => ({
    message: `La propia ventana ha fallado: ${cause}.`,
    advice: 'Vuelva a cargarla. Si ocurre de nuevo, informe del fallo y de lo que estaba haciendo, por favor.',
  }),
  details: 'Detalles técnicos',
  mends: {
    'another-image': 'Elegir otra imagen',
    'open-again': 'Reintentar',
    'look-again': 'Mirar de nuevo',
    'other-sticks': 'Elegir otra memoria USB',
    'plan-again': 'Comprobar de nuevo',
    'usual-label': 'Usar la etiqueta habitual',
    'usual-bank': 'Usar el banco de arranque habitual',
    'make-uuid': 'Crear un UUID de VMware',
    'leave-out': 'Dejarlo fuera',
    'usual-options': 'Usar las opciones del kernel de la imagen',
  },
  exact: 'Cifras exactas',
}
