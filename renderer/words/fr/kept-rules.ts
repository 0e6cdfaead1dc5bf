import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'Le MBR se termine par 55AA.',
  'The MBR holds boot code.': 'Le MBR contient du code de démarrage.',
  'One partition is active, {1}.': 'Une seule partition est active, {1}.',
  'Everything in use on the boot volume lies within {1}.':
    'Tout ce qui est utilisé sur le volume de démarrage se trouve dans {1}.',
  'Each extended boot record up to the boot bank ends in 55AA.':
    'Chaque EBR jusqu’à la banque de démarrage se termine par 55AA.',
  'The chain of extended boot records ends.': 'La chaîne des EBR a une fin.',
  '{1} lies inside the extended partition.': '{1} se trouve dans la partition étendue.',
  "The boot bank is {1}, where VMware's loader looks.":
    'La banque de démarrage est {1}, où cherche le chargeur de VMware.',
  '{1} has a FAT type, {2}.': '{1} a un type FAT, {2}.',
  "VMware's loader is not told to use any bank but {1}.":
    'Aucune autre banque que {1} n’est imposée au chargeur de VMware.',
  'The tables lead to the boot sectors and to the boot bank.':
    'Les tables mènent aux secteurs de démarrage et à la banque de démarrage.',
  "{1}'s boot sector ends in 55AA.": 'Le secteur de démarrage de {1} se termine par 55AA.',
  '{1} holds SYSLINUX {2}.': '{1} contient SYSLINUX {2}.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} contient le chargeur propre à l’image de démo, qui n’exige pas plus d’une banque que celui de VMware.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys est intact, d’après sa propre somme de contrôle s’il en a une.',
  '{1} in {2} starts {3}, which is there.': '{1} dans {2} lance {3}, qui est bien là.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX démarre sans attendre de touche.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'Le programme par lequel commence le chargeur de VMware est fait pour SYSLINUX 3, pour autant qu’on puisse le dire.',
  "VMware's loader is started only with options that it knows.":
    'Le chargeur de VMware n’est lancé qu’avec des options qu’il connaît.',
  'If safeboot.c32 is started, it finds its mboot.c32.': 'Si safeboot.c32 est lancé, il trouve son mboot.c32.',
  'The boot bank has a VMware FAT UUID, {1}.': 'La banque de démarrage a un UUID VMware, {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg est là où le chargeur le cherche.',
  "boot.cfg has 'updated' {1}.": '« updated » dans boot.cfg vaut {1}.',
  'boot.cfg has the build {1}.': 'Le build dans boot.cfg est {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    '« bootstate » dans boot.cfg vaut 1, une mise à niveau est en cours : le chargeur de VMware lance la banque une fois, puis plus jamais.',
  'boot.cfg marks the bank as usable.': 'boot.cfg indique que la banque est utilisable.',
  'If the loader has to change bootstate, it can.': 'Si le chargeur doit modifier bootstate, il le peut.',
  'No byte order mark hides a line of boot.cfg.': 'Aucune marque d’ordre des octets ne masque une ligne de boot.cfg.',
  'boot.cfg has no option that stops the loader.': 'boot.cfg n’a aucune option qui arrête le chargeur.',
  'The kernel {1} is in the bank.': 'Le noyau {1} est dans la banque.',
  'Every module that boot.cfg names is in the bank ({1}).':
    'Chaque module qu’indique boot.cfg est dans la banque ({1}).',
  'The kernel and every module are files, and none is empty.':
    'Le noyau et chaque module sont des fichiers, et aucun n’est vide.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'Le noyau est intact, un programme ELF avec un en-tête multiboot.',
  'Every module packed with gzip is intact.': 'Chaque module compressé avec gzip est intact.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'Si SYSLINUX {1} lance {2}, que VMware a fait pour la version 3.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'Si ldlinux.sys est intact : SYSLINUX {1} conserve sa somme de contrôle d’une façon que Thinstick ne connaît pas.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'Ce que fait {1}, que lance SYSLINUX : il ne s’appelle ni safeboot.c32 ni mboot.c32.',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'Ce que contient {1}, que {2} doit lire à la place de boot.cfg.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    'Si {1} trouve un boot.cfg : sans -p, il en cherche un dans la partition de démarrage.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'Quels modules lit le chargeur de VMware : la liste dans boot.cfg se termine par un séparateur, et le chargeur lit au-delà de la fin.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Si ceux-ci sont intacts, car ils dépassent 1 Go une fois décompressés : {1}.',
}
