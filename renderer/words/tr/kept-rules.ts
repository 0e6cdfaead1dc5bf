import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'MBR 55AA ile bitiyor.',
  'The MBR holds boot code.': 'MBR önyükleme kodu içeriyor.',
  'One partition is active, {1}.': 'Tek bir bölüm etkin, {1}.',
  'Everything in use on the boot volume lies within {1}.': 'Önyükleme biriminde kullanılan her şey {1} içinde.',
  'Each extended boot record up to the boot bank ends in 55AA.': 'Önyükleme bankasına kadar her EBR 55AA ile bitiyor.',
  'The chain of extended boot records ends.': 'EBR zincirinin bir sonu var.',
  '{1} lies inside the extended partition.': '{1}, genişletilmiş bölümün içinde.',
  "The boot bank is {1}, where VMware's loader looks.": 'Önyükleme bankası, VMware yükleyicisinin aradığı yerde: {1}.',
  '{1} has a FAT type, {2}.': '{1} bölümünün türü bir FAT türü, {2}.',
  "VMware's loader is not told to use any bank but {1}.": 'VMware yükleyicisine {1} dışında bir banka dayatılmıyor.',
  'The tables lead to the boot sectors and to the boot bank.':
    'Tablolar önyükleme sektörlerine ve önyükleme bankasına götürüyor.',
  "{1}'s boot sector ends in 55AA.": '{1} bölümünün önyükleme sektörü 55AA ile bitiyor.',
  '{1} holds SYSLINUX {2}.': '{1} bölümünde SYSLINUX {2} var.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} bölümünde demo imajının kendi yükleyicisi var; bir bankadan VMware yükleyicisinin istediğinden fazlasını istemez.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys, varsa kendi sağlama toplamına göre sağlam.',
  '{1} in {2} starts {3}, which is there.': '{1} ({2} bölümünde) şunu başlatıyor ve o yerinde: {3}.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX bir tuş beklemeden başlıyor.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'VMware yükleyicisinin başladığı program, bilinebildiği kadarıyla SYSLINUX 3 için yapılmış.',
  "VMware's loader is started only with options that it knows.":
    'VMware yükleyicisi yalnızca tanıdığı seçeneklerle başlatılıyor.',
  'If safeboot.c32 is started, it finds its mboot.c32.': 'safeboot.c32 başlatılırsa kendi mboot.c32 dosyasını bulur.',
  'The boot bank has a VMware FAT UUID, {1}.': 'Önyükleme bankasının VMware UUID değeri var: {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg, yükleyicinin aradığı yerde.',
  "boot.cfg has 'updated' {1}.": 'boot.cfg içindeki “updated” değeri: {1}.',
  'boot.cfg has the build {1}.': 'boot.cfg içindeki derleme: {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    'boot.cfg içindeki “bootstate” değeri 1, bir yükseltme sürüyor: VMware yükleyicisi bankayı bir kez başlatır, sonra bir daha başlatmaz.',
  'boot.cfg marks the bank as usable.': 'boot.cfg bankayı kullanılabilir olarak işaretliyor.',
  'If the loader has to change bootstate, it can.':
    'Yükleyicinin bootstate değerini değiştirmesi gerekirse değiştirebilir.',
  'No byte order mark hides a line of boot.cfg.': 'Hiçbir bayt sırası işareti bir boot.cfg satırını gizlemiyor.',
  'boot.cfg has no option that stops the loader.': 'boot.cfg içinde yükleyiciyi durduran bir seçenek yok.',
  'The kernel {1} is in the bank.': '{1} çekirdeği bankada.',
  'Every module that boot.cfg names is in the bank ({1}).': 'boot.cfg içinde belirtilen her modül bankada ({1}).',
  'The kernel and every module are files, and none is empty.':
    'Çekirdek ve her modül birer dosya ve hiçbiri boş değil.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'Çekirdek sağlam; multiboot başlıklı bir ELF programı.',
  'Every module packed with gzip is intact.': 'gzip ile sıkıştırılmış her modül sağlam.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'SYSLINUX {1}, VMware’in 3. sürüm için yaptığı {2} dosyasını başlatır mı?',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'ldlinux.sys sağlam mı? SYSLINUX {1} sağlama toplamını Thinstick’in bilmediği bir biçimde saklar.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'SYSLINUX’un başlattığı {1} ne yapar? Adı safeboot.c32 veya mboot.c32 değil.',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'boot.cfg yerine okunması istenen {1} ne diyor? Okuyacak olan: {2}.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    '{1} bir boot.cfg bulur mu? -p olmadan önyükleme bölümünde arar.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'VMware yükleyicisi hangi modülleri okur? boot.cfg içindeki liste bir ayırıcıyla bitiyor ve yükleyici sonun ötesini de okuyor.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Ayıklanınca 1 GB boyutunu aştıkları için bunlar sağlam mı: {1}?',
}
