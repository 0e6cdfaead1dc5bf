import type { OtherJob, StickCondition } from '../../../app/problem/problem.ts'
import type { DriveIdentity } from '../../../app/target/drive-identity.ts'
import type { Refusal } from '../../../app/target/target-rules.ts'
import { type Words, wordingOf, words } from '../../../app/words/words.ts'
import type { StickProblemWords } from '../wordings.ts'
import { build } from './build.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { describeMismatches } from './mismatches.ts'
import { refusals } from './refusals.ts'
import { cause, said } from './said.ts'

const exact = (bytes: number): string => `${format.bytes(bytes)}, ${format.count(bytes)} Byte`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, Seriennummer ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'Es wurde abgezogen oder der Datenträger gewechselt, und ein anderes kann seinen Namen haben'
    : `Es hatte ${identity(reviewed)} und hat jetzt ${identity(now)}`

/** Was ein gescheiterter Auftrag hinterlassen hat. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Nichts wurde geschrieben: Alles ist, wie es vorher war.',
  blanked:
    'Der erste Sektor ist leer, es gibt also keine Partitionen mehr, und nichts bootet; sonst wurde nichts geschrieben.',
  'partly written': 'Er ist nur zum Teil beschrieben, hat keine Partitionstabelle und bootet nicht.',
  unknown:
    'Was jetzt darauf ist, ist unbekannt: Verlassen Sie sich erst wieder darauf, wenn er neu erstellt und geprüft ist.',
}

/** Dasselbe nach dem Zurücksetzen; dass so ein Stick bootet, erwartet niemand. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'Der erste Sektor ist leer, es gibt also keine Partitionen mehr; sonst wurde nichts geschrieben.',
  'partly written':
    'Er ist nur zum Teil beschrieben und hat keine Partitionstabelle; noch lässt sich nichts darauf speichern.',
  unknown: 'Was jetzt darauf ist, ist unbekannt: Verlassen Sie sich erst wieder darauf, wenn er neu zurückgesetzt ist.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = {
  build: 'erstellen Sie ihn noch einmal',
  restore: 'setzen Sie ihn noch einmal zurück',
  backup: 'sichern Sie ihn noch einmal',
} as const

const ACTIONS = {
  read: 'ließ sich nicht lesen',
  write: 'ließ sich nicht beschreiben',
  flush: 'hat nicht bestätigt, dass seine Daten gespeichert sind',
} as const

const FILE_FAILURES = {
  deleted: 'wurde gelöscht',
  cut: 'wurde gekürzt',
  replaced: 'wurde verschoben oder ersetzt',
} as const

const LARGER = {
  'two-banks': 'zwei Boot-Banken dieses Images',
  complete: 'dieses ganze Image mit zwei Boot-Banken, Core-Dump und Store',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Ein Stick'} (${exact(size)}) ist für ${layout ? LARGER[layout] : 'dieses Image'} um ${format.bytes(minimum - size)} zu klein.`,
      `Der kleinste Stick, der reicht, hat ${format.bytes(minimum)} (${format.count(minimum)} Byte). ${layout ? 'Das Layout mit einer Boot-Bank braucht weniger. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `Der Plan ist nicht mehr der aus dem Überblick: Er war ${reviewed} und ist jetzt ${now}.`,
      `Das Image, der Stick oder eine Auswahl hat sich inzwischen geändert. Sehen Sie sich den neuen Plan an. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} wird abgelehnt: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} ist nicht mehr das Laufwerk aus dem Überblick. ${howChanged(reviewed, now)}.`,
      `Ziehen Sie es ab, prüfen Sie, welcher Stick es ist, und wählen Sie dann neu. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `${problem.target} kann nicht geöffnet werden: ${cause(problem.cause)}.`,
      `Prüfen Sie den Namen und ob Sie darauf schreiben dürfen. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Auf ${target} zu schreiben braucht Administratorrechte, und dieses System hat keinen Dialog, der danach fragen könnte.`,
      `Starten Sie es in einem Terminal; dort kann sudo danach fragen, nur für das Schreiben: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Alles auf ${target} (${exact(size)}) würde gelöscht, und niemand hat zugestimmt.`,
      `Sehen Sie es sich im Überblick an, und drücken Sie dann die letzte Schaltfläche. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${problem.target} ${ACTIONS[problem.action]}${problem.action === 'flush' ? '' : `, bei LBA ${format.count(problem.lba)}`} (Abschnitt: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `Ziehen Sie ihn ab, stecken Sie ihn wieder ein und ${AGAIN[problem.job ?? 'build']}; wenn es wieder scheitert, ${problem.job === undefined ? 'versuchen Sie einen anderen Stick' : 'ist der Stick wahrscheinlich verschlissen'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} antwortet nicht mehr (Abschnitt: ${build.stages[stage]}) und wurde nach ${format.count(seconds)} s aufgegeben. ${LEFT[condition]}`,
      'Ziehen Sie ihn ab und versuchen Sie einen anderen Stick. Wenn auch der nicht antwortet, versuchen Sie einen anderen USB-Anschluss.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target} konnte nicht fertig werden: Die Festplatte, auf der die Datei liegt, ist voll.`,
          'Schaffen Sie Platz, oder wählen Sie einen anderen Ort, und versuchen Sie es dann noch einmal.',
        )
      : words(
          `${target} ${FILE_FAILURES[reason]}, während die Datei ${job === 'restore' ? 'zurückgesetzt' : 'erstellt'} wurde.`,
          'Versuchen Sie es noch einmal, und lassen Sie die Datei in Ruhe, bis sie fertig ist.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target} hat die Prüfung nicht bestanden. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'Der Stick ist wahrscheinlich verschlissen; versuchen Sie einen anderen. Sonst wurde auf diesem Computer nichts angerührt.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} stimmt nicht mit diesem Image überein. ${describeMismatches(mismatches, files)}`,
      'Erstellen Sie ihn noch einmal, oder wählen Sie das Image, aus dem er entstanden ist.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} stimmt mit diesem Image überein, würde aber nicht booten. ${reasons.map(said).join(' ')}`,
      imageToo ? 'Auch das Image selbst würde nicht booten: Wählen Sie ein anderes.' : 'Erstellen Sie ihn noch einmal.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} ist kein einwandfreier ESXi-Stick. ${reasons.map(said).join(' ')}`,
      'Erstellen Sie ihn noch einmal. Wenn Einstellungen darauf sind, die Sie brauchen, sichern Sie ihn vorher.',
    ),
  'stick-unreadable': problem =>
    words(
      `${problem.target} kann nicht ausprobiert werden: ${cause(problem.cause)}.`,
      problem.rights
        ? 'Ihn zu lesen braucht Administratorrechte, und die hat dieses Fenster nicht. Der Stick ist, wie er erstellt wurde; probieren Sie ihn in einem echten Computer aus.'
        : 'Prüfen Sie, ob er noch steckt.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'Ein Stick wird in QEMU ausprobiert, einem Programm, das einen PC nachbildet, und das ist nicht installiert.',
      `Installieren Sie es mit ${hint}. Der Stick selbst ist unverändert.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU ist von ${problem.target} nicht gestartet: ${cause(problem.cause)}.`,
      'Der Stick selbst ist unverändert; probieren Sie ihn in einem echten Computer aus.',
    ),
  'eject-failed': problem =>
    words(
      `${problem.target} wurde nicht ausgeworfen: ${cause(problem.cause)}.`,
      'Schließen Sie, was ihn gerade benutzt, und werfen Sie ihn dann noch einmal aus. Was erstellt wurde, ist sicher gespeichert.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words(
          'Es wird schon ein Stick erstellt.',
          'Warten Sie, bis das fertig ist, oder brechen Sie es ab. Dieser Auftrag wurde nicht gestartet.',
        )
      : words(
          `${target} ist in Gebrauch: Thinstick arbeitet noch daran, vielleicht in einem anderen Fenster.`,
          'Warten Sie, bis das fertig ist, oder brechen Sie es ab. Sonst wurde nichts gestartet.',
        ),
  'job-gone': () =>
    words(
      'Dieser Auftrag wurde geschlossen, vielleicht in einem anderen Tab; sein Bericht ist damit weg.',
      'Seine Sticks sind so, wie sie am Ende des Auftrags waren.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target} wurde im letzten Auftrag nicht erstellt.`,
      'Wählen Sie einen Stick, der gerade erstellt wurde. Vielleicht wurde der Auftrag in einem anderen Tab geschlossen.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${path} in ${image} ist ein Ordner.` : `In ${image} gibt es keine Datei ${path}.`,
      folder ? 'Nennen Sie eine Datei darin.' : 'Sehen Sie noch einmal nach, welche Dateien es gibt.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(
          `${problem.path} gibt es schon. Nichts wurde gespeichert.`,
          'Wählen Sie einen anderen Namen, oder entfernen Sie die vorhandene Datei.',
        )
      : words(
          `Die Datei konnte nicht als ${problem.path} gespeichert werden: ${cause(problem.cause)}.`,
          'Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner, und speichern Sie sie noch einmal.',
        ),
  'report-not-saved': problem =>
    words(
      `Der Bericht konnte nicht als ${problem.path} gespeichert werden: ${cause(problem.cause)}.`,
      'Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner, und speichern Sie ihn noch einmal.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `Abgebrochen. ${target} hat keine Partitionstabelle.`,
            'Setzen Sie ihn noch einmal zurück; was vorher darauf war, ist weg.',
          )
        : words(
            `Abgebrochen. ${target} bootet nicht: Es gibt keine Partitionstabelle.`,
            'Erstellen Sie ihn noch einmal; was vorher darauf war, ist weg.',
          )
      : words(`Abgebrochen. ${target} ist unverändert.`, 'Sie können jederzeit neu anfangen.'),
  usage: ({ message }) => words(said(message), `Gehen Sie zurück und wählen Sie neu. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Thinstick selbst hat versagt: ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Bitte melden Sie das und was Sie gerade taten; mit THINSTICK_DEBUG=1 in der Umgebung gibt es aus, wo der Fehler war.'
        : `Bitte melden Sie das, was Sie gerade taten, und die Datei ${problem.log}, in der steht, wo der Fehler war.`,
    ),
}
