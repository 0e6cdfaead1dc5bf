import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'Nic nebylo zapsáno.'

const GET_AGAIN = 'Stáhněte soubor znovu, nebo porovnejte jeho kontrolní součet s tím, který je zveřejněný u zdroje.'

const UNSOUND_ADVICE = 'Stáhněte obraz znovu. Pokud víte, že poškození nevadí, přijměte ho v přehledu.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} neprošel vlastní kontrolou neporušenosti: ${cause(damage.cause)}.`
    : `Součet MD5 souboru ${damage.file} je ${damage.actual}, na disku je uvedeno ${damage.expected}.`

const LAYERS = {
  iso: 'disk ISO 9660',
  gzip: 'data gzip',
  bzip2: 'data bzip2',
  xz: 'data xz',
  zstd: 'data Zstandard',
  zip: 'archiv ZIP',
  tar: 'archiv tar',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `${problem.image} nelze přečíst: ${cause(problem.cause)}.`,
      'Zkontrolujte název a zda smíte tento soubor číst.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`Toto není obraz ESXi, ale ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `Obraz končí po ${format.plural(size, { one: 'bajtu', few: 'bajtech', other: 'bajtech' })}, ale ${part} sahá až k bajtu ${format.count(needed)}.`,
      'Obraz se nestáhl nebo nezkopíroval celý. Stáhněte ho znovu.',
    ),
  'image-damaged': problem =>
    words(
      `Obraz je poškozený v ${problem.part}: ${cause(problem.cause)}.`,
      'Stáhněte obraz znovu, nebo porovnejte jeho kontrolní součet s tím, který je zveřejněný u zdroje.',
    ),
  'archive-damaged': problem =>
    words(`${problem.image} je poškozený (${LAYERS[problem.layer]}): ${cause(problem.cause)}.`, GET_AGAIN),
  'archive-refused': problem =>
    words(
      `${problem.image} nelze přijmout (${LAYERS[problem.layer]}): ${cause(problem.cause)}.`,
      `Žádný obraz ESXi takto nevypadá. Vyberte instalační ISO systému ESXi 3.5 až 4.1 nebo jeho obraz disku (.dd). ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `Obraz je poškozený, a tak ${target} zůstal bez tabulky oddílů a počítač z něj nelze spustit. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `Obraz je poškozený, možná i v části, kterou flash disk potřebuje. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `Část ${problem.image}, kterou flash disk potřebuje, se nepodařilo rozbalit do ${problem.folder}: ${cause(problem.cause)}.`,
      `Uvolněte tam místo, nebo nastavte XDG_CACHE_HOME na jinou složku. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) => words(`Zrušeno při rozbalování ${image}.`, 'Můžete ho kdykoli vybrat znovu.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `V p${slot} tohoto obrazu není zaváděcí banka${reason ? `. ${said(reason)}` : ': takový oddíl nemá.'}`,
      `Vyberte ${banks.map(bank => `p${bank}`).join(' nebo ')}, nebo nechte volbu na Thinsticku. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `Jmenovka svazku „${label}“ je zároveň názvem 8.3 souboru ${file}. Zavaděč VMware porovnává jen těchto jedenáct znaků, takže by jmenovku považoval za soubor a zastavil se.`,
      `Zvolte jinou jmenovku. ${NOTHING_WRITTEN}`,
    ),
}
