import type { OtherJob, StickCondition } from '../../../app/problem/problem.ts'
import type { DriveIdentity } from '../../../app/target/drive-identity.ts'
import type { Refusal } from '../../../app/target/target-rules.ts'
import { type Words, wordingOf, words } from '../../../app/words/words.ts'
import type { StickProblemWords } from '../wordings.ts'
import { build } from './build.ts'
import { bytes as byteCount, format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { describeMismatches } from './mismatches.ts'
import { refusals } from './refusals.ts'
import { cause, said } from './said.ts'

const exact = (bytes: number): string => `${format.bytes(bytes)}, ${byteCount(bytes)}`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, sériové číslo ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'byl odpojen nebo se vyměnilo médium a jeho název mohl dostat jiný'
    : `bylo ${identity(reviewed)}, teď je ${identity(now)}`

/** What a failed job has left. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Nic nebylo zapsáno: vše je jako předtím.',
  blanked: 'První sektor je prázdný, takže teď nemá oddíly a počítač z něj nelze spustit; nic dalšího nebylo zapsáno.',
  'partly written': 'Zápis je neúplný, chybí tabulka oddílů a počítač z něj nelze spustit.',
  unknown: 'Co je na něm teď, není známo: nespoléhejte na to, dokud nebude znovu zapsán a ověřen.',
}

/** The same of a stick that was being restored, from which nobody expects that it boots. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'První sektor je prázdný, takže teď nemá oddíly; nic dalšího nebylo zapsáno.',
  'partly written': 'Zápis je neúplný a chybí tabulka oddílů, takže na něj zatím nelze nic uložit.',
  unknown: 'Co je na něm teď, není známo: nespoléhejte na to, dokud nebude znovu obnoven.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = {
  build: 'zapište ho ještě jednou',
  restore: 'obnovte ho ještě jednou',
  backup: 'zálohujte ho ještě jednou',
} as const

const ACTIONS = {
  read: 'nepodařilo se číst',
  write: 'nepodařilo se zapsat',
  flush: 'nepotvrdil, že jsou data uložená',
} as const

const FILE_FAILURES = {
  deleted: 'soubor byl odstraněn',
  cut: 'soubor byl zkrácen',
  replaced: 'soubor byl přesunut nebo nahrazen',
} as const

const LARGER = {
  'two-banks': 'dvě zaváděcí banky tohoto obrazu',
  complete: 'celý obsah tohoto obrazu, tedy dvě zaváděcí banky, výpis paměti a store',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Flash disk'} (${exact(size)}): na ${layout ? LARGER[layout] : 'tento obraz'} chybí ${format.bytes(minimum - size)}.`,
      `Nejmenší flash disk, který stačí: ${format.bytes(minimum)} (${byteCount(minimum)}). ${layout ? 'Rozvržení s jednou zaváděcí bankou potřebuje méně. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `Plán už není ten, který jste viděli v přehledu: byl ${reviewed} a teď je ${now}.`,
      `Mezitím se změnil obraz, flash disk nebo některá volba. Projděte si nový plán. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} nelze použít: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} už není ten disk, který byl v přehledu: ${howChanged(reviewed, now)}.`,
      `Odpojte ho, zkontrolujte, který flash disk to je, a vyberte znovu. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `${problem.target} nelze otevřít: ${cause(problem.cause)}.`,
      `Zkontrolujte název a zda na něj smíte zapisovat. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `Zápis na ${target} vyžaduje oprávnění správce a tento systém nemá okno, které by o něj mohlo požádat.`,
      `Spusťte ho v terminálu, kde o něj požádá sudo, jen pro samotný zápis: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `Vše na ${target} (${exact(size)}) by bylo vymazáno a nikdo to nepotvrdil.`,
      `Projděte si přehled a stiskněte poslední tlačítko. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${problem.target}: ${ACTIONS[problem.action]}${problem.action === 'flush' ? '' : `, LBA ${format.count(problem.lba)}`} (fáze: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `Flash disk odpojte, znovu připojte a ${AGAIN[problem.job ?? 'build']}; pokud to znovu selže, ${problem.job === undefined ? 'zkuste jiný flash disk' : 'je flash disk pravděpodobně opotřebovaný'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} už neodpovídá (fáze: ${build.stages[stage]}), čekání skončilo po ${format.count(seconds)} s. ${LEFT[condition]}`,
      'Odpojte ho a zkuste jiný flash disk. Pokud neodpoví ani ten, zkuste jiný port USB.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target}: nepodařilo se dokončit, disk, na kterém soubor leží, je plný.`,
          'Uvolněte místo, nebo vyberte jiné, a zkuste to znovu.',
        )
      : words(
          `${target}: ${FILE_FAILURES[reason]} během ${job === 'restore' ? 'obnovy' : 'zápisu'}.`,
          'Zkuste to znovu a nechte soubor být, dokud vše neskončí.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target}: ověření se nezdařilo. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'Flash disk je pravděpodobně opotřebovaný; zkuste jiný. Nic jiného v tomto počítači nebylo dotčeno.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} neodpovídá tomuto obrazu. ${describeMismatches(mismatches, files)}`,
      'Zapište flash disk znovu, nebo vyberte obraz, ze kterého vznikl.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} odpovídá tomuto obrazu, ale nespustil by se. ${reasons.map(said).join(' ')}`,
      imageToo ? 'Nespustil by se ani samotný obraz: vyberte jiný.' : 'Zapište flash disk znovu.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} není v pořádku jako flash disk s ESXi. ${reasons.map(said).join(' ')}`,
      'Zapište flash disk znovu. Jsou-li na něm nastavení, která potřebujete, nejdřív ho zálohujte.',
    ),
  'stick-unreadable': problem =>
    words(
      `${problem.target} nelze vyzkoušet: ${cause(problem.cause)}.`,
      problem.rights
        ? 'Čtení vyžaduje oprávnění správce a toto okno ho nemá. Flash disk je takový, jak byl zapsán; vyzkoušejte ho ve skutečném počítači.'
        : 'Zkontrolujte, zda je připojený.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'Flash disk se zkouší v QEMU, programu, který napodobuje počítač, a ten není nainstalovaný.',
      `Nainstalujte ho: ${hint}. Samotný flash disk se nezměnil.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU se nespustil z ${problem.target}: ${cause(problem.cause)}.`,
      'Samotný flash disk se nezměnil; vyzkoušejte ho ve skutečném počítači.',
    ),
  'eject-failed': problem =>
    words(
      `${problem.target} se nepodařilo vysunout: ${cause(problem.cause)}.`,
      'Zavřete to, co ho používá, a vysuňte ho znovu. Vše zapsané je na něm bezpečně uloženo.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words('Flash disk se už zapisuje.', 'Počkejte, až zápis skončí, nebo ho zrušte. Tato úloha nebyla spuštěna.')
      : words(
          `${target}: Thinstick na něm ještě pracuje, možná v jiném okně.`,
          'Počkejte, až práce skončí, nebo ji zrušte. Nic dalšího nebylo spuštěno.',
        ),
  'job-gone': () =>
    words(
      'Tato úloha byla zavřena, možná na jiné kartě, takže její protokol už není.',
      'Flash disky jsou takové, jaké byly na jejím konci.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target}: v poslední úloze nebylo zapsáno.`,
      'Vyberte flash disk, který byl právě zapsán. Úloha mohla být zavřena na jiné kartě.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${path} v ${image} je složka.` : `V ${image} není soubor ${path}.`,
      folder ? 'Zadejte soubor v ní.' : 'Podívejte se znovu, které soubory tam jsou.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(
          `${problem.path} už existuje. Nic nebylo uloženo.`,
          'Vyberte jiný název, nebo odstraňte existující soubor.',
        )
      : words(
          `Soubor se nepodařilo uložit jako ${problem.path}: ${cause(problem.cause)}.`,
          'Uvolněte tam místo, nebo vyberte jinou složku, a uložte ho znovu.',
        ),
  'report-not-saved': problem =>
    words(
      `Protokol se nepodařilo uložit jako ${problem.path}: ${cause(problem.cause)}.`,
      'Uvolněte tam místo, nebo vyberte jinou složku, a uložte ho znovu.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(`Zrušeno. Na ${target} není tabulka oddílů.`, 'Obnovte ho ještě jednou; původní obsah je pryč.')
        : words(
            `Zrušeno. Z ${target} počítač nelze spustit: není na něm tabulka oddílů.`,
            'Zapište ho ještě jednou; původní obsah je pryč.',
          )
      : words(`Zrušeno. ${target}: nic se nezměnilo.`, 'Začít znovu můžete kdykoli.'),
  usage: ({ message }) => words(said(message), `Vraťte se a vyberte znovu. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Selhal samotný Thinstick: ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Nahlaste to prosím a popište, co jste právě dělali; s THINSTICK_DEBUG=1 v prostředí Thinstick vypíše místo chyby.'
        : `Nahlaste to prosím, popište, co jste právě dělali, a přiložte soubor ${problem.log}, ve kterém je místo chyby.`,
    ),
}
