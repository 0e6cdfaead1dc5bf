import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `Zápis: ${image}`,
  cancel: 'Zrušit',
  cancelling: 'Zastavuje se',
  stages: {
    unpack: 'Rozbalení',
    prepare: 'Příprava',
    'partition table': 'Tabulka oddílů',
    'boot sectors': 'Zaváděcí sektory',
    'boot bank': 'Zaváděcí banka',
    'file system': 'Systém souborů',
    backup: 'Zálohování',
    verify: 'Ověření',
    'image check': 'Kontrola obrazu',
    finish: 'Dokončení',
  },
  waiting: 'Čeká se na přístup k flash disku; systém se může zeptat na oprávnění',
  doing: {
    unpack: 'Rozbaluje se obraz',
    prepare: 'Připravuje se flash disk',
    'partition table': 'Připravuje se flash disk',
    'boot sectors': 'Zapisuje se zaváděcí oddíl',
    'boot bank': 'Zapisuje se zaváděcí banka',
    'file system': 'Zapisuje se systém souborů',
    backup: 'Čte se flash disk',
    verify: 'Vše se čte zpět a porovnává',
    'image check': 'Vše je zapsáno a porovnáno; dočítá se zbytek obrazu až po kontrolní součet',
    finish: 'Zapisuje se tabulka oddílů',
  },
  several: (left, all) =>
    left === all
      ? `Zápis ${format.plural(all, { one: 'flash disku', few: 'flash disků', other: 'flash disků' })}`
      : `Ještě se zapisuje: ${left} z ${all}`,
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} s`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `už ${seconds} s žádná data`,
  stopping: 'Zastaví se, jakmile flash disk odpoví',
  stalled: seconds =>
    `Už ${seconds} s se nepřenesla žádná data. Flash disk je možná vadný: počkejte ještě chvíli, nebo zápis zrušte.`,
  stalledStopping: seconds =>
    `Flash disk už ${seconds} s neodpovídá. Odpojte ho: čekání tím obvykle skončí. Pokud ne, přestaňte čekat; zápis se bude považovat za neúspěšný.`,
  unopened:
    'Flash disk ještě nebyl otevřen a nic na něj nebylo zapsáno. Zavřete dotaz systému na oprávnění, nebo přestaňte čekat.',
  stopWaiting: 'Přestat čekat',
  more: 'Fáze a rychlost',
  whole: 'Celá úloha',
  figure: percent => `${percent}\u00a0%`,
  rateChart: 'Průběh rychlosti',
  keep: 'Nezavírejte toto okno, dokud zápis neskončí.',
  keepRunning: 'Zápis poběží i bez této stránky, dokud Thinstick běží tam, kde jste ho spustili.',
  percent: percent => `Hotovo ${percent}\u00a0%`,
  rates: (now, mean) => `nyní ${format.rate(now)}, průměrně ${format.rate(mean)}`,
}
