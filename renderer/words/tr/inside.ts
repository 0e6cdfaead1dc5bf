import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'ESXi’nin üzerinde tuttukları dışında, oluşturulduğu gibi.',
  changed: 'ESXi’nin değiştirdikleri',
  byEsxi: 'ESXi değiştirdi',
  written: (path, when) => `${path}: yazılma: ${when}`,
  added: (path, when) => `${path}: yeni, yazılma: ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `VMware yükleyicisi p${slot} bölümündeki önyükleme bankasını başlatır.`,
  partition: slot => `p${slot} bölümü`,
  live: 'VMware yükleyicisinin başlattığı önyükleme bankası',
  unread: 'Dosyaları listelenemiyor.',
  empty: 'Dosya yok.',
  save: 'Kaydet',
  saveAs: path => `Kaydet: ${path}`,
  explained: path => `${path}, satır satır`,
  line: 'Satır',
  meaning: 'Anlamı',
}
