import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `Escribiendo ${image}`,
  cancel: 'Cancelar',
  cancelling: 'Deteniendo',
  stages: {
    unpack: 'Descompresión',
    prepare: 'Preparación',
    'partition table': 'Tabla de particiones',
    'boot sectors': 'Sectores de arranque',
    'boot bank': 'Banco de arranque',
    'file system': 'Sistema de archivos',
    backup: 'Copia de seguridad',
    verify: 'Verificación',
    'image check': 'Comprobación de la imagen',
    finish: 'Finalización',
  },
  waiting: 'A la espera de abrir la memoria USB; es posible que el sistema pida permiso',
  doing: {
    unpack: 'Descomprimiendo la imagen',
    prepare: 'Preparando la memoria USB',
    'partition table': 'Preparando la memoria USB',
    'boot sectors': 'Escribiendo la partición de arranque',
    'boot bank': 'Escribiendo el banco de arranque',
    'file system': 'Escribiendo el sistema de archivos',
    backup: 'Leyendo la memoria USB',
    verify: 'Volviendo a leer todo',
    'image check':
      'Todo está escrito y comparado; leyendo el resto de la imagen, hasta llegar a su suma de comprobación',
    finish: 'Escribiendo la tabla de particiones',
  },
  several: (left, all) => (left === all ? `Creando ${all} memorias USB` : `Creando ${left} de ${all} memorias USB`),
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} s`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `sin datos desde hace ${seconds} s`,
  stopping: 'Se detendrá en cuanto la memoria USB responda',
  stalled: seconds =>
    `No se ha movido ningún dato en ${seconds} s. Puede que la memoria USB esté fallando: espere un poco más o cancele.`,
  stalledStopping: seconds =>
    `La memoria USB no responde desde hace ${seconds} s. Desconéctela: eso suele poner fin a la espera. Si no, deje de esperar; la memoria USB contará como fallida.`,
  unopened:
    'La memoria USB aún no se ha abierto y no se ha escrito nada en ella. Cierre la petición de permiso del sistema o deje de esperar.',
  stopWaiting: 'Dejar de esperar',
  more: 'Fases y velocidad',
  whole: 'Todo el trabajo',
  figure: percent => `${percent} %`,
  rateChart: 'Velocidad a lo largo del tiempo',
  keep: 'Mantenga esta ventana abierta hasta que termine.',
  keepRunning: 'El trabajo continúa sin esta página mientras Thinstick siga en ejecución donde se inició.',
  percent: percent => `${percent} % completado`,
  rates: (now, mean) => `${format.rate(now)} ahora, ${format.rate(mean)} de media`,
}
