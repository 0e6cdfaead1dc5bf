import type { TrialWords } from '../en/trial.ts'

export const trial: TrialWords = {
  title: stick => `QEMU denemesi: ${stick}`,
  starting: 'Makine açılıyor',
  screen: 'Makinenin ekranı',
  picture: 'Makinenin ekranı, grafik kipinde',
  serial: 'Seri çıkış',
  running: seconds =>
    `${seconds} saniyedir açık. USB belleğe hiçbir şey yazılmaz; burada gerçek bir bilgisayardan daha yavaş çalışır.`,
  ended: 'Makine durdu.',
  stop: 'Kapat',
  close: 'Pencereyi kapat',
}
