import type { ShellWords } from '../en/shell.ts'
import { format } from './format.ts'

export const shell: ShellWords = {
  appName: 'Thinstick',
  pageTitle: what => `${what} – Thinstick`,
  steps: { image: 'İmaj', stick: 'USB bellek', review: 'Özet', build: 'Oluşturma', done: 'Bitti' },
  language: 'Dil',
  back: 'Geri',
  starting: 'Thinstick başlatılıyor',
  elsewhere: {
    running: 'Başka bir pencerede bir iş başlatıldı.',
    ended: 'Başka bir penceredeki iş sona erdi.',
    show: 'Göster',
  },
  lost: {
    title: 'Thinstick ile bağlantı kesildi',
    retrying: attempt => `Yeniden bağlanılmaya çalışılıyor, deneme ${attempt}.`,
    gaveUp: attempts =>
      attempts === 0
        ? 'Thinstick bu sayfayı artık tanımıyor.'
        : `${format.count(attempts)} bağlantı denemesi başarısız oldu.`,
    advice:
      'Thinstick’in, başlattığınız yerde hâlâ çalışıp çalışmadığını denetleyin. Durduysa yeniden başlatın ve gösterdiği adresi açın: Bu sayfa eskisine ait.',
    building: 'Bir USB bellek oluşturuluyordu. Bu sayfa, işin sürüp sürmediğini bilemez.',
    since: at => `Son haber alınan saat: ${format.time(at)}.`,
    lastKnown: progress => (progress === '' ? 'Başka bir şey bilinmiyor.' : `Bilinen son durum: ${progress}`),
    kept: 'Seçimleriniz korunuyor.',
    stick:
      'Öğrenene kadar USB belleği takılı bırakın. Bölüm tablosu en son yazılır; bu nedenle tamamlanmamış bir USB bellek önyüklenmez.',
    again: 'Şimdi yeniden dene',
    call: {
      message: 'Thinstick yanıt vermeden önce bağlantı kesildi.',
      advice: 'Bağlantı geri geldiğinde yeniden yapın.',
    },
  },
  windowFailed: cause => ({
    message: `Pencerenin kendisi hata verdi: ${cause}.`,
    advice: 'Yeniden yükleyin. Tekrar olursa lütfen hatayı ve o sırada ne yaptığınızı bildirin.',
  }),
  details: 'Teknik ayrıntılar',
  mends: {
    'another-image': 'Başka bir imaj seç',
    'open-again': 'Yeniden dene',
    'look-again': 'Yeniden bak',
    'other-sticks': 'Başka bir USB bellek seç',
    'plan-again': 'Yeniden denetle',
    'usual-label': 'Olağan etiketi kullan',
    'usual-bank': 'Olağan önyükleme bankasını kullan',
    'make-uuid': 'VMware UUID oluştur',
    'leave-out': 'Dışarıda bırak',
    'usual-options': 'İmajın çekirdek seçeneklerini kullan',
  },
  exact: 'Kesin sayılar',
}
