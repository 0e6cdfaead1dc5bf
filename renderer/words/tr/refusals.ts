import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { format } from './format.ts'

/** Sürücü hakkında, küçük harfle başlayan ve noktasız cümlecikler; öneri bir cümledir. */
export const refusals: RefusalWords = {
  system: () => words('bu sistem onun üzerinde', 'Çıkarılabilir bir USB bellek seçin.'),
  'no-disk': () => words('disk imajı dışında bir şey içeren bir dosya', 'Başka bir ad seçin.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('bu dosyaya yazma izniniz yok', 'İzin verin veya başka bir ad seçin.')
      : words('salt okunur', 'Kilidini kaydırın veya başka bir USB bellek seçin.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `mantıksal sektörleri ${format.count(logicalSectorSize)} bayt, bu düzen ise 512 bayt gerektiriyor`,
      'Sektörleri 512 bayt olan bir USB bellek seçin.',
    ),
  partition: ({ drive }) => words(`${drive} sürücüsünün bir bölümü`, `Sürücünün tümünü istiyorsanız ${drive} yazın.`),
  'holds-image': () =>
    words('yazılacak imaj onun üzerinde', 'İmajı başka bir yere kopyalayın veya başka bir hedef seçin.'),
  mounted: ({ paths }) =>
    words(`bağlı, bağlama noktası: ${paths.join(', ')}`, 'Doğru sürücüyse önce bağlantısını kaldırın.'),
  'in-use': ({ holders }) =>
    words(`kullanımda, kullanan: ${holders.join(', ')}`, 'Doğru sürücüyse önce onu kullananı durdurun.'),
  internal: ({ bus }) =>
    words(`yerleşik${bus ? ` (${bus})` : ''}, çıkarılabilir değil`, 'Çıkarılabilir bir USB bellek seçin.'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)}, alışılmış bir USB bellekten büyük`,
      'Doğru sürücüyse geri dönüp yeniden işaretleyin; adını yazmanız istenecek.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `bu imaj için ${format.bytes(minimum - size)} eksik`,
      `Yeterli en küçük USB bellek: ${format.bytes(minimum)} (${format.count(minimum)} bayt).`,
    ),
}
