import type { OtherJob, StickCondition } from '../../../app/problem/problem.ts'
import type { DriveIdentity } from '../../../app/target/drive-identity.ts'
import type { Refusal } from '../../../app/target/target-rules.ts'
import { type Words, wordingOf, words } from '../../../app/words/words.ts'
import type { StickProblemWords } from '../wordings.ts'
import { build } from './build.ts'
import { format } from './format.ts'
import { NOTHING_WRITTEN } from './image-problems.ts'
import { describeMismatches } from './mismatches.ts'
import { refusals } from './refusals.ts'
import { cause, said } from './said.ts'

const exact = (bytes: number): string => `${format.bytes(bytes)}, ${format.count(bytes)} bayt`

const identity = ({ size, serial }: DriveIdentity): string =>
  `${exact(size)}${serial === null ? '' : `, seri numarası ${serial}`}`

const howChanged = (reviewed: DriveIdentity, now: DriveIdentity): string =>
  reviewed.size === now.size && reviewed.serial === now.serial
    ? 'Söküldü veya ortamı değiştirildi ve adını başka bir sürücü almış olabilir'
    : `Önce: ${identity(reviewed)}; şimdi: ${identity(now)}`

const LARGER = {
  'two-banks': 'bu imajın iki önyükleme bankası',
  complete: 'iki önyükleme bankası, bellek dökümü ve store ile birlikte bu imajın tümü',
} as const

/** Başarısız bir işin geride bıraktığı. */
const LEFT: Readonly<Record<StickCondition, string>> = {
  untouched: 'Hiçbir şey yazılmadı: Her şey önceki gibi.',
  blanked: 'İlk sektör boş; bu nedenle artık bölüm yok ve hiçbir şey önyüklenmiyor. Başka bir şey yazılmadı.',
  'partly written': 'Yalnızca bir kısmı yazıldı, bölüm tablosu yok ve önyüklenmiyor.',
  unknown: 'Şimdiki içeriği bilinmiyor: Yeniden oluşturulup doğrulanana kadar ona güvenmeyin.',
}

/** Sıfırlamadan sonra aynısı; böyle bir USB belleğin önyüklenmesi beklenmez. */
const LEFT_UNRESTORED: Readonly<Record<StickCondition, string>> = {
  untouched: LEFT.untouched,
  blanked: 'İlk sektör boş, bu nedenle artık bölüm yok; başka bir şey yazılmadı.',
  'partly written': 'Yalnızca bir kısmı yazıldı ve bölüm tablosu yok; bu nedenle henüz üzerine bir şey kaydedilemez.',
  unknown: 'Şimdiki içeriği bilinmiyor: Yeniden sıfırlanana kadar ona güvenmeyin.',
}

const leftBy = (job: OtherJob | undefined, condition: StickCondition): string =>
  (job === 'restore' ? LEFT_UNRESTORED : LEFT)[condition]

const AGAIN = { build: 'yeniden oluşturun', restore: 'yeniden sıfırlayın', backup: 'yeniden yedekleyin' } as const

const ACTIONS = {
  read: 'okunamadı',
  write: 'yazılamadı',
  flush: 'verilerinin saklandığını onaylamadı',
} as const

const FILE_FAILURES = {
  deleted: 'silindi',
  cut: 'kısaltıldı',
  replaced: 'taşındı veya değiştirildi',
} as const

