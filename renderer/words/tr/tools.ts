import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Diğer',
  moreFor: name => `Diğer işlemler: ${name}`,
  menu: { verify: 'Doğrula' },
  titles: { verify: name => `Doğrulama: ${name}` },
  running: { verify: 'USB bellek okunuyor ve karşılaştırılıyor. Hiçbir şey yazılmıyor.' },
  cancelling: 'İptal ediliyor',
  again: 'Yeniden yap',
  verify: {
    same: 'İmajla bayt bayt aynı.',
    read: seconds => `${format.decimal(seconds, 1)} sn içinde okundu ve karşılaştırıldı`,
  },
}
