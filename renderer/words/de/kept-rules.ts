import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'Der MBR endet auf 55AA.',
  'The MBR holds boot code.': 'Der MBR enthält Boot-Code.',
  'One partition is active, {1}.': 'Eine Partition ist aktiv, {1}.',
  'Everything in use on the boot volume lies within {1}.': 'Alles, was auf dem Boot-Volume benutzt wird, liegt in {1}.',
  'Each extended boot record up to the boot bank ends in 55AA.':
    'Jeder erweiterte Boot-Record bis zur Boot-Bank endet auf 55AA.',
  'The chain of extended boot records ends.': 'Die Kette der erweiterten Boot-Records hat ein Ende.',
  '{1} lies inside the extended partition.': '{1} liegt in der erweiterten Partition.',
  "The boot bank is {1}, where VMware's loader looks.": 'Die Boot-Bank ist {1}, wo der Loader von VMware sucht.',
  '{1} has a FAT type, {2}.': '{1} hat einen FAT-Typ, {2}.',
  "VMware's loader is not told to use any bank but {1}.":
    'Dem Loader von VMware ist keine andere Bank als {1} vorgegeben.',
  'The tables lead to the boot sectors and to the boot bank.':
    'Die Tabellen führen zu den Boot-Sektoren und zur Boot-Bank.',
  "{1}'s boot sector ends in 55AA.": 'Der Boot-Sektor von {1} endet auf 55AA.',
  '{1} holds SYSLINUX {2}.': '{1} enthält SYSLINUX {2}.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} enthält den eigenen Loader des Demo-Images, der von einer Bank nicht mehr verlangt als der von VMware.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys ist unversehrt, nach der eigenen Prüfsumme, falls es eine hat.',
  '{1} in {2} starts {3}, which is there.': '{1} in {2} startet {3}, und das ist da.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX startet, ohne auf eine Taste zu warten.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'Das Programm, mit dem der Loader von VMware beginnt, ist für SYSLINUX 3 gemacht, soweit sich das sagen lässt.',
  "VMware's loader is started only with options that it knows.":
    'Der Loader von VMware wird nur mit Optionen gestartet, die er kennt.',
  'If safeboot.c32 is started, it finds its mboot.c32.': 'Wenn safeboot.c32 gestartet wird, findet es sein mboot.c32.',
  'The boot bank has a VMware FAT UUID, {1}.': 'Die Boot-Bank hat eine VMware-UUID, {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg ist da, wo der Loader sie sucht.',
  "boot.cfg has 'updated' {1}.": '„updated“ in boot.cfg ist {1}.',
  'boot.cfg has the build {1}.': 'Der Build in boot.cfg ist {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    '„bootstate“ in boot.cfg ist 1, eine Aktualisierung ist im Gange: Der Loader von VMware startet die Bank einmal und dann nie wieder.',
  'boot.cfg marks the bank as usable.': 'boot.cfg weist die Bank als brauchbar aus.',
  'If the loader has to change bootstate, it can.': 'Wenn der Loader „bootstate“ ändern muss, kann er es.',
  'No byte order mark hides a line of boot.cfg.': 'Keine Byte-Order-Mark verdeckt eine Zeile von boot.cfg.',
  'boot.cfg has no option that stops the loader.': 'boot.cfg hat keine Option, bei der der Loader stehen bleibt.',
  'The kernel {1} is in the bank.': 'Der Kernel {1} ist in der Bank.',
  'Every module that boot.cfg names is in the bank ({1}).': 'Jedes Modul, das boot.cfg nennt, ist in der Bank ({1}).',
  'The kernel and every module are files, and none is empty.':
    'Der Kernel und jedes Modul sind Dateien, und keine ist leer.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'Der Kernel ist unversehrt, ein ELF-Programm mit Multiboot-Kopf.',
  'Every module packed with gzip is intact.': 'Jedes mit gzip gepackte Modul ist unversehrt.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'Ob SYSLINUX {1} die Datei {2} startet, die VMware für Version 3 gemacht hat.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'Ob ldlinux.sys unversehrt ist: SYSLINUX {1} speichert die Prüfsumme auf eine Weise, die Thinstick nicht kennt.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'Was {1} tut, das SYSLINUX startet: Es heißt weder safeboot.c32 noch mboot.c32.',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'Was in {1} steht, das {2} anstelle von boot.cfg lesen soll.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    'Ob {1} eine boot.cfg findet: Ohne -p sucht es sie in der Boot-Partition.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'Welche Module der Loader von VMware liest: Die Liste in boot.cfg endet mit einem Trennzeichen, und der Loader liest darüber hinaus weiter.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Ob diese unversehrt sind, denn entpackt haben sie mehr als 1 GB: {1}.',
}
