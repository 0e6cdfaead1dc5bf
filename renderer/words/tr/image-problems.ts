import type { LayerKind } from '../../../app/formats/formats.ts'
import type { Damage } from '../../../app/problem/warning.ts'
import { words } from '../../../app/words/words.ts'
import type { ImageProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

export const NOTHING_WRITTEN = 'Hiçbir şey yazılmadı.'

const UNSOUND_ADVICE = 'İmajı yeniden edinin. Hasarın önemsiz olduğunu biliyorsanız özette kabul edin.'

const damageSentence = (damage: Damage): string =>
  damage.code === 'archive-unsound'
    ? `${damage.file} kendi bütünlük denetiminden geçmiyor: ${cause(damage.cause)}.`
    : `${damage.file} dosyasının MD5 değeri ${damage.actual}, diskte ise ${damage.expected} yazıyor.`

const LAYERS = {
  iso: 'ISO 9660 diski',
  gzip: 'gzip katmanı',
  bzip2: 'bzip2 katmanı',
  xz: 'xz katmanı',
  zstd: 'Zstandard katmanı',
  zip: 'ZIP arşivi',
  tar: 'tar arşivi',
} as const satisfies Record<LayerKind, string>

export const imageProblems: ImageProblemWords = {
  'image-unreadable': problem =>
    words(
      `${problem.image} okunamıyor: ${cause(problem.cause)}.`,
      'Adı ve dosyayı okuma izniniz olup olmadığını denetleyin.',
    ),
  'image-not-esxi': ({ what, advice }) => words(`Bu bir ESXi imajı değil: ${said(what)}.`, said(advice)),
  'image-truncated': ({ size, part, needed }) =>
    words(
      `İmaj ${format.count(size)} bayttan sonra bitiyor, oysa ${part} şu bayta kadar uzanıyor: ${format.count(needed)}.`,
      'İndirme veya kopya eksik. İmajı yeniden edinin.',
    ),
  'image-damaged': problem =>
    words(
      `İmaj hasarlı (${problem.part}): ${cause(problem.cause)}.`,
      'İmajı yeniden edinin veya sağlama toplamını, edindiğiniz yerde yayımlananla karşılaştırın.',
    ),
  'archive-damaged': problem =>
    words(
      `${problem.image} hasarlı, yeri: ${LAYERS[problem.layer]}; ${cause(problem.cause)}.`,
      'Dosyayı yeniden edinin veya sağlama toplamını, edindiğiniz yerde yayımlananla karşılaştırın.',
    ),
  'archive-refused': problem =>
    words(
      `${problem.image} kabul edilmiyor, yeri: ${LAYERS[problem.layer]}; ${cause(problem.cause)}.`,
      `Hiçbir ESXi imajı böyle gelmez. Bir ESXi 3.5–4.1 kurulum ISO dosyası veya onun disk imajını (.dd) seçin. ${NOTHING_WRITTEN}`,
    ),
  'image-unsound': ({ target, damage, written }) =>
    written
      ? words(
          `İmaj hasarlı, bu nedenle ${target} bölüm tablosu almadı ve önyüklenmiyor. ${damageSentence(damage)}`,
          UNSOUND_ADVICE,
        )
      : words(
          `İmaj hasarlı; USB bellek için gereken parça da hasarlı olabilir. ${damageSentence(damage)}`,
          `${UNSOUND_ADVICE} ${NOTHING_WRITTEN}`,
        ),
  'unpack-failed': problem =>
    words(
      `${problem.image} imajının USB bellek için gereken parçası ${problem.folder} klasörüne ayıklanamadı: ${cause(problem.cause)}.`,
      `Orada yer açın veya XDG_CACHE_HOME ile başka bir klasör belirtin. ${NOTHING_WRITTEN}`,
    ),
  'unpack-cancelled': ({ image }) =>
    words(`${image} ayıklanırken iptal edildi.`, 'Dilediğiniz zaman yeniden seçebilirsiniz.'),
  'no-such-bank': ({ slot, reason, banks }) =>
    words(
      `Bu imajın p${slot} bölümünde önyükleme bankası yok${reason ? `. ${said(reason)}` : ': Böyle bir bölümü bulunmuyor.'}`,
      `Şunu seçin: ${banks.map(bank => `p${bank}`).join(' veya ')}; ya da seçimi Thinstick uygulamasına bırakın. ${NOTHING_WRITTEN}`,
    ),
  'label-hides-file': ({ label, file }) =>
    words(
      `“${label}” etiketi aynı zamanda ${file} dosyasının 8.3 adı. VMware yükleyicisi yalnızca bu on bir karakteri karşılaştırır; etiketi dosya sanır ve durur.`,
      `Başka bir etiket seçin. ${NOTHING_WRITTEN}`,
    ),
}
