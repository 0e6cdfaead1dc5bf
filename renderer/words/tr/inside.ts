import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'ESXi’nin üzerinde tuttukları dışında, oluşturulduğu gibi.',
  changed: 'ESXi’nin değiştirdikleri',
  byEsxi: 'ESXi değiştirdi',
  written: (path, when) => `${path}: yazıldı, ${when}`,
  added: (path, when) => `${path}: yeni, yazıldı, ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `VMware’in yükleyicisi p${slot} içindeki boot bank’i başlatır.`,
  partition: slot => `Bölüm p${slot}`,
  live: 'VMware’in yükleyicisinin başlattığı boot bank',
  unread: 'Dosyaları listelenemiyor.',
  empty: 'Dosya yok.',
  save: 'Kaydet',
  saveAs: path => `Kaydet: ${path}`,
  explained: path => `${path}, satır satır`,
  line: 'Satır',
  meaning: 'Anlamı',
}
