import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Diğer',
  moreFor: name => `Diğer işlemler: ${name}`,
  menu: { backup: 'Yedekle', restore: 'Eski haline getir', verify: 'Doğrula' },
  titles: {
    backup: name => `Yedekleme: ${name}`,
    restore: name => `Eski haline getirme: ${name}`,
    verify: name => `Doğrulama: ${name}`,
  },
  running: {
    backup: 'Kullanılan kısım okunuyor ve dosyayla karşılaştırılıyor. USB belleğe hiçbir şey yazılmıyor.',
    restore: 'Tek bir boş birim oluşturuluyor ve geri okunuyor.',
    verify: 'USB bellek okunuyor ve karşılaştırılıyor. Hiçbir şey yazılmıyor.',
  },
  cancelling: 'İptal ediliyor',
  again: 'Yeniden yap',
  restore: {
    becomes: kind => `Tüm boyutuyla, her türlü dosya için tek bir boş ${kind} birimi olur.`,
    begin: name => `${name} sil ve eski haline getir`,
    done: (kind, bytes) =>
      `Artık geri okunmuş ve doğrulanmış tek bir boş ${kind} birimi; ${format.bytes(bytes)} yer var.`,
  },
  backup: {
    what: 'Kullanılan kısım tek bir sıkıştırılmış dosyaya konur. Ondan istediğiniz zaman yeniden USB bellek oluşturulabilir.',
    file: 'Dosya',
    done: 'Geri okundu ve kullanılan her şeyi içeriyor.',
    facts: (used, file) => `${format.bytes(used)} kullanılıyor, dosyada ${format.bytes(file)}`,
  },
  verify: {
    same: 'İmajla bayt bayt aynı.',
    read: seconds => `${format.decimal(seconds, 1)} sn içinde okundu ve karşılaştırıldı`,
  },
}
