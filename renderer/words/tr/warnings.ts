import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Bu imajdan oluşturulan bir USB bellek önyüklenmez.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'eksik' : value === '' ? 'boş' : `“${value}”`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'İmajın MBR’si 55AA ile bitmiyor.',
  'no-ebr-signature': ({ lba }) =>
    `İmajın LBA ${format.count(lba)} konumundaki EBR’si 55AA ile bitmiyor; imajın kendisi önyüklenmez.`,
  'chain-loops': ({ lba }) => `İmajın mantıksal bölüm zinciri LBA ${format.count(lba)} konumunda kendine dönüyor.`,
  'chain-leaves-extended': ({ lba }) =>
    `İmajın mantıksal bölüm zinciri genişletilmiş bölümün dışına çıkıyor: LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `İmajın p${slot} bölümü, genişletilmiş bölümü ${format.bytes(excess * 512)} (${format.count(excess)} sektör) aşıyor; imajın kendisi önyüklenmez.`,
  'several-active': ({ slots }) =>
    `İmajda birden çok bölüm etkin olarak işaretli (${slots.map(slot => `p${slot}`).join(', ')}); ilki geçerli.`,
}

const WHY = {
  label: 'birim etiketi önce geliyor ve onu gizliyor',
  directory: 'bir klasör',
  empty: 'boş',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `İmajın MBR’si önyükleme kodu içermiyor. ${STOPS}`,
  'boot-rule': ({ reason }) => `İmaj başlamıyor: ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `p${slot} önyükleme bankasında VMware UUID yok; bu nedenle VMware yükleyicisi onu tanımaz (“No hypervisor found.”). İsterseniz Thinstick bir tane oluşturabilir.`,
  'boot-cfg-updated': ({ value }) =>
    `boot.cfg içindeki “updated” değeri ${quoted(value)}; VMware yükleyicisine sıfırdan büyük bir sayı gerekir. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `boot.cfg içindeki “build” değeri ${quoted(value)}; VMware yükleyicisi için bir rakamla başlamalı. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg bir çekirdek belirtmiyor. ${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `boot.cfg içindeki “bootstate” değeri ${state}; VMware yükleyicisi yalnızca 0 ve 1 kabul eder. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `boot.cfg içindeki “bootstate” değeri 1, ancak VMware yükleyicisinin değiştiremeyeceği yerde, ilk 512 bayttan sonra geliyor. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `VMware yükleyicisi önyükleme bankasında boot.cfg dosyasını bulamıyor${why === 'label' ? ': Birim etiketi onu gizliyor' : ' (8.3 adıyla arar)'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) =>
    `boot.cfg içindeki “${key}” değeri “${value}”; bu, VMware yükleyicisini durdurur. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg, VMware yükleyicisinin kullanamayacağı dosyalar belirtiyor: ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    'boot.cfg içindeki “bootstate” değeri 1, bir yükseltme sürüyor: VMware yükleyicisi bankayı bir kez başlatır; ESXi değeri kendisi 0 yapmazsa bir daha başlatmaz.',
  'no-modules': () =>
    'boot.cfg, VMware yükleyicisinin okuyacağı bir modül belirtmiyor: Yalnızca çekirdeği başlatır, oysa ESXi için modülleri gerekir.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg bir bayt sırası işaretiyle başlıyor, bu nedenle VMware yükleyicisi ilk satırını görmez. ${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg dosyasının belirttiği çekirdek önyükleme bankasında yok: ${name}. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg dosyasının belirttiği şu modüller önyükleme bankasında yok: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `İmaj p${slot} bölümünden önyüklenir; bu nedenle USB belleğe o önyükleme bankası yazılır, p${other} yazılmaz. ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `USB belleğe, seçildiği gibi p${slot} önyükleme bankası yazılır; imajın kendisi p${live} bölümünden önyüklenir.`,
  'table-flaw': ({ flaw }) =>
    `${wordingOf('code', FLAWS, flaw)} USB belleğe bu kusuru taşımayan yeni bir tablo yazılır.`,
  'image-short': ({ size, expected }) =>
    `İmaj, ${format.count(expected)} bayt yerine ${format.count(size)} bayttan sonra bitiyor. USB bellek için gereken her şey var.`,
  'unsafe-names': ({ paths }) =>
    `Bazı dosya adlarını başka yere kopyalamak güvenli değil: ${paths.map(path => JSON.stringify(path)).join(', ')}. USB bellekte oldukları gibi kalırlar.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `Önyükleme birimi hâlâ ${format.count(totalSectors)} sektör bildiriyor, oysa p4 bölümünde ${format.count(partitionSectors)} sektör var: Daha azıyla FAT12 olarak okunur ve önyüklenmezdi. Dosya sistemi denetleyicileri p4 için uyarı verebilir.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `Önyükleme birimi ${format.count(sectorsInUse)} sektör kullanıyor, oysa bölümünde yalnızca ${format.count(sectors)} sektör var. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `${file} dosyası, diskin oluşturulduğu dosya değil: MD5 değeri ${actual}, diskte ise ${expected} yazıyor. USB bellek için gereken yine de sağlam olabilir, ancak diski yeniden edinmek daha iyidir.`,
  'archive-unsound': warning =>
    `${warning.file} dosyası kendi bütünlük denetiminden geçmiyor: ${cause(warning.cause)}. USB bellek için gereken de hasarlı olabilir; dosyayı yeniden edinmek daha iyidir.`,
  'cache-unsafe': warning =>
    `Ayıklananlar bir dahaki sefer için saklanmayacak: ${warning.folder} klasörü kullanılmıyor (${cause(warning.cause)}). Klasörü yalnızca kendinize ayırın (kip 700) veya kaldırın.`,
}
