import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Mehr',
  moreFor: name => `Mehr zu ${name}`,
  menu: {
    backup: 'Sichern',
    restore: 'Zurücksetzen',
    verify: 'Prüfen',
    examine: 'Ohne Image prüfen',
    'look-inside': 'Hineinsehen',
  },
  titles: {
    backup: name => `${name} sichern`,
    restore: name => `${name} zurücksetzen`,
    verify: name => `${name} prüfen`,
    examine: name => `${name} ohne Image prüfen`,
    'look-inside': name => `In ${name} hineinsehen`,
  },
  running: {
    backup: 'Was belegt ist, wird gelesen und die Datei damit verglichen. Auf den Stick wird nichts geschrieben.',
    restore: 'Er wird zu einem leeren Volume, und das wird zurückgelesen.',
    verify: 'Der Stick wird gelesen und verglichen. Geschrieben wird nichts.',
    examine: 'Alles darauf wird gelesen. Geschrieben wird nichts.',
    'look-inside': 'Es wird gelesen, was darauf ist. Geschrieben wird nichts.',
  },
  cancelling: 'Wird abgebrochen',
  again: 'Noch einmal',
  restore: {
    becomes: kind => `Er wird zu einem leeren ${kind}-Volume über seine ganze Größe, für beliebige Dateien.`,
    begin: name => `${name} löschen und zurücksetzen`,
    done: (kind, bytes) =>
      `Er ist jetzt ein leeres ${kind}-Volume, zurückgelesen und geprüft, mit Platz für ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'Was darauf belegt ist, kommt in eine gepackte Datei. Daraus lässt sich jederzeit wieder ein Stick erstellen.',
    file: 'Datei',
    done: 'Sie wurde zurückgelesen und enthält alles, was belegt ist.',
    facts: (used, file) => `${format.bytes(used)} belegt, ${format.bytes(file)} in der Datei`,
  },
  examine: {
    sound: 'Es ist nichts daran auszusetzen, soweit ein Stick das selbst zeigen kann.',
    untold: 'Nur sein Image könnte zeigen:',
    origin: title => `ob die Dateien die von VMware sind: Von ${title} sind keine Prüfsummen bekannt`,
    noChecksum: names => `ob diese unversehrt sind, denn sie haben keine eigene Prüfsumme: ${names}`,
  },
  verify: {
    same: 'Er stimmt Byte für Byte mit dem Image überein.',
    read: seconds => `In ${format.decimal(seconds, 1)} s gelesen und verglichen`,
  },
}
