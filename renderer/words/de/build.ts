import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `${image} wird geschrieben`,
  cancel: 'Abbrechen',
  cancelling: 'Hält an',
  stages: {
    unpack: 'Entpacken',
    prepare: 'Vorbereiten',
    'partition table': 'Partitionstabelle',
    'boot sectors': 'Boot-Sektoren',
    'boot bank': 'Boot-Bank',
    'file system': 'Dateisystem',
    backup: 'Sichern',
    verify: 'Prüfen',
    'image check': 'Prüfung des Images',
    finish: 'Abschließen',
  },
  waiting: 'Der Stick wird gleich geöffnet; vielleicht fragt Ihr System um Erlaubnis',
  doing: {
    unpack: 'Das Image wird entpackt',
    prepare: 'Der Stick wird vorbereitet',
    'partition table': 'Der Stick wird vorbereitet',
    'boot sectors': 'Die Boot-Partition wird geschrieben',
    'boot bank': 'Die Boot-Bank wird geschrieben',
    'file system': 'Das Dateisystem wird geschrieben',
    backup: 'Der Stick wird gelesen',
    verify: 'Alles wird zurückgelesen',
    'image check': 'Alles ist geschrieben und verglichen; der Rest des Images wird gelesen, bis zu seiner Prüfsumme',
    finish: 'Die Partitionstabelle wird geschrieben',
  },
  several: (left, all) =>
    left === all ? `${all} Sticks werden erstellt` : `${left} von ${all} Sticks werden noch erstellt`,
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} s`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `seit ${seconds} s keine Daten`,
  stopping: 'Hält an, sobald der Stick antwortet',
  stalled: seconds =>
    `Seit ${seconds} s sind keine Daten geflossen. Vielleicht ist der Stick defekt: Warten Sie noch etwas, oder brechen Sie ab.`,
  stalledStopping: seconds =>
    `Der Stick hat seit ${seconds} s nicht geantwortet. Ziehen Sie ihn ab: Das beendet das Warten meist. Wenn nicht, warten Sie nicht länger; der Stick gilt dann als fehlgeschlagen.`,
  unopened:
    'Der Stick wurde noch nicht geöffnet, und nichts wurde darauf geschrieben. Schließen Sie die Frage Ihres Systems nach der Erlaubnis, oder warten Sie nicht länger.',
  stopWaiting: 'Nicht länger warten',
  more: 'Abschnitte und Tempo',
  whole: 'Der ganze Auftrag',
  figure: percent => `${percent} %`,
  rateChart: 'Tempo im Verlauf',
  keep: 'Lassen Sie dies geöffnet, bis es fertig ist.',
  keepRunning: 'Es läuft auch ohne diese Seite weiter, solange Thinstick dort läuft, wo Sie es gestartet haben.',
  percent: percent => `${percent} % fertig`,
  rates: (now, mean) => `jetzt ${format.rate(now)}, im Mittel ${format.rate(mean)}`,
}
