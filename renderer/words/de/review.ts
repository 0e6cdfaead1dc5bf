import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

export const review: ReviewWords = {
  title: 'Soll es das sein?',
  planning: 'Der Plan entsteht',
  goesOnto: (title, count, bytes, stick) => `${title} (${files(count)}, ${format.bytes(bytes)}) kommt auf ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) kommt auf jeden dieser ${number} Sticks.`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) kommt in eine neue Datei von ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, Seriennr. ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Jetzt',
  after: 'Danach',
  bankIs: 'In der Boot-Bank liegen die Dateien von ESXi.',
  write: (bytes, seconds, rate) =>
    `${format.bytes(bytes)} werden geschrieben, in etwa ${format.count(seconds)} s bei ${format.rate(rate)}.`,
  lost: name => `Alles auf ${name} wird gelöscht`,
  lostSeveral: count => `Alles auf diesen ${count} Sticks wird gelöscht`,
  lostContents: what => `Verloren geht: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `Die Datei ${path} wird angelegt. Nichts wird gelöscht.`,
  layout: 'Genaues Layout',
  layoutOf: name => `Was auf ${name} sein wird`,
  columns: { slot: 'Platz', what: 'Was', firstLba: 'Erster LBA', sectors: 'Sektoren', chs: 'CHS' },
  active: slot => `p${slot}, aktiv`,
  chs: (first, last) => `${first} bis ${last}`,
  extended: 'erweitert, enthält p5',
  createSeveral: count =>
    `${format.plural(count, { one: 'Datei wird', other: 'Dateien werden' })} angelegt. Nichts wird gelöscht.`,
  damage: { title: 'Das Image ist beschädigt', accept: 'Das Image ist beschädigt. Den Stick trotzdem erstellen' },
  large: {
    title: (name, size) => `${name} ist größer als ein Stick: ${format.bytes(size)}`,
    type: (name, path) => `Tippen Sie den Namen ein, ${name}, um ${path} zu löschen`,
  },
  uuid: {
    title: 'Dieses Image hat keine VMware-UUID',
    text: 'Das ist das Kennzeichen, das der Loader sucht. Ohne sie findet er die Boot-Bank nicht, und der Stick bootet nicht.',
    make: 'Eine erzeugen',
    made: 'Eine VMware-UUID wird erzeugt, damit der Loader die Boot-Bank findet.',
    undo: 'Rückgängig',
  },
  gone: {
    pulled: name => `${name} wurde abgezogen.`,
    swapped: (name, by, path) => `${name} ist nicht mehr da: ${path} ist jetzt ${by}.`,
    row: 'Nicht mehr da.',
    pulledAdvice:
      'Nichts wurde geschrieben. Stecken Sie ihn wieder ein und wählen Sie ihn, oder wählen Sie einen anderen Stick.',
    swappedAdvice: 'Nichts wurde geschrieben. Prüfen Sie, welchen Stick Sie meinen, und wählen Sie ihn.',
    choose: 'Stick wählen',
    leaveOut: left => (left === 1 ? 'Mit dem anderen Stick weiter' : `Mit den anderen ${left} Sticks weiter`),
  },
  wait: {
    gone: 'Ein Stick ist nicht mehr da.',
    uuid: 'Ohne VMware-UUID bootet er nicht.',
    damage: 'Erst muss der Schaden hingenommen werden.',
    name: name => `Erst muss der Name von ${name} eingetippt werden.`,
  },
  layouts: {
    title: 'Wie viel von ESXi',
    folded: 'Mehr von ESXi, auf einem größeren Stick',
    article: {
      label: '64 MB, wie im Artikel',
      gives: 'Eine Boot-Bank: alles, was ESXi zum Starten braucht.',
    },
    'two-banks': {
      label: 'Behält Updates: zwei Bänke',
      gives: 'Eine zweite Boot-Bank, in die sich ESXi selbst aktualisieren kann.',
    },
    complete: {
      label: 'Vollständig',
      gives: 'Zwei Boot-Bänke, Platz für einen Core-Dump und der Store des Images mit den VMware Tools.',
    },
    written: (bytes: number, least: number) =>
      `Braucht mindestens ${format.bytes(least)}; ${format.bytes(bytes)} werden geschrieben.`,
    missing: (bytes: number) => `Dafür fehlen ${format.bytes(bytes)}.`,
    packed: 'Dafür muss zuerst fast das ganze Image entpackt werden; das dauert Minuten.',
    unpacking: 'Fast das ganze Image wird entpackt; das dauert Minuten',
    impossible: 'Dieses Image lässt das nicht zu.',
    starts: (slot: number | null) =>
      slot === null
        ? 'Der Loader von VMware wird keine von beiden starten.'
        : `Der Loader von VMware wird p${slot} starten.`,
    copy: 'Die zweite Boot-Bank mit einer Kopie der ersten füllen',
    copyHint: 'Als Reserve. Sonst bleibt die zweite leer, bis sich ESXi selbst aktualisiert.',
  },
  expert: 'Für Fachleute',
  fewSectors: 'Nur so viele Boot-Sektoren, wie benutzt werden',
  label: 'Name der Boot-Bank',
  labelHint: 'Bis zu 11 Großbuchstaben, Ziffern und Leerzeichen',
  labelWritten: label => (label === '' ? 'Nichts davon kann in einem Namen stehen.' : `Der Stick bekommt ${label}`),
  bank: 'Boot-Bank',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'unbekannter Build' : `Build ${build}`}${live ? ', die der Loader von VMware startet' : ''}`,
  demo: { name: 'Die Demo', inside: 'die Demo' },
  buildNumber: build => `Build ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `${name} löschen und ${what} schreiben`,
  buildSeveral: (count, what) => `${count} Sticks löschen und ${what} schreiben`,
  buildMixed: (erased, made, what) => `${sticks(erased)} löschen, ${files(made)} anlegen und ${what} schreiben`,
  buildNew: (file, what) => `${file} anlegen und ${what} schreiben`,
  buildSeveralNew: (count, what) => `${count} Dateien anlegen und ${what} schreiben`,
  starting: 'Image und Sticks werden noch einmal geprüft. Geschrieben wurde noch nichts.',
  cancelled: 'Abgebrochen. Nichts wurde geschrieben.',
  repeats: (built, again) =>
    `${sticks(built)} aus dem letzten Auftrag ${format.form(built, { one: 'ist', other: 'sind' })} erstellt und geprüft und ${format.form(built, { one: 'bleibt', other: 'bleiben' })} unberührt. Neu erstellt ${again === 1 ? 'wird nur dieser' : `werden nur diese ${again}`}.`,
}
