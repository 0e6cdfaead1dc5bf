import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'MBR заканчивается на 55AA.',
  'The MBR holds boot code.': 'В MBR есть загрузочный код.',
  'One partition is active, {1}.': 'Активен один раздел, {1}.',
  'Everything in use on the boot volume lies within {1}.':
    'Всё, что используется на загрузочном томе, находится в пределах {1}.',
  'Each extended boot record up to the boot bank ends in 55AA.':
    'Каждая расширенная загрузочная запись до загрузочного банка заканчивается на 55AA.',
  'The chain of extended boot records ends.': 'Цепочка расширенных загрузочных записей имеет конец.',
  '{1} lies inside the extended partition.': '{1} находится внутри расширенного раздела.',
  "The boot bank is {1}, where VMware's loader looks.": 'Загрузочный банк — {1}, там загрузчик VMware его и ищет.',
  '{1} has a FAT type, {2}.': 'У {1} тип FAT, {2}.',
  "VMware's loader is not told to use any bank but {1}.": 'Загрузчику VMware не указан никакой банк, кроме {1}.',
  'The tables lead to the boot sectors and to the boot bank.':
    'Таблицы ведут к загрузочным секторам и к загрузочному банку.',
  "{1}'s boot sector ends in 55AA.": 'Загрузочный сектор {1} заканчивается на 55AA.',
  '{1} holds SYSLINUX {2}.': 'В {1} есть SYSLINUX {2}.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    'В {1} собственный загрузчик демо-образа, который требует от банка не больше, чем загрузчик VMware.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys цел, судя по его контрольной сумме, если она в нём есть.',
  '{1} in {2} starts {3}, which is there.': '{1} в {2} запускает {3}, и этот файл там есть.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX запускается, не ожидая нажатия клавиши.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'Программа, с которой начинается загрузчик VMware, сделана для SYSLINUX 3, насколько можно судить.',
  "VMware's loader is started only with options that it knows.":
    'Загрузчик VMware запускается только с известными ему параметрами.',
  'If safeboot.c32 is started, it finds its mboot.c32.': 'Если запускается safeboot.c32, он находит свой mboot.c32.',
  'The boot bank has a VMware FAT UUID, {1}.': 'У загрузочного банка есть VMware UUID, {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg лежит там, где его ищет загрузчик.',
  "boot.cfg has 'updated' {1}.": '«updated» в boot.cfg: {1}.',
  'boot.cfg has the build {1}.': 'Сборка в boot.cfg: {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    '«bootstate» в boot.cfg равно 1, идёт обновление: загрузчик VMware запустит банк один раз и больше никогда.',
  'boot.cfg marks the bank as usable.': 'boot.cfg помечает банк как пригодный.',
  'If the loader has to change bootstate, it can.': 'Если загрузчику нужно изменить «bootstate», он может это сделать.',
  'No byte order mark hides a line of boot.cfg.': 'Метка порядка байтов не скрывает ни одной строки boot.cfg.',
  'boot.cfg has no option that stops the loader.': 'В boot.cfg нет параметров, которые останавливают загрузчик.',
  'The kernel {1} is in the bank.': 'Ядро {1} есть в банке.',
  'Every module that boot.cfg names is in the bank ({1}).': 'Все модули, указанные в boot.cfg, есть в банке ({1}).',
  'The kernel and every module are files, and none is empty.': 'Ядро и все модули — файлы, и ни один из них не пуст.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'Ядро цело: это программа ELF с заголовком multiboot.',
  'Every module packed with gzip is intact.': 'Все модули, сжатые gzip, целы.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'Запустит ли SYSLINUX {1} файл {2}, который VMware сделала для версии 3.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'Цел ли ldlinux.sys: SYSLINUX {1} хранит контрольную сумму способом, которого Thinstick не знает.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'Что делает {1}, который запускает SYSLINUX: он называется не safeboot.c32 и не mboot.c32.',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'Что написано в {1}, который {2} должен читать вместо boot.cfg.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    'Найдёт ли {1} файл boot.cfg: без -p он ищет его в загрузочном разделе.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'Какие модули прочитает загрузчик VMware: список в boot.cfg заканчивается разделителем, и загрузчик читает дальше его конца.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Целы ли эти файлы, ведь после распаковки они больше 1 ГБ: {1}.',
}
