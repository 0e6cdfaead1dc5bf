import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { files, format } from './format.ts'

export const stick: StickWords = {
  title: 'Hangi USB bellek?',
  lead: 'İşaretlenen USB bellek, siz özeti onayladıktan sonra silinir.',
  waiting: 'USB bellekler aranıyor',
  port: 'Bir USB bellek takın; kendiliğinden görünür.',
  anotherPort: 'Başka bir USB bellek takın; kendiliğinden görünür.',
  tick: count => (count === 1 ? 'Devam etmek için işaretleyin.' : 'Bir veya daha çok USB bellek işaretleyin.'),
  virtual: 'Elinizde USB bellek yok mu?',
  virtualToo: 'Yalnızca denemek için mi?',
  get virtualHint() {
    return `Sanal bir USB bellek, yani ${format.bytes(ARTICLE_STICK_BYTES)} boyutunda bir dosya, tüm işi donanımsız gösterir.`
  },
  useVirtual: 'Sanal USB bellek kullan',
  expert: 'Yoluyla ekle',
  others: 'Başka bir şey kullan',
  devicePath: 'Bir sürücünün veya dosyanın yolu',
  add: 'Ekle',
  unusable: count => `${format.count(count)} sürücü kullanılamaz`,
  large: size => `${format.bytes(size)}: Alışılmış bir USB bellekten büyük, onayınız istenecek`,
  pulled: (name, serial) =>
    `${name}${serial} söküldü, bu nedenle artık işaretli değil. Hâlâ bunu istiyorsanız yeniden takın ve işaretleyin.`,
  swapped: (name, serial, by) => `${name}${serial} artık takılı değil. Yerinde şimdi ${by} var ve işaretli değil.`,
  shortSerial: serial => `seri no ${serial}`,
  holds: {
    new: 'Yeni bir dosya; hiçbir şey silinmez',
    blank: 'Boş; hiçbir şey kaybolmaz',
    unknown: 'Türü bilinmeyen veriler',
    emptyTable: 'Boş bir bölüm tablosu',
    rights: 'İçeriği yönetici hakları olmadan görülemez',
    busy: 'İçeriği görülemiyor, başka bir program kullanıyor',
    failing: 'Okunamadı; arızalı olabilir',
    unseen: 'İçeriği bilinmiyor',
    unknownVolume: 'bilinmeyen veriler',
    volumes: count => `${count} birim`,
    more: count => `${count} tane daha`,
    files: (count, all) => (all ? (count === 0 ? 'dosya yok' : files(count)) : `en az ${files(count)}`),
    newest: when => `en yenisi: ${when}`,
    used: bytes => `${format.bytes(bytes)} kullanılıyor`,
  },
  facts: {
    serial: 'Seri numarası',
    path: 'Yol',
    bytes: 'Boyut',
    bus: 'Bağlantı',
    mounts: 'Bağlama noktası',
  },
  bytes: bytes => `${format.count(bytes)} bayt`,
  another: name => ({
    message: `${name} artık aynı sürücü değil: Bu ad şimdi başka bir sürücüye ait.`,
    advice: 'Hangi USB bellek olduğunu denetleyin ve işaretleyin. Hiçbir şey yazılmadı.',
  }),
  next: count => (count > 1 ? `Özet (${count} USB bellek)` : 'Özete geç'),
}
