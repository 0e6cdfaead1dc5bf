import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'El MBR no termina en 55AA.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'El MBR no contiene código de arranque, así que el BIOS no tiene nada que iniciar.',
  'No partition is active; exactly one must be.': 'Ninguna partición está activa; debe estarlo exactamente una.',
  'Several partitions are active ({1}); exactly one must be.':
    'Hay varias particiones activas ({1}); debe estarlo exactamente una.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'El volumen de arranque usa {1} sectores, pero {2} solo tiene {3}.',
  'The extended boot record at LBA {1} does not end in 55AA.': 'El EBR en LBA {1} no termina en 55AA.',
  'The chain of extended boot records loops back to LBA {1} for ever.': 'La cadena de EBR vuelve sin fin a LBA {1}.',
  '{1} reaches {2} sectors beyond the extended partition.': '{1} sobrepasa en {2} sectores la partición extendida.',
  '{1} reaches 1 sector beyond the extended partition.': '{1} sobrepasa en 1 sector la partición extendida.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'El banco de arranque es {1}; el cargador de VMware solo busca en p5 y p6.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} tiene el tipo {2} ({3}), en el que el cargador de VMware no busca ningún banco.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    'La opción -p indica a {1} que use {2}, pero el banco de arranque es {3}.',
  'The tables do not lead to {1}.': 'Las tablas no conducen a {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    'El sector de arranque de {1} no termina en 55AA, así que el código del MBR no lo iniciará.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1} no contiene SYSLINUX (ldlinux.sys), que inicia el cargador de VMware.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} es la de la imagen demo, pero su cargador está dañado o es de otra versión de Thinstick.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys está dañado o cortado: su propia suma de comprobación es incorrecta, y SYSLINUX se detiene con «Load error».',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} no contiene syslinux.cfg, así que SYSLINUX no tiene nada que iniciar.',
  '{1} in {2} starts {3}, which is not there.': '{1} en {2} inicia {3}, que no está.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} en {2} inicia {3}, que no es una de sus etiquetas, y «implicit 0» no permite nada más.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{1} en {2} no indica nada que iniciar salvo el disco del propio equipo.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} en {2} no indica nada que iniciar: no tiene ni «default» ni «ui».',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    '{1} en {2} tiene «prompt» sin tiempo límite, así que espera hasta que alguien pulse Intro.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} no es un programa COM32 para SYSLINUX 3, que tendría que iniciarlo.',
  '{1} is started with {2}, which makes it stop.': '{1} se inicia con {2}, lo que hace que se detenga.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, que safeboot.c32 inicia, no es un programa COM32 para SYSLINUX 3.',
  '{1}, which safeboot.c32 starts, is not beside it.': '{1}, que safeboot.c32 inicia, no está a su lado.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'El banco de arranque no tiene UUID de VMware, así que el cargador de VMware dice «No hypervisor found.»',
  "VMware's loader does not find boot.cfg: {1}.": 'El cargador de VMware no encuentra boot.cfg: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    '«updated» en boot.cfg es {1}; debe ser un número mayor que cero.',
  'boot.cfg has the build {1}; it must begin with a digit.':
    'La compilación en boot.cfg es {1}; debe comenzar con una cifra.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    '«bootstate» en boot.cfg es {1}; el cargador de VMware solo acepta 0 y 1.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    '«bootstate» en boot.cfg es 1, y el cargador de VMware tiene que cambiarlo a 2 antes de iniciarse; solo puede hacerlo en los primeros 512 bytes, y la línea está más adelante.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg comienza con una marca de orden de bytes, así que el cargador de VMware pasa por alto su primera línea, «{1}».',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.":
    '«{1}» en boot.cfg es «{2}», lo que detiene el cargador de VMware.',
  'boot.cfg names no kernel.': 'boot.cfg no indica ningún kernel.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'El kernel {1} no está en la raíz del banco, donde el cargador busca su nombre 8.3.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'boot.cfg indica estos, pero en la raíz del banco no hay ningún archivo con ese nombre 8.3: {1}.',
  'The loader cannot use these: {1}.': 'El cargador no puede usar estos: {1}.',
  'The kernel cannot be started: {1}.': 'El kernel no se puede iniciar: {1}.',
  'The loader stops at these modules: {1}.': 'El cargador se detiene en estos módulos: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'No contiene ningún volumen FAT12 o FAT16.',
  'It has no VMware FAT UUID.': 'No tiene UUID de VMware.',
  'It holds no boot.cfg.': 'No contiene boot.cfg.',
  'It is damaged: {1}.': 'Está dañado: {1}.',
  'It lies beyond the end of the image.': 'Está más allá del final de la imagen.',
  'It is older than {1} (updated {2}): updated {3}.': 'Es más antiguo que {1} (updated {2}): updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'Es tan antiguo como {1} (updated {2}), que va primero: updated {3}.',
}
