import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { files, format } from './format.ts'

export const stick: StickWords = {
  title: 'Welcher Stick?',
  lead: 'Ein angehakter Stick wird gelöscht, aber erst nach dem Überblick.',
  waiting: 'Sticks werden gesucht',
  port: 'Stecken Sie einen Stick ein; er erscheint von selbst.',
  anotherPort: 'Stecken Sie noch einen Stick ein; er erscheint von selbst.',
  tick: count => (count === 1 ? 'Haken Sie ihn an, um weiterzumachen.' : 'Haken Sie einen Stick an oder mehrere.'),
  virtual: 'Kein Stick zur Hand?',
  virtualToo: 'Nur zum Ausprobieren?',
  get virtualHint() {
    return `Ein virtueller Stick, eine Datei von ${format.bytes(ARTICLE_STICK_BYTES)}, zeigt den ganzen Ablauf ohne Hardware.`
  },
  useVirtual: 'Virtuellen Stick benutzen',
  expert: 'Per Pfad hinzufügen',
  others: 'Etwas anderes benutzen',
  devicePath: 'Pfad eines Laufwerks oder einer Datei',
  add: 'Hinzufügen',
  unusable: count => `${format.plural(count, { one: 'Laufwerk ist', other: 'Laufwerke sind' })} nicht verwendbar`,
  large: size => `${format.bytes(size)}: größer als ein Stick, Sie werden noch einmal gefragt`,
  pulled: (name, serial) =>
    `${name}${serial} wurde abgezogen und ist deshalb nicht mehr angehakt. Wenn Sie diesen Stick noch meinen, stecken Sie ihn wieder ein und haken Sie ihn an.`,
  swapped: (name, serial, by) =>
    `${name}${serial} ist nicht mehr da. An dieser Stelle steckt jetzt ${by}, nicht angehakt.`,
  shortSerial: serial => `Seriennr. ${serial}`,
  holds: {
    new: 'Eine neue Datei; nichts wird gelöscht',
    blank: 'Leer; nichts geht verloren',
    unknown: 'Daten unbekannter Art',
    emptyTable: 'Eine leere Partitionstabelle',
    rights: 'Was darauf ist, lässt sich ohne Administratorrechte nicht sehen',
    busy: 'Was darauf ist, lässt sich nicht sehen: Ein anderes Programm benutzt es',
    failing: 'Nicht lesbar, vielleicht ein Defekt',
    unseen: 'Was darauf ist, ist nicht bekannt',
    unknownVolume: 'unbekannte Daten',
    volumes: count => `${count} Volumes`,
    more: count => `${count} weitere`,
    files: (count, all) => (all ? (count === 0 ? 'keine Dateien' : files(count)) : `mindestens ${files(count)}`),
    newest: when => `neueste: ${when}`,
    used: bytes => `${format.bytes(bytes)} belegt`,
  },
  facts: {
    serial: 'Seriennummer',
    path: 'Pfad',
    bytes: 'Größe',
    bus: 'Angeschlossen über',
    mounts: 'Eingehängt unter',
  },
  bytes: bytes => `${format.count(bytes)} Byte`,
  another: name => ({
    message: `${name} ist nicht mehr das, was es war: Ein anderes Laufwerk trägt jetzt diesen Namen.`,
    advice: 'Prüfen Sie, welchen Stick Sie meinen, und haken Sie ihn an. Nichts wurde geschrieben.',
  }),
  next: count => (count > 1 ? `Überblick über ${count} Sticks` : 'Zum Überblick'),
}
