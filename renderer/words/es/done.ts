import type { DoneWords } from '../en/done.ts'
import { files, format } from './format.ts'

export const done: DoneWords = {
  verified: 'Creada y verificada',
  failed: 'No creada',
  cancelled: 'Cancelada',
  titles: {
    ready: 'Lista para arrancar',
    demo: 'La demo está creada y verificada',
    unbootable: 'Escrita y verificada, pero no arrancará',
    failed: 'No creada',
    cancelled: 'Cancelada',
    unfinished: 'Sin terminar',
  },
  all: {
    ready: count => `Las ${count} memorias USB están listas para arrancar`,
    demo: count => `Las ${count} memorias USB están creadas y verificadas`,
    unbootable: count => `Las ${count} memorias USB están escritas y verificadas, pero no arrancarán`,
    failed: () => 'No creadas',
    cancelled: () => 'Canceladas',
    unfinished: () => 'Sin terminar',
  },
  outcomes: {
    ready: 'Creada y verificada; lista para arrancar',
    demo: 'Creada y verificada; arranca con el saludo, no contiene ESXi',
    unbootable: 'Escrita y verificada; no arrancará',
    failed: 'No creada',
    cancelled: 'Cancelada',
    unfinished: 'Sin terminar',
  },
  readyLead:
    'Cada byte se ha vuelto a leer y es como estaba previsto. Conecte la memoria USB al equipo que va a ejecutar ESXi y arranque desde USB.',
  cancelledWritten:
    'La memoria USB ya no arranca, y lo que contenía se ha perdido. Se puede volver a crear en cualquier momento.',
  cancelledBefore: 'No se ha escrito nada: la memoria USB está como antes.',
  demoLead: 'Arranca con el saludo; no contiene ESXi. Cada byte se ha vuelto a leer y es como estaba previsto.',
  mends: { 'make-uuid': 'Crear un UUID de VMware', 'usual-bank': 'Usar el banco de arranque habitual' },
  short: {
    write: 'No se pudo escribir en el lugar marcado en rojo. La memoria USB no arranca.',
    read: 'No se pudo volver a leer el lugar marcado en rojo. La memoria USB no arranca.',
    flush: 'La memoria USB no confirmó que sus datos están guardados. No confíe en su contenido.',
    differs: 'Lo que se lee de la memoria USB no es lo que se escribió. No arranca.',
    filesDiffer: (first, count, all) =>
      count === 1
        ? `De ${files(all)}, 1 no se lee como se escribió: ${first}. La memoria USB no arranca.`
        : `De ${files(all)}, ${count} no se leen como se escribieron; el primero es ${first}. La memoria USB no arranca.`,
  },
  checks: { files: 'Archivos', layout: 'Disposición', loader: 'Cargador' },
  proof: 'Qué se ha comprobado',
  more: (bytes, seconds) => `${format.bytes(bytes)} escritos y verificados en ${format.decimal(seconds, 1)} s`,
  path: 'Ruta',
  serial: 'Número de serie',
  save: 'Guardar informe',
  expected: 'Esperado',
  found: 'Leído',
  tableEqual: 'La tabla leída coincide con el plan.',
  tableDiffers: 'La tabla difiere del plan.',
  allFiles: count =>
    `${format.plural(count, { one: 'archivo leído e idéntico al', other: 'archivos leídos e idénticos a los' })} de la imagen`,
  file: 'Archivo',
  size: 'Tamaño',
  sha: 'SHA-256, leído',
  modified: 'Modificado',
  tryIt: 'Probar',
  eject: 'Expulsar',
  ejected: 'Expulsada: ya se puede desconectar.',
  another: 'Crear otra',
  retry: 'Reintentar',
  retryFailed: count => (count === 1 ? 'Volver a crear la fallida' : `Volver a crear las ${count} fallidas`),
  someBuilt: (built, all) =>
    `${built} de ${all} memorias USB ${format.form(built, { one: 'creada y verificada', other: 'creadas y verificadas' })}`,
  fileOk: 'verificado',
  fileBad: 'difiere',
  saveAs: { html: 'Como página (HTML)', json: 'Para scripts (JSON)' },
  saved: path => `Guardado como ${path}`,
  greets: count => `Se cumplen las ${count} reglas del BIOS, del cargador de la demo y del cargador de VMware.`,
  rulesHold: (count, unknown) =>
    unknown === 0
      ? `Se cumplen las ${count} reglas del BIOS y del cargador de VMware.`
      : `Se cumplen las ${count} reglas del BIOS y del cargador de VMware; ${format.plural(unknown, { one: 'aspecto no se puede', other: 'aspectos no se pueden' })} saber de antemano.`,
  rulesBroken: (broken, count) =>
    `De las ${count} reglas del BIOS y del cargador de VMware, ${broken} no se ${format.form(broken, { one: 'cumple', other: 'cumplen' })}.`,
  untold: 'Lo que no se puede saber sin arrancarla:',
  stage: 'Fase',
  time: 'Tiempo',
  speed: 'Velocidad',
}
