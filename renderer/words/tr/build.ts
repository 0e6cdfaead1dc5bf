import type { BuildWords } from '../en/build.ts'
import { amounts } from './amount.ts'
import { format } from './format.ts'

export const build: BuildWords = {
  title: image => `Yazılıyor: ${image}`,
  cancel: 'İptal',
  cancelling: 'Durduruluyor',
  stages: {
    unpack: 'Ayıklama',
    prepare: 'Hazırlama',
    'partition table': 'Bölüm tablosu',
    'boot sectors': 'Önyükleme sektörleri',
    'boot bank': 'Önyükleme bankası',
    'file system': 'Dosya sistemi',
    backup: 'Yedekleme',
    verify: 'Doğrulama',
    'image check': 'İmaj denetimi',
    finish: 'Tamamlama',
  },
  waiting: 'USB belleğin açılması bekleniyor; sisteminiz izin isteyebilir',
  doing: {
    unpack: 'İmaj ayıklanıyor',
    prepare: 'USB bellek hazırlanıyor',
    'partition table': 'USB bellek hazırlanıyor',
    'boot sectors': 'Önyükleme bölümü yazılıyor',
    'boot bank': 'Önyükleme bankası yazılıyor',
    'file system': 'Dosya sistemi yazılıyor',
    backup: 'USB bellek okunuyor',
    verify: 'Her şey geri okunuyor',
    'image check': 'Her şey yazıldı ve karşılaştırıldı; imajın kalanı, sağlama toplamına kadar okunuyor',
    finish: 'Bölüm tablosu yazılıyor',
  },
  several: (left, all) =>
    left === all ? `${all} USB bellek oluşturuluyor` : `${all} USB bellekten kalan ${left} tanesi oluşturuluyor`,
  seconds: (seconds, digits) => `${format.decimal(seconds, digits)} sn`,
  stageAt: (stage, amount) => `${stage}: ${amount}`,
  left: amounts.left,
  still: seconds => `${seconds} saniyedir veri yok`,
  stopping: 'USB bellek yanıt verir vermez durdurulacak',
  stalled: seconds =>
    `${seconds} saniyedir hiç veri aktarılmadı. USB bellek arızalı olabilir: Biraz daha bekleyin veya iptal edin.`,
  stalledStopping: seconds =>
    `USB bellek ${seconds} saniyedir yanıt vermiyor. Sökün: Bekleme genellikle böyle sona erer. Ermezse beklemeyi bırakın; USB bellek başarısız sayılır.`,
  unopened:
    'USB bellek henüz açılmadı ve üzerine hiçbir şey yazılmadı. Sisteminizin izin sorusunu kapatın veya beklemeyi bırakın.',
  stopWaiting: 'Beklemeyi bırak',
  more: 'Aşamalar ve hız',
  whole: 'İşin tamamı',
  figure: percent => `%${percent}`,
  rateChart: 'Zaman içinde hız',
  keep: 'Bitene kadar bunu açık tutun.',
  keepRunning: 'Thinstick, başlattığınız yerde çalıştığı sürece iş bu sayfa olmadan da devam eder.',
  percent: percent => `%${percent} tamamlandı`,
  rates: (now, mean) => `şu anda ${format.rate(now)}, ortalama ${format.rate(mean)}`,
}
