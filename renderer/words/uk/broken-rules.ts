import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'MBR не закінчується на 55AA.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'У MBR немає завантажувального коду, тому BIOS не має чого запускати.',
  'No partition is active; exactly one must be.': 'Немає активного розділу; він має бути рівно один.',
  'Several partitions are active ({1}); exactly one must be.':
    'Активних розділів кілька ({1}); він має бути рівно один.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'Завантажувальний том використовує секторів: {1}, а в {2} їх лише {3}.',
  'The extended boot record at LBA {1} does not end in 55AA.':
    'Розширений завантажувальний запис на LBA {1} не закінчується на 55AA.',
  'The chain of extended boot records loops back to LBA {1} for ever.':
    'Ланцюжок розширених завантажувальних записів без кінця повертається до LBA {1}.',
  '{1} reaches {2} sectors beyond the extended partition.': '{1} виходить за розширений розділ; секторів за ним: {2}.',
  '{1} reaches 1 sector beyond the extended partition.': '{1} виходить за розширений розділ на 1 сектор.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'Завантажувальний банк — {1}; завантажувач VMware шукає лише в p5 і p6.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} має тип {2} ({3}); у такому розділі завантажувач VMware банк не шукає.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    '{1}: параметр -p вказує на {2}, а завантажувальний банк — {3}.',
  'The tables do not lead to {1}.': 'Таблиці не ведуть до {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    'Завантажувальний сектор {1} не закінчується на 55AA, тому код у MBR його не запустить.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    'У {1} немає SYSLINUX (ldlinux.sys), який запускає завантажувач VMware.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} узято з демо-образу, але завантажувач у ньому пошкоджений або від іншої версії Thinstick.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys пошкоджений або обрізаний: його контрольна сума не збігається, і SYSLINUX зупиняється з «Load error».',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    'У {1} немає syslinux.cfg, тому SYSLINUX не має чого запускати.',
  '{1} in {2} starts {3}, which is not there.': '{1} у {2} запускає {3}, а цього файлу там немає.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} у {2} запускає {3}, але такої мітки в ньому немає, а «implicit 0» не дозволяє нічого іншого.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{1} у {2} дає запустити лише власний диск комп’ютера.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} у {2} не називає, що запускати: немає ні «default», ні «ui».',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    'У {1} у {2} є «prompt» без часу очікування, тому він чекає, доки не натиснуть Enter.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} — не програма COM32 для SYSLINUX 3, який має її запустити.',
  '{1} is started with {2}, which makes it stop.': '{1} запускається з {2} і через це зупиняється.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, який запускає safeboot.c32, — не програма COM32 для SYSLINUX 3.',
  '{1}, which safeboot.c32 starts, is not beside it.': '{1}, який запускає safeboot.c32, не лежить поруч із ним.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'Завантажувальний банк не має VMware UUID, тому завантажувач VMware повідомляє «No hypervisor found.»',
  "VMware's loader does not find boot.cfg: {1}.": 'Завантажувач VMware не знаходить boot.cfg: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    '«updated» у boot.cfg: {1}; потрібне число більше за нуль.',
  'boot.cfg has the build {1}; it must begin with a digit.': 'Збірка в boot.cfg: {1}; вона має починатися з цифри.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    '«bootstate» у boot.cfg: {1}; завантажувач VMware приймає лише 0 і 1.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    '«bootstate» у boot.cfg дорівнює 1, і перед запуском завантажувач VMware має замінити його на 2; це можливо лише в перших 512 байтах, а рядок стоїть далі.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg починається з мітки порядку байтів, тому завантажувач VMware пропускає перший рядок, «{1}».',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.": '«{1}» у boot.cfg: «{2}»; це зупиняє завантажувач VMware.',
  'boot.cfg names no kernel.': 'У boot.cfg не вказано ядро.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'Ядра {1} немає в кореневому каталозі банку, де завантажувач шукає його за ім’ям 8.3.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'Указані в boot.cfg, але в кореневому каталозі банку немає файлів із такими іменами 8.3: {1}.',
  'The loader cannot use these: {1}.': 'Завантажувач не може використати ці файли: {1}.',
  'The kernel cannot be started: {1}.': 'Ядро не можна запустити: {1}.',
  'The loader stops at these modules: {1}.': 'Завантажувач зупиняється на цих модулях: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'У ньому немає тому FAT12 чи FAT16.',
  'It has no VMware FAT UUID.': 'Він не має VMware UUID.',
  'It holds no boot.cfg.': 'У ньому немає boot.cfg.',
  'It is damaged: {1}.': 'Його пошкоджено: {1}.',
  'It lies beyond the end of the image.': 'Він розташований за кінцем образу.',
  'It is older than {1} (updated {2}): updated {3}.': 'Він старіший, ніж {1} (updated {2}): updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'Він того самого віку, що й {1} (updated {2}), який іде першим: updated {3}.',
}
