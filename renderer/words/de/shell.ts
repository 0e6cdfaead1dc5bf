import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'Image', stick: 'Stick', review: 'Überblick', build: 'Erstellen', done: 'Fertig' },
  language: 'Sprache',
  back: 'Zurück',
  starting: 'Thinstick startet',
  elsewhere: {
    running: 'In einem anderen Fenster wurde ein Auftrag gestartet.',
    ended: 'Ein Auftrag in einem anderen Fenster ist beendet.',
    show: 'Anzeigen',
  },
  lost: {
    title: 'Die Verbindung zu Thinstick ist abgerissen',
    retrying: attempt => `Neuer Versuch, Thinstick zu erreichen: der ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick erkennt diese Seite nicht mehr.'
        : `${format.plural(attempts, { one: 'Versuch', other: 'Versuche' })}, Thinstick zu erreichen, ${format.form(attempts, { one: 'ist', other: 'sind' })} gescheitert.`,
    advice:
      'Prüfen Sie, ob Thinstick dort noch läuft, wo Sie es gestartet haben. Wenn nicht, starten Sie es neu und öffnen Sie die Adresse, die es ausgibt: Diese Seite gehört zum alten.',
    building: 'Gerade wurde ein Stick erstellt. Ob das noch läuft, kann diese Seite nicht wissen.',
    since: at => `Letzte Nachricht um ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'Mehr ist nicht bekannt.' : `Letzter bekannter Stand: ${progress}`),
    kept: 'Ihre Auswahl bleibt erhalten.',
    stick:
      'Lassen Sie den Stick stecken, bis Sie es wissen. Die Partitionstabelle wird zuletzt geschrieben, ein unfertiger Stick bootet also nicht.',
    again: 'Jetzt erneut versuchen',
    call: {
      message: 'Die Verbindung zu Thinstick ist abgerissen, bevor eine Antwort kam.',
      advice: 'Versuchen Sie es noch einmal, sobald die Verbindung wieder steht.',
    },
  },
  windowFailed: cause => ({
    message: `Das Fenster selbst hat versagt: ${cause}.`,
    advice:
      'Laden Sie es neu. Wenn es wieder geschieht, melden Sie es bitte und beschreiben Sie, was Sie gerade taten.',
  }),
  details: 'Technische Einzelheiten',
  mends: {
    'another-image': 'Anderes Image wählen',
    'open-again': 'Noch einmal öffnen',
    'look-again': 'Noch einmal nachsehen',
    'other-sticks': 'Anderen Stick wählen',
    'plan-again': 'Noch einmal prüfen',
    'usual-label': 'Den üblichen Namen verwenden',
    'usual-bank': 'Die übliche Boot-Bank verwenden',
    'make-uuid': 'VMware-UUID erzeugen',
    'leave-out': 'Weglassen',
    'usual-options': 'Kernel-Optionen des Images verwenden',
  },
  exact: 'Genaue Zahlen',
}
