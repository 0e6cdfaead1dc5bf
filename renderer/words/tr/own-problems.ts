import type { BootCfgFlaw, OwnFileFlaw } from '../../../app/problem/problem.ts'
import { words } from '../../../app/words/words.ts'
import type { OwnProblemWords } from '../wordings.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { said } from './said.ts'

const FILE_FLAWS: Readonly<Record<OwnFileFlaw, (other: string) => string>> = {
  name: () => 'VMware yükleyicisi yalnızca harf, rakam ve basit karakterlerden oluşan 8.3 adlarını bulur',
  'boot-cfg': () => 'boot.cfg, yükleyicinin geri kalan her şeyi bulduğu listedir',
  label: other => `yükleyici onu “${other}” birim etiketi sanır`,
  folder: () => 'önyükleme bankasında bu adda bir klasör var',
  collides: other => `önyükleme bankasında ${other} var ve yükleyici için bu aynı ad`,
  twice: () => 'eklediğiniz başka bir dosya bu adı taşıyor',
  empty: () => 'boş ve yükleyici boş bir modülde durur',
  'too-large': () => 'hiçbir önyükleme bankası dosyası bu kadar büyük değildir',
  content: other => `yükleyici onda durur (${said(other)})`,
}

const ANOTHER_NAME = 'Başka bir ad verin: en çok 8 karakter ve noktadan sonra en çok 3.'
const ANOTHER_FILE = 'Dosyayı yeniden edinin veya başka birini seçin.'

const FILE_ADVICE: Readonly<Record<OwnFileFlaw, string>> = {
  name: ANOTHER_NAME,
  'boot-cfg':
    'Thinstick onu sizin yerinize değiştirir: Yeni modüller listesine eklenir, çekirdek seçenekleri de belirtilebilir.',
  label: ANOTHER_NAME,
  folder: ANOTHER_NAME,
  collides: ANOTHER_NAME,
  twice: 'İkisinden birini çıkarın veya ona başka bir ad verin.',
  empty: ANOTHER_FILE,
  'too-large': ANOTHER_FILE,
  content: ANOTHER_FILE,
}

const CONFIG_FLAWS: Readonly<Record<BootCfgFlaw, (excess: number) => string>> = {
  characters: () => 'Çekirdek seçenekleri aksansız harflerden, rakamlardan ve basit karakterlerden oluşur',
  'too-long': excess => `Çekirdek seçenekleri ${format.count(excess)} karakter fazla uzun`,
  'state-place': excess =>
    `bootstate satırı, yükleyicinin aradığı ilk 512 baytın ${format.count(excess)} bayt ötesine kayar`,
  'too-large': excess => `Yükleyicinin okuduğundan ${format.count(excess)} bayt büyük olur`,
  uneditable: () => 'Yükleyici o zaman modül listesini başka türlü okur',
}

const SHORTER = 'Çekirdek seçeneklerini kısaltın veya daha az modül ekleyin.'

const CONFIG_ADVICE: Readonly<Record<BootCfgFlaw, string>> = {
  characters: 'Başka karakter kullanmadan, tek satırda yazın.',
  'too-long': SHORTER,
  'state-place': SHORTER,
  'too-large': SHORTER,
  uneditable: 'Bu boot.cfg alışılmadık; içinde ESXi’nin yazdığı gibi bir boot.cfg bulunan bir imaj kullanın.',
}

export const ownProblems: OwnProblemWords = {
  'own-file-refused': ({ file, name, why, other }) =>
    words(
      `${file}, ${name} adıyla USB belleğe yazılamaz: ${FILE_FLAWS[why](other ?? '')}.`,
      `${FILE_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'boot-cfg-refused': ({ why, excess }) =>
    words(
      `boot.cfg bu şekilde değiştirilemez. ${CONFIG_FLAWS[why](excess)}.`,
      `${CONFIG_ADVICE[why]} ${NOTHING_WRITTEN}`,
    ),
  'own-file-differs': ({ target, name }) =>
    words(
      `Eklediğiniz ${name} dosyası, ${target} oluşturulurken değişti. USB belleğin yalnızca bir kısmı yazıldı, bölüm tablosu yok ve önyüklenmiyor.`,
      'USB belleği yeniden oluşturun ve bitene kadar dosyaya dokunmayın.',
    ),
}
