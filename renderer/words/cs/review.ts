import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

export const review: ReviewWords = {
  title: 'Je to tak správně?',
  planning: 'Vytváří se plán',
  goesOnto: (title, count, bytes, stick) => `${title} (${files(count)}, ${format.bytes(bytes)}) se zapíše na ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) se zapíše na každý z flash disků (${number}).`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) se zapíše do nového souboru o velikosti ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, sér. č. ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Nyní',
  after: 'Po zápisu',
  bankIs: 'Zaváděcí banka je místo, kde jsou soubory ESXi.',
  write: (bytes, seconds, rate) =>
    `Zapíše se ${format.bytes(bytes)}, asi za ${format.count(seconds)} s při rychlosti ${format.rate(rate)}.`,
  lost: name => `Vše na ${name} bude vymazáno`,
  lostSeveral: count =>
    `Vše na ${format.form(count, { one: 'tomto', few: 'těchto', other: 'těchto' })} ${format.plural(count, { one: 'flash disku', few: 'flash discích', other: 'flash discích' })} bude vymazáno`,
  lostContents: what => `Ztratí se: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `Vytvoří se soubor ${path}. Nic se nemaže.`,
  layout: 'Přesné rozvržení',
  layoutOf: name => `Co bude na ${name}`,
  columns: { slot: 'Pozice', what: 'Co', firstLba: 'První LBA', sectors: 'Sektory', chs: 'CHS' },
  active: slot => `p${slot}, aktivní`,
  chs: (first, last) => `${first} – ${last}`,
  extended: 'rozšířený, obsahuje p5',
  createSeveral: count => `Vytvoří se ${files(count)}. Nic se nemaže.`,
  damage: { title: 'Obraz je poškozený', accept: 'Obraz je poškozený. Přesto flash disk zapsat' },
  large: {
    title: (name, size) => `${name}: ${format.bytes(size)}, víc než běžný flash disk`,
    type: (name, path) => `Chcete-li vymazat ${path}, napište název disku: ${name}`,
  },
  uuid: {
    title: 'Tento obraz nemá VMware UUID',
    text: 'Je to značka, kterou zavaděč hledá. Bez ní nenajde zaváděcí banku a flash disk se nespustí.',
    make: 'Vytvořit',
    made: 'VMware UUID se vytvoří, aby zavaděč našel zaváděcí banku.',
    undo: 'Zpět',
  },
  gone: {
    pulled: name => `${name}: flash disk byl odpojen.`,
    swapped: (name, by, path) => `${name}: flash disk už tu není, ${path} je teď ${by}.`,
    row: 'Už tu není.',
    pulledAdvice: 'Nic nebylo zapsáno. Připojte ho znovu a vyberte ho, nebo vyberte jiný flash disk.',
    swappedAdvice: 'Nic nebylo zapsáno. Zkontrolujte, který flash disk máte na mysli, a vyberte ho.',
    choose: 'Vybrat flash disk',
    leaveOut: left => (left === 1 ? 'Pokračovat s druhým flash diskem' : `Pokračovat se zbývajícími (${left})`),
  },
  wait: {
    gone: 'Jeden z flash disků už tu není.',
    uuid: 'Bez VMware UUID se nespustí.',
    damage: 'Nejdřív je třeba přijmout poškození.',
    name: name => `Nejdřív je třeba napsat název: ${name}.`,
  },
  layouts: {
    title: 'Kolik zapsat z ESXi',
    folded: 'Více z ESXi, na větší flash disk',
    article: {
      label: '64 MB, jako v článku',
      gives: 'Jedna zaváděcí banka: vše, co ESXi potřebuje ke spuštění.',
    },
    'two-banks': {
      label: 'Uchová aktualizace: dvě banky',
      gives: 'Druhá zaváděcí banka, do které se ESXi může aktualizovat.',
    },
    complete: {
      label: 'Úplný',
      gives: 'Dvě zaváděcí banky, místo pro výpis paměti a store obrazu s VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `Zabere nejméně ${format.bytes(least)}; zapíše se ${format.bytes(bytes)}.`,
    missing: (bytes: number) => `Chybí ${format.bytes(bytes)}.`,
    packed: 'Nejprve je třeba rozbalit téměř celý obraz, což trvá několik minut.',
    unpacking: 'Rozbaluje se téměř celý obraz, což trvá několik minut',
    impossible: 'Tento obraz to neumožňuje.',
    starts: (slot: number | null) =>
      slot === null ? 'Zavaděč VMware nespustí žádnou z nich.' : `Zavaděč VMware spustí p${slot}.`,
    copy: 'Naplnit druhou zaváděcí banku kopií první',
    copyHint: 'Slouží jako záloha. Jinak zůstane druhá prázdná, dokud se ESXi neaktualizuje.',
  },
  expert: 'Pro odborníky',
  fewSectors: 'Jen používané zaváděcí sektory',
  label: 'Jmenovka zaváděcí banky',
  labelHint: 'Až 11 velkých písmen bez diakritiky, číslic a mezer',
  labelWritten: label => (label === '' ? 'Nic z toho nemůže být ve jmenovce.' : `Flash disk dostane jmenovku ${label}`),
  bank: 'Zaváděcí banka',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'neznámé sestavení' : `sestavení ${build}`}${live ? ', tu spouští zavaděč VMware' : ''}`,
  demo: { name: 'Ukázkový obraz', inside: 'ukázkový obraz' },
  buildNumber: build => `sestavení ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `Vymazat ${name} a zapsat ${what}`,
  buildSeveral: (count, what) => `Vymazat ${sticks(count)} a zapsat ${what}`,
  buildMixed: (erased, made, what) => `Vymazat ${sticks(erased)}, vytvořit ${files(made)} a zapsat ${what}`,
  buildNew: (file, what) => `Vytvořit ${file} a zapsat ${what}`,
  buildSeveralNew: (count, what) => `Vytvořit ${files(count)} a zapsat ${what}`,
  starting: 'Obraz a flash disky se ještě jednou kontrolují. Zatím nebylo nic zapsáno.',
  cancelled: 'Zrušeno. Nic nebylo zapsáno.',
  repeats: (built, again) =>
    `Flash disky z minulé úlohy, které už jsou zapsány a ověřeny a zůstanou beze změny: ${built}. Znovu se ${again === 1 ? 'zapíše jen tento' : `zapíšou jen tyto: ${again}`}.`,
}
