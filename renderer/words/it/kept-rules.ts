import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'Il MBR termina con 55AA.',
  'The MBR holds boot code.': 'Il MBR contiene codice di avvio.',
  'One partition is active, {1}.': 'Una sola partizione è attiva, {1}.',
  'Everything in use on the boot volume lies within {1}.':
    'Tutto ciò che è in uso sul volume di avvio si trova in {1}.',
  'Each extended boot record up to the boot bank ends in 55AA.': 'Ogni EBR fino al banco di avvio termina con 55AA.',
  'The chain of extended boot records ends.': 'La catena degli EBR ha una fine.',
  '{1} lies inside the extended partition.': '{1} si trova nella partizione estesa.',
  "The boot bank is {1}, where VMware's loader looks.": 'Il banco di avvio è {1}, dove cerca il loader di VMware.',
  '{1} has a FAT type, {2}.': '{1} ha un tipo FAT, {2}.',
  "VMware's loader is not told to use any bank but {1}.":
    'Al loader di VMware non è imposto alcun banco diverso da {1}.',
  'The tables lead to the boot sectors and to the boot bank.':
    'Le tabelle portano ai settori di avvio e al banco di avvio.',
  "{1}'s boot sector ends in 55AA.": 'Il settore di avvio di {1} termina con 55AA.',
  '{1} holds SYSLINUX {2}.': '{1} contiene SYSLINUX {2}.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} contiene il loader proprio dell’immagine demo, che a un banco non chiede più di quello di VMware.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys è integro, secondo la sua somma di controllo, se ne ha una.',
  '{1} in {2} starts {3}, which is there.': '{1} in {2} avvia {3}, che è presente.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX si avvia senza attendere un tasto.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'Il programma con cui inizia il loader di VMware è fatto per SYSLINUX 3, per quanto si può dire.',
  "VMware's loader is started only with options that it knows.":
    'Il loader di VMware viene avviato solo con opzioni che conosce.',
  'If safeboot.c32 is started, it finds its mboot.c32.': 'Se viene avviato safeboot.c32, trova il suo mboot.c32.',
  'The boot bank has a VMware FAT UUID, {1}.': 'Il banco di avvio ha un UUID VMware, {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg è dove il loader lo cerca.',
  "boot.cfg has 'updated' {1}.": '«updated» in boot.cfg è {1}.',
  'boot.cfg has the build {1}.': 'La build in boot.cfg è {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    '«bootstate» in boot.cfg è 1, è in corso un aggiornamento: il loader di VMware avvia il banco una volta e poi mai più.',
  'boot.cfg marks the bank as usable.': 'boot.cfg indica il banco come utilizzabile.',
  'If the loader has to change bootstate, it can.': 'Se il loader deve cambiare bootstate, può farlo.',
  'No byte order mark hides a line of boot.cfg.':
    'Nessun contrassegno dell’ordine dei byte nasconde una riga di boot.cfg.',
  'boot.cfg has no option that stops the loader.': 'boot.cfg non ha alcuna opzione che fermi il loader.',
  'The kernel {1} is in the bank.': 'Il kernel {1} è nel banco.',
  'Every module that boot.cfg names is in the bank ({1}).': 'Ogni modulo indicato da boot.cfg è nel banco ({1}).',
  'The kernel and every module are files, and none is empty.': 'Il kernel e ogni modulo sono file, e nessuno è vuoto.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'Il kernel è integro, un programma ELF con un’intestazione multiboot.',
  'Every module packed with gzip is intact.': 'Ogni modulo compresso con gzip è integro.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'Se SYSLINUX {1} avvia {2}, che VMware ha fatto per la versione 3.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'Se ldlinux.sys è integro: SYSLINUX {1} conserva la somma di controllo in un modo che Thinstick non conosce.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'Che cosa fa {1}, avviato da SYSLINUX: non si chiama né safeboot.c32 né mboot.c32.',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'Che cosa dice {1}, che {2} deve leggere al posto di boot.cfg.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    'Se {1} trova un boot.cfg: senza -p lo cerca nella partizione di avvio.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'Quali moduli legge il loader di VMware: l’elenco in boot.cfg termina con un separatore, e il loader continua a leggere oltre la fine.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Se questi sono integri, poiché estratti superano 1 GB: {1}.',
}
