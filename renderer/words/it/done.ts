import type { DoneWords } from '../en/done.ts'
import { files, format } from './format.ts'

export const done: DoneWords = {
  verified: 'Creata e verificata',
  failed: 'Non creata',
  cancelled: 'Annullata',
  titles: {
    ready: 'Pronta per l’avvio',
    demo: 'La demo è stata creata e verificata',
    unbootable: 'Scritta e verificata, ma non si avvierà',
    failed: 'Non creata',
    cancelled: 'Annullata',
    unfinished: 'Non completata',
  },
  all: {
    ready: count => `Tutte le ${count} chiavette sono pronte per l’avvio`,
    demo: count => `Tutte le ${count} chiavette sono state create e verificate`,
    unbootable: count => `Tutte le ${count} chiavette sono state scritte e verificate, ma non si avvieranno`,
    failed: () => 'Non create',
    cancelled: () => 'Annullate',
    unfinished: () => 'Non completate',
  },
  outcomes: {
    ready: 'Creata e verificata; pronta per l’avvio',
    demo: 'Creata e verificata; avvia il saluto, non contiene ESXi',
    unbootable: 'Scritta e verificata; non si avvierà',
    failed: 'Non creata',
    cancelled: 'Annullata',
    unfinished: 'Non completata',
  },
  readyLead:
    'Ogni byte è stato riletto ed è come previsto. Collegare la chiavetta al computer su cui eseguire ESXi e avviarlo da USB.',
  cancelledWritten:
    'La chiavetta ora non si avvia e il contenuto precedente è andato perso. È possibile ricrearla in qualsiasi momento.',
  cancelledBefore: 'Non è stato scritto nulla: la chiavetta è come prima.',
  demoLead: 'Avvia il saluto; non contiene ESXi. Ogni byte è stato riletto ed è come previsto.',
  mends: { 'make-uuid': 'Crea un UUID VMware', 'usual-bank': 'Usa il banco di avvio abituale' },
  short: {
    write: 'Impossibile scrivere nel punto indicato in rosso. La chiavetta non si avvia.',
    read: 'Impossibile rileggere il punto indicato in rosso. La chiavetta non si avvia.',
    flush: 'La chiavetta non ha confermato il salvataggio dei dati. Non fare affidamento sul suo contenuto.',
    differs: 'Ciò che si rilegge dalla chiavetta non è ciò che è stato scritto. Non si avvia.',
    filesDiffer: (first, count, all) =>
      count === 1
        ? `Su ${files(all)}, 1 non viene riletto com’è stato scritto: ${first}. La chiavetta non si avvia.`
        : `Su ${files(all)}, ${count} non vengono riletti come sono stati scritti; il primo è ${first}. La chiavetta non si avvia.`,
  },
  checks: { files: 'File', layout: 'Struttura', loader: 'Loader' },
  proof: 'Che cosa è stato controllato',
  more: (bytes, seconds) => `${format.bytes(bytes)} scritti e verificati in ${format.decimal(seconds, 1)} s`,
  path: 'Percorso',
  serial: 'Numero di serie',
  save: 'Salva rapporto',
  expected: 'Previsto',
  found: 'Riletto',
  tableEqual: 'La tabella riletta corrisponde al piano.',
  tableDiffers: 'La tabella differisce dal piano.',
  allFiles: count =>
    `${format.plural(count, { one: 'file riletto e identico a quello', other: 'file riletti e identici a quelli' })} dell’immagine`,
  file: 'File',
  size: 'Dimensione',
  sha: 'SHA-256, riletto',
  modified: 'Modificato',
  tryIt: 'Prova',
  eject: 'Espelli',
  ejected: 'Espulsa: ora si può scollegare.',
  another: 'Creane un’altra',
  retry: 'Riprova',
  retryFailed: count => (count === 1 ? 'Ricrea quella non riuscita' : `Ricrea le ${count} non riuscite`),
  someBuilt: (built, all) =>
    `${built} ${format.form(built, { one: 'chiavetta creata e verificata', other: 'chiavette create e verificate' })} su ${all}`,
  fileOk: 'verificato',
  fileBad: 'differisce',
  saveAs: { html: 'Come pagina (HTML)', json: 'Per script (JSON)' },
  saved: path => `Salvato come ${path}`,
  greets: count => `Tutte le ${count} regole del BIOS, del loader della demo e di quello di VMware sono rispettate.`,
  rulesHold: (count, unknown) =>
    unknown === 0
      ? `Tutte le ${count} regole del BIOS e del loader di VMware sono rispettate.`
      : `Tutte le ${count} regole del BIOS e del loader di VMware sono rispettate; ${format.plural(unknown, { one: 'aspetto non si può', other: 'aspetti non si possono' })} conoscere in anticipo.`,
  rulesBroken: (broken, count) =>
    `Delle ${count} regole del BIOS e del loader di VMware, ${broken} ${format.form(broken, { one: 'non è rispettata', other: 'non sono rispettate' })}.`,
  untold: 'Che cosa si può sapere solo avviandola:',
  stage: 'Fase',
  time: 'Tempo',
  speed: 'Velocità',
}
