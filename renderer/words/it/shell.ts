import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'Immagine', stick: 'Chiavetta', review: 'Riepilogo', build: 'Creazione', done: 'Fine' },
  language: 'Lingua',
  back: 'Indietro',
  starting: 'Avvio di Thinstick',
  elsewhere: {
    running: 'In un’altra finestra è stata avviata un’operazione.',
    ended: 'Un’operazione in un’altra finestra è terminata.',
    show: 'Mostra',
  },
  lost: {
    title: 'La connessione a Thinstick è stata persa',
    retrying: attempt => `Nuovo tentativo di connessione, n. ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick non riconosce più questa pagina.'
        : `${format.plural(attempts, { one: 'tentativo di connessione non riuscito', other: 'tentativi di connessione non riusciti' })}.`,
    advice:
      'Controllare che Thinstick sia ancora in esecuzione dove è stato avviato. Se si è fermato, riavviarlo e aprire l’indirizzo che mostra: questa pagina appartiene alla sessione precedente.',
    building: 'Era in corso la creazione di una chiavetta. Questa pagina non può sapere se lo sia ancora.',
    since: at => `Ultime notizie alle ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'Non si sa altro.' : `Ultimo stato noto: ${progress}`),
    kept: 'Le scelte fatte sono conservate.',
    stick:
      'Lasciare collegata la chiavetta finché non lo si sa. La tabella delle partizioni viene scritta per ultima, quindi una chiavetta incompleta non si avvia.',
    again: 'Riprova ora',
    call: {
      message: 'La connessione a Thinstick è stata persa prima della risposta.',
      advice: 'Ripetere l’azione quando la connessione sarà ristabilita.',
    },
  },
  windowFailed: cause => ({
    message: `La finestra stessa ha avuto un errore: ${cause}.`,
    advice: 'Ricaricarla. Se succede di nuovo, segnalare l’errore e che cosa si stava facendo.',
  }),
  details: 'Dettagli tecnici',
  mends: {
    'another-image': 'Scegli un’altra immagine',
    'open-again': 'Riprova',
    'look-again': 'Guarda di nuovo',
    'other-sticks': 'Scegli un’altra chiavetta',
    'plan-again': 'Controlla di nuovo',
    'usual-label': 'Usa l’etichetta abituale',
    'usual-bank': 'Usa il banco di avvio abituale',
    'make-uuid': 'Crea un UUID VMware',
    'leave-out': 'Non includerlo',
    'usual-options': 'Usa le opzioni del kernel dell’immagine',
  },
  exact: 'Numeri esatti',
}
