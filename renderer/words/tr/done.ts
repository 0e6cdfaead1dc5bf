import type { DoneWords } from '../en/done.ts'
import { files, format } from './format.ts'

export const done: DoneWords = {
  verified: 'Oluşturuldu ve doğrulandı',
  failed: 'Oluşturulmadı',
  cancelled: 'İptal edildi',
  titles: {
    ready: 'Önyüklemeye hazır',
    demo: 'Demo oluşturuldu ve doğrulandı',
    unbootable: 'Yazıldı ve doğrulandı, ancak önyüklenmeyecek',
    failed: 'Oluşturulmadı',
    cancelled: 'İptal edildi',
    unfinished: 'Tamamlanmadı',
  },
  all: {
    ready: count => `${count} USB belleğin tümü önyüklemeye hazır`,
    demo: count => `${count} USB belleğin tümü oluşturuldu ve doğrulandı`,
    unbootable: count => `${count} USB belleğin tümü yazıldı ve doğrulandı, ancak önyüklenmeyecek`,
    failed: () => 'Oluşturulmadı',
    cancelled: () => 'İptal edildi',
    unfinished: () => 'Tamamlanmadı',
  },
  outcomes: {
    ready: 'Oluşturuldu ve doğrulandı; önyüklemeye hazır',
    demo: 'Oluşturuldu ve doğrulandı; karşılama ekranını başlatır, ESXi içermez',
    unbootable: 'Yazıldı ve doğrulandı; önyüklenmeyecek',
    failed: 'Oluşturulmadı',
    cancelled: 'İptal edildi',
    unfinished: 'Tamamlanmadı',
  },
  readyLead:
    'Her bayt geri okundu ve planlandığı gibi. USB belleği ESXi çalıştıracak bilgisayara takın ve USB üzerinden önyükleyin.',
  cancelledWritten:
    'USB bellek artık önyüklenmiyor ve önceki içeriği silindi. Dilediğiniz zaman yeniden oluşturabilirsiniz.',
  cancelledBefore: 'Hiçbir şey yazılmadı: USB bellek önceki durumunda.',
  demoLead: 'Karşılama ekranını başlatır; ESXi içermez. Her bayt geri okundu ve planlandığı gibi.',
  mends: { 'make-uuid': 'VMware UUID oluştur', 'usual-bank': 'Olağan önyükleme bankasını kullan' },
  short: {
    write: 'Kırmızıyla işaretli yere yazılamadı. USB bellek önyüklenmiyor.',
    read: 'Kırmızıyla işaretli yer geri okunamadı. USB bellek önyüklenmiyor.',
    flush: 'USB bellek, verilerinin saklandığını onaylamadı. İçeriğine güvenmeyin.',
    differs: 'USB bellekten okunan, yazılanla aynı değil. USB bellek önyüklenmiyor.',
    filesDiffer: (first, count, all) =>
      count === 1
        ? `${files(all)} içinden 1 tanesi yazıldığı gibi okunmuyor: ${first}. USB bellek önyüklenmiyor.`
        : `${files(all)} içinden ${count} tanesi yazıldığı gibi okunmuyor; ilki: ${first}. USB bellek önyüklenmiyor.`,
  },
  checks: { files: 'Dosyalar', layout: 'Düzen', loader: 'Yükleyici' },
  proof: 'Neler denetlendi',
  more: (bytes, seconds) => `${format.bytes(bytes)}, ${format.decimal(seconds, 1)} sn içinde yazıldı ve doğrulandı`,
  path: 'Yol',
  serial: 'Seri numarası',
  save: 'Raporu kaydet',
  expected: 'Beklenen',
  found: 'Okunan',
  tableEqual: 'Okunan tablo plana uyuyor.',
  tableDiffers: 'Tablo plandan farklı.',
  allFiles: count => `${files(count)} geri okundu ve imajdakilerle aynı`,
  file: 'Dosya',
  size: 'Boyut',
  sha: 'SHA-256, geri okunan',
  modified: 'Değiştirilme',
  tryIt: 'Dene',
  eject: 'Çıkar',
  ejected: 'USB bellek çıkarıldı: Artık sökebilirsiniz.',
  another: 'Bir tane daha oluştur',
  retry: 'Yeniden dene',
  retryFailed: count => (count === 1 ? 'Başarısız olanı yeniden oluştur' : `Başarısız ${count} taneyi yeniden oluştur`),
  someBuilt: (built, all) => `${all} USB bellekten ${built} tanesi oluşturuldu ve doğrulandı`,
  fileOk: 'doğrulandı',
  fileBad: 'farklı',
  saveAs: { html: 'Sayfa olarak (HTML)', json: 'Betikler için (JSON)' },
  saved: path => `Kaydedildi: ${path}`,
  greets: count => `BIOS, demo yükleyicisi ve VMware yükleyicisi için geçerli ${count} kuralın tümüne uyuluyor.`,
  rulesHold: (count, unknown) =>
    unknown === 0
      ? `BIOS ve VMware yükleyicisi için geçerli ${count} kuralın tümüne uyuluyor.`
      : `BIOS ve VMware yükleyicisi için geçerli ${count} kuralın tümüne uyuluyor; ${format.count(unknown)} nokta önceden bilinemez.`,
  rulesBroken: (broken, count) =>
    `BIOS ve VMware yükleyicisi için geçerli ${count} kuraldan ${broken} tanesine uyulmuyor.`,
  untold: 'Başlatmadan bilinemeyenler:',
  stage: 'Aşama',
  time: 'Süre',
  speed: 'Hız',
}
