import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'MBR не заканчивается на 55AA.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'В MBR нет загрузочного кода, поэтому BIOS нечего запускать.',
  'No partition is active; exactly one must be.': 'Нет активного раздела; он должен быть ровно один.',
  'Several partitions are active ({1}); exactly one must be.':
    'Активных разделов несколько ({1}); он должен быть ровно один.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'Загрузочный том использует секторов: {1}, а в {2} их только {3}.',
  'The extended boot record at LBA {1} does not end in 55AA.':
    'Расширенная загрузочная запись на LBA {1} не заканчивается на 55AA.',
  'The chain of extended boot records loops back to LBA {1} for ever.':
    'Цепочка расширенных загрузочных записей без конца возвращается к LBA {1}.',
  '{1} reaches {2} sectors beyond the extended partition.': '{1} выходит за расширенный раздел; секторов за ним: {2}.',
  '{1} reaches 1 sector beyond the extended partition.': '{1} выходит за расширенный раздел на 1 сектор.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'Загрузочный банк — {1}; загрузчик VMware ищет только в p5 и p6.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    'У {1} тип {2} ({3}); в таком разделе загрузчик VMware банк не ищет.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    '{1}: параметр -p указывает на {2}, а загрузочный банк — {3}.',
  'The tables do not lead to {1}.': 'Таблицы не ведут к {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    'Загрузочный сектор {1} не заканчивается на 55AA, поэтому код в MBR его не запустит.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    'В {1} нет SYSLINUX (ldlinux.sys), который запускает загрузчик VMware.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} взят из демо-образа, но загрузчик в нём повреждён или от другой версии Thinstick.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys повреждён или обрезан: его контрольная сумма не совпадает, и SYSLINUX останавливается с «Load error».',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    'В {1} нет syslinux.cfg, поэтому SYSLINUX нечего запускать.',
  '{1} in {2} starts {3}, which is not there.': '{1} в {2} запускает {3}, а этого файла там нет.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} в {2} запускает {3}, но такой метки в нём нет, а «implicit 0» не допускает ничего другого.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{1} в {2} позволяет запустить только собственный диск компьютера.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} в {2} не называет, что запускать: нет ни «default», ни «ui».',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    'В {1} в {2} есть «prompt» без времени ожидания, поэтому он ждёт, пока не нажмут Enter.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} — не программа COM32 для SYSLINUX 3, который должен её запустить.',
  '{1} is started with {2}, which makes it stop.': '{1} запускается с {2} и из-за этого останавливается.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, который запускает safeboot.c32, — не программа COM32 для SYSLINUX 3.',
  '{1}, which safeboot.c32 starts, is not beside it.': '{1}, который запускает safeboot.c32, не лежит рядом с ним.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'У загрузочного банка нет VMware UUID, поэтому загрузчик VMware сообщает «No hypervisor found.»',
  "VMware's loader does not find boot.cfg: {1}.": 'Загрузчик VMware не находит boot.cfg: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.": '«updated» в boot.cfg: {1}; нужно число больше нуля.',
  'boot.cfg has the build {1}; it must begin with a digit.': 'Сборка в boot.cfg: {1}; она должна начинаться с цифры.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    '«bootstate» в boot.cfg: {1}; загрузчик VMware принимает только 0 и 1.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    '«bootstate» в boot.cfg равно 1, и перед запуском загрузчик VMware должен заменить его на 2; это возможно только в первых 512 байт, а строка стоит дальше.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg начинается с метки порядка байтов, поэтому загрузчик VMware пропускает первую строку, «{1}».',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.":
    '«{1}» в boot.cfg: «{2}»; это останавливает загрузчик VMware.',
  'boot.cfg names no kernel.': 'В boot.cfg не указано ядро.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'Ядра {1} нет в корневом каталоге банка, где загрузчик ищет его по имени 8.3.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'Указаны в boot.cfg, но в корневом каталоге банка нет файлов с такими именами 8.3: {1}.',
  'The loader cannot use these: {1}.': 'Загрузчик не может использовать эти файлы: {1}.',
  'The kernel cannot be started: {1}.': 'Ядро нельзя запустить: {1}.',
  'The loader stops at these modules: {1}.': 'Загрузчик останавливается на этих модулях: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'В нём нет тома FAT12 или FAT16.',
  'It has no VMware FAT UUID.': 'У него нет VMware UUID.',
  'It holds no boot.cfg.': 'В нём нет boot.cfg.',
  'It is damaged: {1}.': 'Он повреждён: {1}.',
  'It lies beyond the end of the image.': 'Он находится за концом образа.',
  'It is older than {1} (updated {2}): updated {3}.': 'Он старше, чем {1} (updated {2}): updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'Он того же возраста, что и {1} (updated {2}), который идёт первым: updated {3}.',
}
