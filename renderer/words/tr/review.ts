import type { ReviewWords } from '../en/review.ts'
import { files, format, sticks } from './format.ts'

export const review: ReviewWords = {
  title: 'İstediğiniz bu mu?',
  planning: 'Plan hazırlanıyor',
  goesOnto: (title, count, bytes, stick) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) şu USB belleğe yazılacak: ${stick}.`,
  goesOntoSeveral: (title, count, bytes, number) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) bu ${number} USB belleğin her birine yazılacak.`,
  goesIntoNew: (title, count, bytes, size) =>
    `${title} (${files(count)}, ${format.bytes(bytes)}) yeni bir dosyaya yazılacak; dosyanın boyutu ${format.bytes(size)}.`,
  stick: (name, size, serial) => `${name}, ${format.bytes(size)}${serial === null ? '' : `, seri no ${serial}`}`,
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  before: 'Şimdi',
  after: 'Sonra',
  bankIs: 'Önyükleme bankası, ESXi dosyalarının bulunduğu yerdir.',
  write: (bytes, seconds, rate) =>
    `${format.bytes(bytes)} yazılacak; ${format.rate(rate)} hızla yaklaşık ${format.count(seconds)} sn sürer.`,
  lost: name => `${name} üzerindeki her şey silinecek`,
  lostSeveral: count => `Bu ${count} USB bellekteki her şey silinecek`,
  lostContents: what => `Silinecekler: ${what}.`,
  lostUnknown: what => `${what}.`,
  create: path => `Şu dosya oluşturulacak: ${path}. Hiçbir şey silinmeyecek.`,
  layout: 'Ayrıntılı düzen',
  layoutOf: name => `${name} üzerinde bulunacaklar`,
  columns: { slot: 'Yer', what: 'İçerik', firstLba: 'İlk LBA', sectors: 'Sektör', chs: 'CHS' },
  active: slot => `p${slot}, etkin`,
  chs: (first, last) => `${first} – ${last}`,
  extended: 'genişletilmiş, p5 içerir',
  createSeveral: count => `${files(count)} oluşturulacak. Hiçbir şey silinmeyecek.`,
  damage: { title: 'İmaj hasarlı', accept: 'İmaj hasarlı. USB belleği yine de oluştur' },
  large: {
    title: (name, size) => `${name} alışılmış bir USB bellekten büyük: ${format.bytes(size)}`,
    type: (name, path) => `Silmek için adını yazın: ${name} (${path})`,
  },
  uuid: {
    title: 'Bu imajda VMware UUID yok',
    text: 'Bu, yükleyicisinin aradığı işarettir. O olmadan yükleyici önyükleme bankasını bulamaz ve USB bellek önyüklenmez.',
    make: 'Oluştur',
    made: 'Yükleyicinin önyükleme bankasını bulabilmesi için bir VMware UUID oluşturulacak.',
    undo: 'Geri al',
  },
  gone: {
    pulled: name => `USB bellek söküldü: ${name}.`,
    swapped: (name, by, path) => `${name} artık takılı değil: ${path} şimdi ${by}.`,
    row: 'Artık takılı değil.',
    pulledAdvice: 'Hiçbir şey yazılmadı. Yeniden takıp seçin veya başka bir USB bellek seçin.',
    swappedAdvice: 'Hiçbir şey yazılmadı. Hangi USB bellek olduğunu denetleyin ve onu seçin.',
    choose: 'USB bellek seç',
    leaveOut: left => (left === 1 ? 'Diğer USB bellekle devam et' : `Diğer ${left} USB bellekle devam et`),
  },
  wait: {
    gone: 'Bir USB bellek artık takılı değil.',
    uuid: 'VMware UUID olmadan önyüklenmez.',
    damage: 'Önce hasarın kabul edilmesi gerekir.',
    name: name => `Önce adının yazılması gerekir: ${name}.`,
  },
  layouts: {
    title: 'ESXi’nin ne kadarı',
    folded: 'Daha büyük bir USB bellekte daha fazla ESXi',
    article: {
      label: '64 MB, makaledeki gibi',
      gives: 'Bir önyükleme bankası: ESXi’nin başlaması için gereken her şey.',
    },
    'two-banks': {
      label: 'Güncellemeleri korur: iki banka',
      gives: 'ESXi’nin kendini güncelleyebileceği ikinci bir önyükleme bankası.',
    },
    complete: {
      label: 'Eksiksiz',
      gives: 'İki önyükleme bankası, bellek dökümü için yer ve imajın VMware Tools içeren store bölümü.',
    },
    written: (bytes: number, least: number) =>
      `En az ${format.bytes(least)} yer kaplar; ${format.bytes(bytes)} yazılacak.`,
    missing: (bytes: number) => `${format.bytes(bytes)} daha gerekiyor.`,
    packed: 'Önce imajın neredeyse tamamının ayıklanması gerekir; bu dakikalar sürer.',
    unpacking: 'İmajın neredeyse tamamı ayıklanıyor; bu dakikalar sürer',
    impossible: 'Bu imaj buna izin vermiyor.',
    starts: (slot: number | null) =>
      slot === null
        ? 'VMware yükleyicisi ikisini de başlatmayacak.'
        : `VMware yükleyicisi p${slot} bölümünü başlatacak.`,
    copy: 'İkinci önyükleme bankasını birincinin bir kopyasıyla doldur',
    copyHint: 'Yedek olarak işe yarar. Yoksa ikincisi, ESXi kendini güncelleyene kadar boş kalır.',
  },
  expert: 'Gelişmiş seçenekler',
  fewSectors: 'Yalnızca kullanılan önyükleme sektörleri',
  label: 'Önyükleme bankasının etiketi',
  labelHint: 'En çok 11 büyük harf, rakam ve boşluk',
  labelWritten: label => (label === '' ? 'Bunun hiçbiri bir etikette bulunamaz.' : `USB belleğin etiketi: ${label}`),
  bank: 'Önyükleme bankası',
  bankOf: (slot, build, live) =>
    `p${slot}, ${build === null ? 'derlemesi bilinmiyor' : `derleme ${build}`}${live ? ', VMware yükleyicisinin başlattığı' : ''}`,
  demo: { name: 'Demo', inside: 'demo' },
  buildNumber: build => `derleme ${build}`,
  esxi: version => (version === null ? 'ESXi' : `ESXi ${version}`),
  build: (name, what) => `${name} silinsin ve ${what} yazılsın`,
  buildSeveral: (count, what) => `${count} USB bellek silinsin ve ${what} yazılsın`,
  buildMixed: (erased, made, what) => `${sticks(erased)} silinsin, ${files(made)} oluşturulsun ve ${what} yazılsın`,
  buildNew: (file, what) => `${file} oluşturulsun ve ${what} yazılsın`,
  buildSeveralNew: (count, what) => `${count} dosya oluşturulsun ve ${what} yazılsın`,
  starting: 'İmaj ve USB bellekler bir kez daha denetleniyor. Henüz hiçbir şey yazılmadı.',
  cancelled: 'İptal edildi. Hiçbir şey yazılmadı.',
  repeats: (built, again) =>
    `Son işteki ${sticks(built)} oluşturulmuş ve doğrulanmış durumda; dokunulmayacak. ${again === 1 ? 'Yalnızca bu USB bellek yeniden oluşturulacak' : `Yalnızca bu ${again} USB bellek yeniden oluşturulacak`}.`,
}
