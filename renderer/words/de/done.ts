import type { DoneWords } from '../en/done.ts'
import { files, format } from './format.ts'

export const done: DoneWords = {
  verified: 'Erstellt und geprüft',
  failed: 'Nicht erstellt',
  cancelled: 'Abgebrochen',
  titles: {
    ready: 'Bereit zum Booten',
    demo: 'Die Demo ist erstellt und geprüft',
    unbootable: 'Geschrieben und geprüft, wird aber nicht booten',
    failed: 'Nicht erstellt',
    cancelled: 'Abgebrochen',
    unfinished: 'Nicht fertig',
  },
  all: {
    ready: count => `Alle ${count} Sticks sind bereit zum Booten`,
    demo: count => `Alle ${count} Sticks sind erstellt und geprüft`,
    unbootable: count => `Alle ${count} Sticks sind geschrieben und geprüft, werden aber nicht booten`,
    failed: () => 'Nicht erstellt',
    cancelled: () => 'Abgebrochen',
    unfinished: () => 'Nicht fertig',
  },
  outcomes: {
    ready: 'Erstellt und geprüft; bereit zum Booten',
    demo: 'Erstellt und geprüft; bootet den Gruß, enthält kein ESXi',
    unbootable: 'Geschrieben und geprüft; wird nicht booten',
    failed: 'Nicht erstellt',
    cancelled: 'Abgebrochen',
    unfinished: 'Nicht fertig',
  },
  readyLead:
    'Jedes Byte wurde zurückgelesen und ist wie geplant. Stecken Sie ihn in den Computer, auf dem ESXi laufen soll, und booten Sie von USB.',
  cancelledWritten:
    'Der Stick bootet jetzt nicht, und was vorher darauf war, ist weg. Sie können ihn jederzeit neu erstellen.',
  cancelledBefore: 'Nichts wurde geschrieben: Der Stick ist, wie er vorher war.',
  demoLead: 'Bootet den Gruß; enthält kein ESXi. Jedes Byte wurde zurückgelesen und ist wie geplant.',
  mends: { 'make-uuid': 'VMware-UUID erzeugen', 'usual-bank': 'Die übliche Boot-Bank verwenden' },
  short: {
    write: 'Der Stick ließ sich an der rot markierten Stelle nicht beschreiben. Er bootet nicht.',
    read: 'Der Stick ließ sich an der rot markierten Stelle nicht zurücklesen. Er bootet nicht.',
    flush: 'Der Stick hat nicht bestätigt, dass seine Daten gespeichert sind. Verlassen Sie sich nicht auf den Inhalt.',
    differs: 'Was vom Stick zurückgelesen wurde, ist nicht, was geschrieben wurde. Er bootet nicht.',
    filesDiffer: (first, count, all) =>
      count === 1
        ? `Von ${files(all)} liest sich eine nicht so zurück, wie sie geschrieben wurde: ${first}. Der Stick bootet nicht.`
        : `Von ${files(all)} lesen sich ${count} nicht so zurück, wie sie geschrieben wurden, zuerst ${first}. Der Stick bootet nicht.`,
  },
  checks: { files: 'Dateien', layout: 'Layout', loader: 'Loader' },
  proof: 'Was geprüft wurde',
  more: (bytes, seconds) => `${format.bytes(bytes)} in ${format.decimal(seconds, 1)} s geschrieben und geprüft`,
  path: 'Pfad',
  serial: 'Seriennummer',
  save: 'Bericht speichern',
  expected: 'Erwartet',
  found: 'Zurückgelesen',
  tableEqual: 'Die Tabelle liest sich zurück wie geplant.',
  tableDiffers: 'Die Tabelle weicht vom Plan ab.',
  allFiles: count => `${files(count)} zurückgelesen und identisch mit denen des Images`,
  file: 'Datei',
  size: 'Größe',
  sha: 'SHA-256, zurückgelesen',
  modified: 'Geändert',
  tryIt: 'Ausprobieren',
  eject: 'Auswerfen',
  ejected: 'Ausgeworfen: Sie können ihn jetzt abziehen.',
  another: 'Noch einen erstellen',
  retry: 'Noch einmal versuchen',
  retryFailed: count =>
    count === 1 ? 'Den fehlgeschlagenen neu erstellen' : `Die ${count} fehlgeschlagenen neu erstellen`,
  someBuilt: (built, all) => `${built} von ${all} Sticks erstellt und geprüft`,
  fileOk: 'geprüft',
  fileBad: 'weicht ab',
  saveAs: { html: 'Als Seite (HTML)', json: 'Für Skripte (JSON)' },
  saved: path => `Gespeichert als ${path}`,
  greets: count => `Alle ${count} Regeln des BIOS, des Loaders der Demo und des Loaders von VMware sind erfüllt.`,
  rulesHold: (count, unknown) =>
    unknown === 0
      ? `Alle ${count} Regeln des BIOS und des Loaders von VMware sind erfüllt.`
      : `Alle ${count} Regeln des BIOS und des Loaders von VMware sind erfüllt; ${format.plural(unknown, { one: 'Punkt', other: 'Punkte' })} ${format.form(unknown, { one: 'lässt', other: 'lassen' })} sich nicht vorhersagen.`,
  rulesBroken: (broken, count) =>
    `${broken} der ${count} Regeln des BIOS und des Loaders von VMware ${format.form(broken, { one: 'ist', other: 'sind' })} verletzt.`,
  untold: 'Was sich erst beim Starten zeigt:',
  stage: 'Abschnitt',
  time: 'Zeit',
  speed: 'Tempo',
}
