import type { OwnWords } from '../en/own.ts'
import { format } from './format.ts'

export const own: OwnWords = {
  title: 'Kendi dosyalarınız',
  hint: 'Her biri aynı 8.3 adlı dosyanın yerini alır ya da yeni bir modül olarak yüklenir.',
  add: 'Dosya ekle',
  name: 'USB bellekteki adı',
  added: 'yeni',
  replaced: 'imajdakinin yerine',
  newFile: bytes => `yeni, ${format.bytes(bytes)}`,
  instead: (bytes, imageBytes) => `${format.bytes(imageBytes)} yerine ${format.bytes(bytes)}`,
  options: 'Çekirdek seçenekleri',
  optionsHint: 'boot.cfg dosyasının çekirdeğe verdikleri',
  differs: 'İmajdan farkı',
  before: 'önce',
  after: 'şimdi',
  among: count => `kendi dosyalarınız: ${format.count(count)}`,
}
