import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'MBR 55AA ile bitmiyor.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'MBR önyükleme kodu içermiyor, bu nedenle BIOS’un başlatacağı bir şey yok.',
  'No partition is active; exactly one must be.': 'Hiçbir bölüm etkin değil; tam olarak biri etkin olmalı.',
  'Several partitions are active ({1}); exactly one must be.':
    'Birden çok bölüm etkin ({1}); tam olarak biri etkin olmalı.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'Önyükleme birimi {1} sektör kullanıyor, oysa {2} bölümünde yalnızca {3} sektör var.',
  'The extended boot record at LBA {1} does not end in 55AA.': 'LBA {1} konumundaki EBR 55AA ile bitmiyor.',
  'The chain of extended boot records loops back to LBA {1} for ever.':
    'EBR zinciri sonsuza dek LBA {1} konumuna dönüyor.',
  '{1} reaches {2} sectors beyond the extended partition.': '{1}, genişletilmiş bölümü {2} sektör aşıyor.',
  '{1} reaches 1 sector beyond the extended partition.': '{1}, genişletilmiş bölümü 1 sektör aşıyor.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'Önyükleme bankası: {1}; VMware yükleyicisi yalnızca p5 ve p6 bölümlerinde arar.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} bölümünün türü {2} ({3}); VMware yükleyicisi bu türde banka aramaz.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    '-p seçeneğine göre {1} şunu kullanacak: {2}; önyükleme bankası ise {3}.',
  'The tables do not lead to {1}.': 'Tablolar şuraya götürmüyor: {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    '{1} bölümünün önyükleme sektörü 55AA ile bitmiyor, bu nedenle MBR kodu onu başlatmaz.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1} bölümünde, VMware yükleyicisini başlatan SYSLINUX (ldlinux.sys) yok.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} demo imajına ait, ancak yükleyicisi hasarlı veya Thinstick’in başka bir sürümünden.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys hasarlı veya eksik: Kendi sağlama toplamı yanlış ve SYSLINUX “Load error” iletisiyle durur.',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} bölümünde syslinux.cfg yok, bu nedenle SYSLINUX’un başlatacağı bir şey yok.',
  '{1} in {2} starts {3}, which is not there.': '{1} ({2} bölümünde) şunu başlatıyor ve o yerinde değil: {3}.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} ({2} bölümünde) şunu başlatıyor: {3}; bu, etiketlerinden biri değil ve “implicit 0” başka bir şeye izin vermiyor.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{1} ({2} bölümünde), bilgisayarın kendi diski dışında başlatılacak bir şey belirtmiyor.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} ({2} bölümünde) başlatılacak bir şey belirtmiyor: Ne “default” ne de “ui” var.',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    '{1} ({2} bölümünde) süre sınırı olmadan “prompt” içeriyor ve birisi Enter tuşuna basana kadar bekliyor.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1}, kendisini başlatması gereken SYSLINUX 3 için bir COM32 programı değil.',
  '{1} is started with {2}, which makes it stop.': '{1}, durmasına yol açan {2} ile başlatılıyor.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, safeboot.c32 tarafından başlatılıyor, ancak SYSLINUX 3 için bir COM32 programı değil.',
  '{1}, which safeboot.c32 starts, is not beside it.':
    '{1}, safeboot.c32 tarafından başlatılıyor, ancak onun yanında değil.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'Önyükleme bankasında VMware UUID yok, bu nedenle VMware yükleyicisi “No hypervisor found.” der.',
  "VMware's loader does not find boot.cfg: {1}.": 'VMware yükleyicisi boot.cfg dosyasını bulamıyor: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    'boot.cfg içindeki “updated” değeri: {1}; sıfırdan büyük bir sayı olmalı.',
  'boot.cfg has the build {1}; it must begin with a digit.': 'boot.cfg içindeki derleme: {1}; bir rakamla başlamalı.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    'boot.cfg içindeki “bootstate” değeri: {1}; VMware yükleyicisi yalnızca 0 ve 1 kabul eder.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    'boot.cfg içindeki “bootstate” değeri 1 ve VMware yükleyicisinin başlamadan önce bunu 2 yapması gerekir; bunu yalnızca ilk 512 baytta yapabilir, satır ise daha sonra geliyor.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg bir bayt sırası işaretiyle başlıyor, bu nedenle VMware yükleyicisi ilk satırını görmüyor: “{1}”.',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.":
    'boot.cfg içindeki “{1}” değeri “{2}”; bu, VMware yükleyicisini durdurur.',
  'boot.cfg names no kernel.': 'boot.cfg bir çekirdek belirtmiyor.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    '{1} çekirdeği, yükleyicinin 8.3 adını aradığı banka kökünde değil.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'boot.cfg bunları belirtiyor, ancak bankanın kökünde bu 8.3 adıyla dosya yok: {1}.',
  'The loader cannot use these: {1}.': 'Yükleyici şunları kullanamaz: {1}.',
  'The kernel cannot be started: {1}.': 'Çekirdek başlatılamıyor: {1}.',
  'The loader stops at these modules: {1}.': 'Yükleyici şu modüllerde duruyor: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'FAT12 veya FAT16 birimi içermiyor.',
  'It has no VMware FAT UUID.': 'VMware UUID yok.',
  'It holds no boot.cfg.': 'boot.cfg içermiyor.',
  'It is damaged: {1}.': 'Hasarlı: {1}.',
  'It lies beyond the end of the image.': 'İmajın sonundan ötede.',
  'It is older than {1} (updated {2}): updated {3}.': '{1} bankasından (updated {2}) eski: updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'Önce gelen {1} (updated {2}) ile aynı yaşta: updated {3}.',
}
