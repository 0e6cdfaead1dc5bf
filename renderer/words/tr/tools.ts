import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Diğer',
  moreFor: name => `Diğer işlemler: ${name}`,
  menu: {
    backup: 'Yedekle',
    restore: 'Sıfırla',
    verify: 'Doğrula',
    examine: 'İmajsız doğrula',
    'look-inside': 'İçine bak',
  },
  titles: {
    backup: name => `Yedekleme: ${name}`,
    restore: name => `Sıfırlama: ${name}`,
    verify: name => `Doğrulama: ${name}`,
    examine: name => `İmajsız doğrulama: ${name}`,
    'look-inside': name => `İçindekiler: ${name}`,
  },
  running: {
    backup: 'Kullanılan kısım okunuyor ve dosyayla karşılaştırılıyor. USB belleğe hiçbir şey yazılmıyor.',
    restore: 'Tek bir boş birim oluşturuluyor ve geri okunuyor.',
    verify: 'USB bellek okunuyor ve karşılaştırılıyor. Hiçbir şey yazılmıyor.',
    examine: 'Tüm içerik okunuyor. Hiçbir şey yazılmıyor.',
    'look-inside': 'İçindekiler okunuyor. Hiçbir şey yazılmıyor.',
  },
  cancelling: 'İptal ediliyor',
  again: 'Yeniden yap',
  restore: {
    becomes: kind => `Tüm boyutunu kaplayan, her tür dosya için tek bir boş ${kind} birimi olur.`,
    begin: name => `${name} silinsin ve sıfırlansın`,
    done: (kind, bytes) =>
      `Artık tek bir boş ${kind} birimi; geri okundu ve doğrulandı, ${format.bytes(bytes)} yer var.`,
  },
  backup: {
    what: 'Kullanılan kısım tek bir sıkıştırılmış dosyaya konur. Bu dosyadan dilediğiniz zaman yeniden bir USB bellek oluşturulabilir.',
    file: 'Dosya',
    done: 'Geri okundu ve kullanılan her şeyi içeriyor.',
    facts: (used, file) => `${format.bytes(used)} kullanılıyor, dosyada ${format.bytes(file)}`,
  },
  examine: {
    sound: 'Bir USB belleğin kendi başına gösterebildiği kadarıyla kusuru yok.',
    untold: 'Yalnızca imajı şunları gösterebilir:',
    origin: title => `dosyaların VMware’in kendi dosyaları olup olmadığı: ${title} için bilinen sağlama toplamı yok`,
    noChecksum: names => `kendi sağlama toplamları olmadığından şunların sağlam olup olmadığı: ${names}`,
  },
  verify: {
    same: 'İmajla bayt bayt aynı.',
    read: seconds => `${format.decimal(seconds, 1)} sn içinde okundu ve karşılaştırıldı`,
  },
}