export const stickProblems: StickProblemWords = {
  'stick-too-small': ({ target, size, minimum, layout }) =>
    words(
      `${target ?? 'Bir USB bellek'} (${exact(size)}), ${layout ? LARGER[layout] : 'bu imaj'} için ${format.bytes(minimum - size)} küçük.`,
      `Yeterli en küçük USB bellek: ${format.bytes(minimum)} (${format.count(minimum)} bayt). ${layout ? 'Makaledeki tek önyükleme bankalı düzen daha azıyla yetinir. ' : ''}${NOTHING_WRITTEN}`,
    ),
  'plan-changed': ({ reviewed, now }) =>
    words(
      `Plan artık özetteki plan değil: Önce ${reviewed}, şimdi ${now}.`,
      `İmaj, USB bellek veya bir seçim bu arada değişti. Yeni planı gözden geçirin. ${NOTHING_WRITTEN}`,
    ),
  'target-refused': problem => {
    const reasons = problem.refusals.map(refusal => wordingOf<'code', Refusal, Words>('code', refusals, refusal))
    return words(
      `${problem.target} kabul edilmiyor: ${reasons.map(({ message }) => message).join('; ')}.`,
      `${reasons.map(({ advice }) => advice).join(' ')} ${NOTHING_WRITTEN}`,
    )
  },
  'target-changed': ({ target, reviewed, now }) =>
    words(
      `${target} artık özetteki sürücü değil. ${howChanged(reviewed, now)}.`,
      `Sökün, hangi USB bellek olduğunu denetleyin, sonra yeniden seçin. ${NOTHING_WRITTEN}`,
    ),
  'target-unopenable': problem =>
    words(
      `${problem.target} açılamıyor: ${cause(problem.cause)}.`,
      `Adı ve üzerine yazma izniniz olup olmadığını denetleyin. ${NOTHING_WRITTEN}`,
    ),
  'needs-privilege': ({ target, command }) =>
    words(
      `${target} üzerine yazmak yönetici hakları gerektirir ve bu sistemde bunları isteyebilecek bir iletişim kutusu yok.`,
      `İşi bir uçbirimde başlatın; orada sudo bu hakları yalnızca yazma için isteyebilir: ${command} . ${NOTHING_WRITTEN}`,
    ),
  'target-not-confirmed': ({ target, size }) =>
    words(
      `${target} (${exact(size)}) üzerindeki her şey silinecekti ve kimse bunu onaylamadı.`,
      `Özeti gözden geçirin, sonra son düğmeye basın. ${NOTHING_WRITTEN}`,
    ),
  'target-failed': problem =>
    words(
      `${problem.target} ${ACTIONS[problem.action]}${problem.action === 'flush' ? '' : `, konum LBA ${format.count(problem.lba)}`} (aşama: ${build.stages[problem.stage]}): ${cause(problem.cause)}. ${leftBy(problem.job, problem.condition)}`,
      `USB belleği sökün, yeniden takın ve ${AGAIN[problem.job ?? 'build']}; yine başarısız olursa ${problem.job === undefined ? 'başka bir USB bellek deneyin' : 'USB bellek büyük olasılıkla yıpranmıştır'}.`,
    ),
  'target-silent': ({ target, stage, seconds, condition }) =>
    words(
      `${target} artık yanıt vermiyor (aşama: ${build.stages[stage]}) ve ${format.count(seconds)} saniye sonra vazgeçildi. ${LEFT[condition]}`,
      'USB belleği sökün ve başka birini deneyin. O da yanıt vermezse başka bir USB bağlantı noktası deneyin.',
    ),
  'file-failed': ({ target, reason, job }) =>
    reason === 'full'
      ? words(
          `${target} tamamlanamadı: Bulunduğu disk dolu.`,
          'Yer açın veya başka bir yer seçin, sonra yeniden deneyin.',
        )
      : words(
          `${target} ${job === 'restore' ? 'sıfırlanırken' : 'oluşturulurken'} ${FILE_FAILURES[reason]}.`,
          'Yeniden deneyin ve bitene kadar dosyaya dokunmayın.',
        ),
  'verify-failed': ({ target, mismatches, files, condition, job }) =>
    words(
      `${target} doğrulanamadı. ${describeMismatches(mismatches, files)} ${leftBy(job, condition)}`,
      'USB bellek büyük olasılıkla yıpranmış; başka birini deneyin. Bu bilgisayarda başka hiçbir şeye dokunulmadı.',
    ),
  'does-not-verify': ({ target, mismatches, files }) =>
    words(
      `${target} bu imajla aynı değil. ${describeMismatches(mismatches, files)}`,
      'USB belleği yeniden oluşturun veya oluşturulduğu imajı seçin.',
    ),
  'would-not-boot': ({ target, reasons, imageToo }) =>
    words(
      `${target} bu imajla aynı, ancak önyüklenmez. ${reasons.map(said).join(' ')}`,
      imageToo ? 'İmajın kendisi de önyüklenmez: Başka bir imaj seçin.' : 'USB belleği yeniden oluşturun.',
    ),
  'stick-unsound': ({ target, reasons }) =>
    words(
      `${target} sağlam bir ESXi USB belleği değil. ${reasons.map(said).join(' ')}`,
      'USB belleği yeniden oluşturun. İçinde gerekli ayarlar varsa önce yedeğini alın.',
    ),
  'stick-unreadable': problem =>
    words(
      `${problem.target} denenemiyor: ${cause(problem.cause)}.`,
      problem.rights
        ? 'Okunması yönetici hakları gerektirir ve bu pencerede o haklar yok. USB bellek oluşturulduğu gibi duruyor; gerçek bir bilgisayarda deneyin.'
        : 'Hâlâ takılı olup olmadığını denetleyin.',
    ),
  'qemu-missing': ({ hint }) =>
    words(
      'USB bellekler, bilgisayar gibi davranan QEMU programında denenir ve bu program yüklü değil.',
      `Şununla yükleyin: ${hint}. USB belleğin kendisi değişmedi.`,
    ),
  'machine-failed': problem =>
    words(
      `QEMU başlatılamadı (${problem.target}): ${cause(problem.cause)}.`,
      'USB belleğin kendisi değişmedi; gerçek bir bilgisayarda deneyin.',
    ),
  'eject-failed': problem =>
    words(
      `${problem.target} çıkarılamadı: ${cause(problem.cause)}.`,
      'Onu kullananı kapatın, sonra yeniden çıkarın. Oluşturulan her şey üzerinde güvenle saklanıyor.',
    ),
  busy: ({ target }) =>
    target === undefined
      ? words('Zaten bir USB bellek oluşturuluyor.', 'Bitmesini bekleyin veya iptal edin. Bu iş başlatılmadı.')
      : words(
          `${target} kullanımda: Thinstick, belki başka bir pencerede, hâlâ onun üzerinde çalışıyor.`,
          'Bitmesini bekleyin veya iptal edin. Başka bir şey başlatılmadı.',
        ),
  'job-gone': () =>
    words(
      'Bu iş, belki başka bir sekmede, kapatıldı; bu nedenle raporu artık yok.',
      'USB bellekleri, iş sona erdiğindeki gibi duruyor.',
    ),
  'not-built': ({ target }) =>
    words(
      `${target} son işte oluşturulmadı.`,
      'Az önce oluşturulan bir USB bellek seçin. İş başka bir sekmede kapatılmış olabilir.',
    ),
  'no-such-file': ({ image, path, folder }) =>
    words(
      folder ? `${image} içindeki ${path} bir klasör.` : `${image} içinde şu dosya yok: ${path}.`,
      folder ? 'İçindeki bir dosyayı belirtin.' : 'Hangi dosyaların bulunduğuna yeniden bakın.',
    ),
  'not-saved': problem =>
    problem.exists
      ? words(
          `${problem.path} zaten var. Hiçbir şey kaydedilmedi.`,
          'Başka bir ad seçin veya var olan dosyayı kaldırın.',
        )
      : words(
          `Dosya kaydedilemedi (${problem.path}): ${cause(problem.cause)}.`,
          'Orada yer açın veya başka bir klasör seçin, sonra yeniden kaydedin.',
        ),
  'report-not-saved': problem =>
    words(
      `Rapor kaydedilemedi (${problem.path}): ${cause(problem.cause)}.`,
      'Orada yer açın veya başka bir klasör seçin, sonra yeniden kaydedin.',
    ),
  cancelled: ({ target, written, job }) =>
    written
      ? job === 'restore'
        ? words(
            `İptal edildi. ${target} bölüm tablosu içermiyor.`,
            'USB belleği yeniden sıfırlayın; önceki içeriği silindi.',
          )
        : words(
            `İptal edildi. ${target} önyüklenmiyor: Bölüm tablosu yok.`,
            'USB belleği yeniden oluşturun; önceki içeriği silindi.',
          )
      : words(`İptal edildi. ${target} değişmedi.`, 'Dilediğiniz zaman yeniden başlayabilirsiniz.'),
  usage: ({ message }) => words(said(message), `Geri dönün ve yeniden seçin. ${NOTHING_WRITTEN}`),
  internal: problem =>
    words(
      `Thinstick hata verdi: ${cause(problem.cause)}.`,
      problem.log === null
        ? 'Lütfen hatayı ve o sırada ne yaptığınızı bildirin; ortamda THINSTICK_DEBUG=1 varken hatanın yeri gösterilir.'
        : `Lütfen hatayı, o sırada ne yaptığınızı ve hatanın yerini gösteren şu dosyayı bildirin: ${problem.log}.`,
    ),
}
