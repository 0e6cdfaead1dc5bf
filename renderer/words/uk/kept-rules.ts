import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'MBR закінчується на 55AA.',
  'The MBR holds boot code.': 'У MBR є завантажувальний код.',
  'One partition is active, {1}.': 'Активний один розділ, {1}.',
  'Everything in use on the boot volume lies within {1}.':
    'Усе, що використовується на завантажувальному томі, розташоване в межах {1}.',
  'Each extended boot record up to the boot bank ends in 55AA.':
    'Кожен розширений завантажувальний запис до завантажувального банку закінчується на 55AA.',
  'The chain of extended boot records ends.': 'Ланцюжок розширених завантажувальних записів має кінець.',
  '{1} lies inside the extended partition.': '{1} розташований усередині розширеного розділу.',
  "The boot bank is {1}, where VMware's loader looks.":
    'Завантажувальний банк — {1}, там завантажувач VMware його й шукає.',
  '{1} has a FAT type, {2}.': '{1} має тип FAT, {2}.',
  "VMware's loader is not told to use any bank but {1}.": 'Завантажувачу VMware не вказано жодного банку, крім {1}.',
  'The tables lead to the boot sectors and to the boot bank.':
    'Таблиці ведуть до завантажувальних секторів і до завантажувального банку.',
  "{1}'s boot sector ends in 55AA.": 'Завантажувальний сектор {1} закінчується на 55AA.',
  '{1} holds SYSLINUX {2}.': 'У {1} є SYSLINUX {2}.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    'У {1} власний завантажувач демо-образу, який вимагає від банку не більше, ніж завантажувач VMware.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys цілий, судячи з його контрольної суми, якщо вона в ньому є.',
  '{1} in {2} starts {3}, which is there.': '{1} у {2} запускає {3}, і цей файл там є.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX запускається, не чекаючи натискання клавіші.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'Програма, з якої починається завантажувач VMware, створена для SYSLINUX 3, наскільки можна судити.',
  "VMware's loader is started only with options that it knows.":
    'Завантажувач VMware запускається лише з відомими йому параметрами.',
  'If safeboot.c32 is started, it finds its mboot.c32.':
    'Якщо запускається safeboot.c32, він знаходить свій mboot.c32.',
  'The boot bank has a VMware FAT UUID, {1}.': 'Завантажувальний банк має VMware UUID, {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg лежить там, де його шукає завантажувач.',
  "boot.cfg has 'updated' {1}.": '«updated» у boot.cfg: {1}.',
  'boot.cfg has the build {1}.': 'Збірка в boot.cfg: {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    '«bootstate» у boot.cfg дорівнює 1, триває оновлення: завантажувач VMware запустить банк один раз і більше ніколи.',
  'boot.cfg marks the bank as usable.': 'boot.cfg позначає банк як придатний.',
  'If the loader has to change bootstate, it can.':
    'Якщо завантажувачу потрібно змінити «bootstate», він може це зробити.',
  'No byte order mark hides a line of boot.cfg.': 'Мітка порядку байтів не приховує жодного рядка boot.cfg.',
  'boot.cfg has no option that stops the loader.': 'У boot.cfg немає параметрів, які зупиняють завантажувач.',
  'The kernel {1} is in the bank.': 'Ядро {1} є в банку.',
  'Every module that boot.cfg names is in the bank ({1}).': 'Усі модулі, вказані в boot.cfg, є в банку ({1}).',
  'The kernel and every module are files, and none is empty.': 'Ядро й усі модулі — файли, і жоден із них не порожній.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'Ядро ціле: це програма ELF із заголовком multiboot.',
  'Every module packed with gzip is intact.': 'Усі модулі, стиснені gzip, цілі.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'Чи запустить SYSLINUX {1} файл {2}, який VMware створила для версії 3.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'Чи цілий ldlinux.sys: SYSLINUX {1} зберігає контрольну суму у спосіб, якого Thinstick не знає.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'Що робить {1}, який запускає SYSLINUX: він називається не safeboot.c32 і не mboot.c32.',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'Що написано в {1}, який {2} має читати замість boot.cfg.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    'Чи знайде {1} файл boot.cfg: без -p він шукає його в завантажувальному розділі.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'Які модулі прочитає завантажувач VMware: список у boot.cfg закінчується роздільником, і завантажувач читає далі за його кінець.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Чи цілі ці файли, адже після розпакування вони більші за 1 ГБ: {1}.',
}
