import type { ShelfWords } from '../en/shelf.ts'
import { format } from './format.ts'

export const shelf: ShelfWords = {
  keepGoing: 'Sonraki USB bellekle devam et',
  title: 'Birbiri ardına USB bellek',
  opening: 'Sonraki USB bellek için hazırlanıyor',
  waiting: 'Sonraki USB belleği takın. Üzerindeki hiçbir şey silinmeden önce gösterilir.',
  unusable: name => `${name} kullanılamaz.`,
  number: number => `${format.count(number)}. USB bellek.`,
  again: number => `Bu seri numaralı bir USB bellek daha önce oluşturuldu: ${format.count(number)}. USB bellek.`,
  count: verified => `Oluşturulan ve doğrulanan: ${format.count(verified)}`,
  countFailed: (verified, failed) =>
    `Oluşturulan ve doğrulanan: ${format.count(verified)}, oluşturulmayan: ${format.count(failed)}`,
  skip: 'Olduğu gibi bırak',
  end: 'Bitir',
  save: 'Listeyi kaydet',
  saveAs: { csv: 'Tablo olarak (CSV)' },
  column: 'USB bellek',
  result: 'Sonuç',
}
