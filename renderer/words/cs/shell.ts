import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'Obraz', stick: 'Flash disk', review: 'Přehled', build: 'Zápis', done: 'Hotovo' },
  language: 'Jazyk',
  back: 'Zpět',
  starting: 'Thinstick se spouští',
  elsewhere: {
    running: 'V jiném okně byla spuštěna úloha.',
    ended: 'Úloha v jiném okně skončila.',
    show: 'Zobrazit',
  },
  lost: {
    title: 'Spojení s Thinstickem bylo ztraceno',
    retrying: attempt => `Nový pokus o spojení, číslo ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0 ? 'Thinstick už tuto stránku nezná.' : `Neúspěšné pokusy o spojení: ${format.count(attempts)}.`,
    advice:
      'Zkontrolujte, zda Thinstick ještě běží tam, kde jste ho spustili. Pokud ne, spusťte ho znovu a otevřete adresu, kterou vypíše: tato stránka patří k předchozímu spuštění.',
    building: 'Právě se zapisoval flash disk. Tato stránka neví, zda zápis ještě běží.',
    since: at => `Poslední zpráva v ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'Víc není známo.' : `Poslední známý stav: ${progress}`),
    kept: 'Vaše volby zůstávají zachovány.',
    stick:
      'Dokud se to nevyjasní, flash disk neodpojujte. Tabulka oddílů se zapisuje nakonec, takže nedokončený flash disk se nespustí.',
    again: 'Zkusit hned',
    call: {
      message: 'Spojení s Thinstickem bylo ztraceno dřív, než přišla odpověď.',
      advice: 'Až se spojení obnoví, zkuste to znovu.',
    },
  },
  windowFailed: cause => ({
    message: `Selhalo samotné okno: ${cause}.`,
    advice: 'Načtěte ho znovu. Pokud se to bude opakovat, nahlaste to prosím a popište, co jste právě dělali.',
  }),
  details: 'Technické podrobnosti',
  mends: {
    'another-image': 'Vybrat jiný obraz',
    'open-again': 'Otevřít znovu',
    'look-again': 'Podívat se znovu',
    'other-sticks': 'Vybrat jiný flash disk',
    'plan-again': 'Zkontrolovat znovu',
    'usual-label': 'Použít obvyklou jmenovku',
    'usual-bank': 'Použít obvyklou zaváděcí banku',
    'make-uuid': 'Vytvořit VMware UUID',
    'leave-out': 'Vynechat',
    'usual-options': 'Použít parametry jádra z obrazu',
  },
  exact: 'Přesná čísla',
}
