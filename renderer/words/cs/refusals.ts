import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { bytes, format } from './format.ts'

/** Clauses about a drive, without a capital and a full stop; what would help is a sentence. */
export const refusals: RefusalWords = {
  system: () => words('je na něm tento systém', 'Vyberte výměnný flash disk.'),
  'no-disk': () => words('je to soubor, který neobsahuje obraz disku', 'Vyberte jiný název.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('do tohoto souboru nesmíte zapisovat', 'Povolte zápis, nebo vyberte jiný název.')
      : words('je chráněný proti zápisu', 'Posuňte pojistku zápisu, nebo vyberte jiný flash disk.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `velikost logických sektorů je ${bytes(logicalSectorSize)} a toto rozvržení potřebuje 512`,
      'Vyberte flash disk se sektory po 512 bajtech.',
    ),
  partition: ({ drive }) => words(`je to oddíl disku ${drive}`, `Pokud ho chcete, zadejte celý disk: ${drive}.`),
  'holds-image': () =>
    words('je na něm obraz, který se má zapsat', 'Zkopírujte obraz jinam, nebo vyberte jiný flash disk.'),
  mounted: ({ paths }) =>
    words(`je připojený v ${paths.join(', ')}`, 'Pokud je to ten správný, nejdřív ho odpojte ze systému.'),
  'in-use': ({ holders }) =>
    words(`používá se: ${holders.join(', ')}`, 'Pokud je to ten správný, nejdřív zastavte to, co ho používá.'),
  internal: ({ bus }) => words(`je vestavěný${bus ? ` (${bus})` : ''}, ne výměnný`, 'Vyberte výměnný flash disk.'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)} je víc než běžný flash disk`,
      'Pokud ho opravdu chcete, vraťte se a zaškrtněte ho znovu; budete pak požádáni o jeho název.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `je pro tento obraz malý, chybí ${format.bytes(minimum - size)}`,
      `Nejmenší flash disk, který stačí: ${format.bytes(minimum)} (${bytes(minimum)}).`,
    ),
}
