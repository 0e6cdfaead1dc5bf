import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'Le MBR ne se termine pas par 55AA.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'Le MBR ne contient pas de code de démarrage : le BIOS n’a donc rien à lancer.',
  'No partition is active; exactly one must be.': 'Aucune partition n’est active ; il en faut exactement une.',
  'Several partitions are active ({1}); exactly one must be.':
    'Plusieurs partitions sont actives ({1}) ; il en faut exactement une.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'Le volume de démarrage utilise {1} secteurs, mais {2} n’en a que {3}.',
  'The extended boot record at LBA {1} does not end in 55AA.': 'L’EBR au LBA {1} ne se termine pas par 55AA.',
  'The chain of extended boot records loops back to LBA {1} for ever.': 'La chaîne des EBR boucle sans fin au LBA {1}.',
  '{1} reaches {2} sectors beyond the extended partition.': '{1} dépasse de {2} secteurs la partition étendue.',
  '{1} reaches 1 sector beyond the extended partition.': '{1} dépasse de 1 secteur la partition étendue.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'La banque de démarrage est {1} ; le chargeur de VMware ne cherche que dans p5 et p6.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} a le type {2} ({3}), dans lequel le chargeur de VMware ne cherche pas de banque.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    'L’option -p indique à {1} d’utiliser {2}, mais la banque de démarrage est {3}.',
  'The tables do not lead to {1}.': 'Les tables ne mènent pas à {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    'Le secteur de démarrage de {1} ne se termine pas par 55AA : le code du MBR ne le lancera donc pas.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1} ne contient pas SYSLINUX (ldlinux.sys), qui lance le chargeur de VMware.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} est celle de l’image de démo, mais son chargeur est endommagé ou vient d’une autre version de Thinstick.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys est endommagé ou tronqué : sa propre somme de contrôle est incorrecte, et SYSLINUX s’arrête sur « Load error ».',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} ne contient pas de syslinux.cfg : SYSLINUX n’a donc rien à lancer.',
  '{1} in {2} starts {3}, which is not there.': '{1} dans {2} lance {3}, qui n’est pas là.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} dans {2} lance {3}, qui n’est pas l’un de ses labels, et « implicit 0 » ne permet rien d’autre.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{1} dans {2} n’indique rien à lancer, hormis le disque de l’ordinateur.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} dans {2} n’indique rien à lancer : ni « default » ni « ui ».',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    '{1} dans {2} contient « prompt » sans délai, et attend donc que quelqu’un appuie sur Entrée.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} n’est pas un programme COM32 pour SYSLINUX 3, qui devrait le lancer.',
  '{1} is started with {2}, which makes it stop.': '{1} est lancé avec {2}, ce qui l’arrête.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, que lance safeboot.c32, n’est pas un programme COM32 pour SYSLINUX 3.',
  '{1}, which safeboot.c32 starts, is not beside it.': '{1}, que lance safeboot.c32, n’est pas à côté de lui.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'La banque de démarrage n’a pas d’UUID VMware : le chargeur de VMware affiche donc « No hypervisor found. »',
  "VMware's loader does not find boot.cfg: {1}.": 'Le chargeur de VMware ne trouve pas boot.cfg : {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    '« updated » dans boot.cfg vaut {1} ; il faut un nombre supérieur à zéro.',
  'boot.cfg has the build {1}; it must begin with a digit.':
    'Le build dans boot.cfg est {1} ; il doit commencer par un chiffre.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    '« bootstate » dans boot.cfg vaut {1} ; le chargeur de VMware n’accepte que 0 et 1.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    '« bootstate » dans boot.cfg vaut 1, et le chargeur de VMware doit le passer à 2 avant de démarrer ; il ne le peut que dans les 512 premiers octets, et la ligne vient plus loin.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg commence par une marque d’ordre des octets : le chargeur de VMware ignore donc sa première ligne, « {1} ».',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.":
    '« {1} » dans boot.cfg vaut « {2} », ce qui arrête le chargeur de VMware.',
  'boot.cfg names no kernel.': 'boot.cfg n’indique aucun noyau.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'Le noyau {1} n’est pas à la racine de la banque, où le chargeur cherche son nom 8.3.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'boot.cfg indique ces fichiers, mais la racine de la banque n’en a aucun de ce nom 8.3 : {1}.',
  'The loader cannot use these: {1}.': 'Le chargeur ne peut pas utiliser ceux-ci : {1}.',
  'The kernel cannot be started: {1}.': 'Le noyau ne peut pas être lancé : {1}.',
  'The loader stops at these modules: {1}.': 'Le chargeur s’arrête sur ces modules : {1}.',
  'It holds no FAT12 or FAT16 volume.': 'Elle ne contient pas de volume FAT12 ou FAT16.',
  'It has no VMware FAT UUID.': 'Elle n’a pas d’UUID VMware.',
  'It holds no boot.cfg.': 'Elle ne contient pas de boot.cfg.',
  'It is damaged: {1}.': 'Elle est endommagée : {1}.',
  'It lies beyond the end of the image.': 'Elle se trouve au-delà de la fin de l’image.',
  'It is older than {1} (updated {2}): updated {3}.': 'Elle est plus ancienne que {1} (updated {2}) : updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'Elle est aussi ancienne que {1} (updated {2}), qui vient en premier : updated {3}.',
}
