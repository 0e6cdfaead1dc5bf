import type { DoneWords } from '../en/done.ts'
import { format, ofFiles } from './format.ts'

export const done: DoneWords = {
  verified: 'Zapsáno a ověřeno',
  failed: 'Nezapsáno',
  cancelled: 'Zrušeno',
  titles: {
    ready: 'Připraveno ke spuštění',
    demo: 'Ukázkový obraz je zapsán a ověřen',
    unbootable: 'Zapsáno a ověřeno, ale nespustí se',
    failed: 'Nezapsáno',
    cancelled: 'Zrušeno',
    unfinished: 'Nedokončeno',
  },
  all: {
    ready: count => `Všechny flash disky (${count}) jsou připraveny ke spuštění`,
    demo: count => `Všechny flash disky (${count}) jsou zapsány a ověřeny`,
    unbootable: count => `Všechny flash disky (${count}) jsou zapsány a ověřeny, ale nespustí se`,
    failed: () => 'Nezapsáno',
    cancelled: () => 'Zrušeno',
    unfinished: () => 'Nedokončeno',
  },
  outcomes: {
    ready: 'Zapsáno a ověřeno; připraveno ke spuštění',
    demo: 'Zapsáno a ověřeno; spustí pozdrav, neobsahuje ESXi',
    unbootable: 'Zapsáno a ověřeno; nespustí se',
    failed: 'Nezapsáno',
    cancelled: 'Zrušeno',
    unfinished: 'Nedokončeno',
  },
  readyLead:
    'Každý bajt byl přečten zpět a odpovídá plánu. Připojte flash disk k počítači, na kterém má ESXi běžet, a spusťte počítač z USB.',
  cancelledWritten:
    'Z flash disku teď nelze počítač spustit a jeho původní obsah je pryč. Zapsat ho znovu můžete kdykoli.',
  cancelledBefore: 'Nic nebylo zapsáno: flash disk je takový, jaký byl.',
  demoLead: 'Spustí pozdrav; neobsahuje ESXi. Každý bajt byl přečten zpět a odpovídá plánu.',
  mends: { 'make-uuid': 'Vytvořit VMware UUID', 'usual-bank': 'Použít obvyklou zaváděcí banku' },
  short: {
    write: 'Na červeně vyznačené místo se nepodařilo zapsat. Z flash disku nelze počítač spustit.',
    read: 'Červeně vyznačené místo se nepodařilo přečíst. Z flash disku nelze počítač spustit.',
    flush: 'Flash disk nepotvrdil uložení dat. Na jeho obsah nespoléhejte.',
    differs: 'Z flash disku se čte něco jiného, než bylo zapsáno. Nelze z něj počítač spustit.',
    filesDiffer: (first, count, all) =>
      count === 1
        ? `1 z ${ofFiles(all)} se nečte tak, jak byl zapsán: ${first}. Z flash disku nelze počítač spustit.`
        : `${count} z ${ofFiles(all)} se nečtou tak, jak byly zapsány; první z nich: ${first}. Z flash disku nelze počítač spustit.`,
  },
  checks: { files: 'Soubory', layout: 'Rozvržení', loader: 'Zavaděč' },
  proof: 'Co bylo ověřeno',
  more: (bytes, seconds) => `${format.bytes(bytes)} zapsáno a ověřeno za ${format.decimal(seconds, 1)} s`,
  path: 'Cesta',
  serial: 'Sériové číslo',
  save: 'Uložit protokol',
  expected: 'Očekáváno',
  found: 'Přečteno',
  tableEqual: 'Přečtená tabulka odpovídá plánu.',
  tableDiffers: 'Tabulka se liší od plánu.',
  allFiles: count =>
    format.plural(count, {
      one: 'soubor přečten zpět, shodný s obrazem',
      few: 'soubory přečteny zpět, shodné s obrazem',
      other: 'souborů přečteno zpět, shodných s obrazem',
    }),
  file: 'Soubor',
  size: 'Velikost',
  sha: 'SHA-256 po přečtení',
  modified: 'Změněno',
  tryIt: 'Vyzkoušet',
  eject: 'Vysunout',
  ejected: 'Flash disk je vysunutý: můžete ho odpojit.',
  another: 'Zapsat další',
  retry: 'Zkusit znovu',
  retryFailed: count => (count === 1 ? 'Zapsat neúspěšný znovu' : `Zapsat neúspěšné znovu (${count})`),
  someBuilt: (built, all) => `Zapsané a ověřené flash disky: ${built} z ${all}`,
  fileOk: 'ověřeno',
  fileBad: 'liší se',
  saveAs: { html: 'Jako stránku (HTML)', json: 'Pro skripty (JSON)' },
  saved: path => `Uloženo jako ${path}`,
  greets: count => `Všechna pravidla BIOSu, zavaděče ukázky a zavaděče VMware jsou splněna (${count}).`,
  rulesHold: (count, unknown) =>
    unknown === 0
      ? `Všechna pravidla BIOSu a zavaděče VMware jsou splněna (${count}).`
      : `Všechna pravidla BIOSu a zavaděče VMware jsou splněna (${count}); předem neznámo: ${unknown}.`,
  rulesBroken: (broken, count) => `Porušená pravidla BIOSu a zavaděče VMware: ${broken} z ${count}.`,
  untold: 'Co nelze zjistit bez spuštění:',
  stage: 'Fáze',
  time: 'Čas',
  speed: 'Rychlost',
}
