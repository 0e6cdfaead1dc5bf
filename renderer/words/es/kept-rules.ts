import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'El MBR termina en 55AA.',
  'The MBR holds boot code.': 'El MBR contiene código de arranque.',
  'One partition is active, {1}.': 'Hay una sola partición activa, {1}.',
  'Everything in use on the boot volume lies within {1}.':
    'Todo lo que está en uso en el volumen de arranque está dentro de {1}.',
  'Each extended boot record up to the boot bank ends in 55AA.': 'Cada EBR hasta el banco de arranque termina en 55AA.',
  'The chain of extended boot records ends.': 'La cadena de EBR tiene fin.',
  '{1} lies inside the extended partition.': '{1} está dentro de la partición extendida.',
  "The boot bank is {1}, where VMware's loader looks.":
    'El banco de arranque es {1}, donde busca el cargador de VMware.',
  '{1} has a FAT type, {2}.': '{1} tiene un tipo FAT, {2}.',
  "VMware's loader is not told to use any bank but {1}.":
    'No se impone al cargador de VMware ningún banco que no sea {1}.',
  'The tables lead to the boot sectors and to the boot bank.':
    'Las tablas conducen a los sectores de arranque y al banco de arranque.',
  "{1}'s boot sector ends in 55AA.": 'El sector de arranque de {1} termina en 55AA.',
  '{1} holds SYSLINUX {2}.': '{1} contiene SYSLINUX {2}.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} contiene el cargador propio de la imagen demo, que no exige a un banco más que el de VMware.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys está intacto, según su propia suma de comprobación, si la tiene.',
  '{1} in {2} starts {3}, which is there.': '{1} en {2} inicia {3}, que sí está.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX se inicia sin esperar una tecla.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'El programa con el que comienza el cargador de VMware está hecho para SYSLINUX 3, hasta donde se puede saber.',
  "VMware's loader is started only with options that it knows.":
    'El cargador de VMware solo se inicia con opciones que conoce.',
  'If safeboot.c32 is started, it finds its mboot.c32.': 'Si se inicia safeboot.c32, encuentra su mboot.c32.',
  'The boot bank has a VMware FAT UUID, {1}.': 'El banco de arranque tiene un UUID de VMware, {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg está donde lo busca el cargador.',
  "boot.cfg has 'updated' {1}.": '«updated» en boot.cfg es {1}.',
  'boot.cfg has the build {1}.': 'La compilación en boot.cfg es {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    '«bootstate» en boot.cfg es 1, hay una actualización en curso: el cargador de VMware inicia el banco una vez y después nunca más.',
  'boot.cfg marks the bank as usable.': 'boot.cfg marca el banco como utilizable.',
  'If the loader has to change bootstate, it can.': 'Si el cargador tiene que cambiar bootstate, puede hacerlo.',
  'No byte order mark hides a line of boot.cfg.': 'Ninguna marca de orden de bytes oculta una línea de boot.cfg.',
  'boot.cfg has no option that stops the loader.': 'boot.cfg no tiene ninguna opción que detenga el cargador.',
  'The kernel {1} is in the bank.': 'El kernel {1} está en el banco.',
  'Every module that boot.cfg names is in the bank ({1}).': 'Cada módulo que indica boot.cfg está en el banco ({1}).',
  'The kernel and every module are files, and none is empty.':
    'El kernel y todos los módulos son archivos, y ninguno está vacío.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'El kernel está intacto, un programa ELF con encabezado multiboot.',
  'Every module packed with gzip is intact.': 'Cada módulo comprimido con gzip está intacto.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'Si SYSLINUX {1} inicia {2}, que VMware hizo para la versión 3.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'Si ldlinux.sys está intacto: SYSLINUX {1} guarda su suma de comprobación de una forma que Thinstick no conoce.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'Qué hace {1}, que SYSLINUX inicia: no se llama safeboot.c32 ni mboot.c32.',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'Qué dice {1}, que {2} debe leer en lugar de boot.cfg.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    'Si {1} encuentra un boot.cfg: sin -p lo busca en la partición de arranque.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'Qué módulos lee el cargador de VMware: la lista de boot.cfg termina en un separador, y el cargador sigue leyendo más allá del final.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Si estos están intactos, ya que descomprimidos superan 1 GB: {1}.',
}
