import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'Il MBR non termina con 55AA.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'Il MBR non contiene codice di avvio, quindi il BIOS non ha nulla da avviare.',
  'No partition is active; exactly one must be.': 'Nessuna partizione è attiva; deve esserlo esattamente una.',
  'Several partitions are active ({1}); exactly one must be.':
    'Più partizioni sono attive ({1}); deve esserlo esattamente una.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'Il volume di avvio usa {1} settori, ma {2} ne ha solo {3}.',
  'The extended boot record at LBA {1} does not end in 55AA.': 'L’EBR a LBA {1} non termina con 55AA.',
  'The chain of extended boot records loops back to LBA {1} for ever.':
    'La catena degli EBR torna senza fine a LBA {1}.',
  '{1} reaches {2} sectors beyond the extended partition.': '{1} supera di {2} settori la partizione estesa.',
  '{1} reaches 1 sector beyond the extended partition.': '{1} supera di 1 settore la partizione estesa.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'Il banco di avvio è {1}; il loader di VMware cerca solo in p5 e p6.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} è di tipo {2} ({3}), in cui il loader di VMware non cerca un banco.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    'L’opzione -p indica a {1} di usare {2}, ma il banco di avvio è {3}.',
  'The tables do not lead to {1}.': 'Le tabelle non portano a {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    'Il settore di avvio di {1} non termina con 55AA, quindi il codice del MBR non lo avvierà.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1} non contiene SYSLINUX (ldlinux.sys), che avvia il loader di VMware.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} è quella dell’immagine demo, ma il suo loader è danneggiato o è di un’altra versione di Thinstick.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys è danneggiato o troncato: la sua somma di controllo è errata e SYSLINUX si ferma con «Load error».',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} non contiene syslinux.cfg, quindi SYSLINUX non ha nulla da avviare.',
  '{1} in {2} starts {3}, which is not there.': '{1} in {2} avvia {3}, che non è presente.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} in {2} avvia {3}, che non è una delle sue etichette, e «implicit 0» non consente altro.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{1} in {2} non indica nulla da avviare se non il disco del computer.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} in {2} non indica nulla da avviare: non ha né «default» né «ui».',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    '{1} in {2} ha «prompt» senza limite di tempo, quindi attende finché qualcuno non preme Invio.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} non è un programma COM32 per SYSLINUX 3, che dovrebbe avviarlo.',
  '{1} is started with {2}, which makes it stop.': '{1} viene avviato con {2}, che lo fa fermare.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, avviato da safeboot.c32, non è un programma COM32 per SYSLINUX 3.',
  '{1}, which safeboot.c32 starts, is not beside it.': '{1}, avviato da safeboot.c32, non si trova accanto a esso.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'Il banco di avvio non ha un UUID VMware, quindi il loader di VMware dice «No hypervisor found.»',
  "VMware's loader does not find boot.cfg: {1}.": 'Il loader di VMware non trova boot.cfg: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    '«updated» in boot.cfg è {1}; deve essere un numero maggiore di zero.',
  'boot.cfg has the build {1}; it must begin with a digit.': 'La build in boot.cfg è {1}; deve iniziare con una cifra.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    '«bootstate» in boot.cfg è {1}; il loader di VMware accetta solo 0 e 1.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    '«bootstate» in boot.cfg è 1, e il loader di VMware deve portarlo a 2 prima di avviarsi; può farlo solo nei primi 512 byte, e la riga viene dopo.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg inizia con un contrassegno dell’ordine dei byte, quindi il loader di VMware non vede la prima riga, «{1}».',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.": '«{1}» in boot.cfg è «{2}», che ferma il loader di VMware.',
  'boot.cfg names no kernel.': 'boot.cfg non indica alcun kernel.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'Il kernel {1} non è nella radice del banco, dove il loader cerca il suo nome 8.3.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'boot.cfg indica questi, ma la radice del banco non ha alcun file con quel nome 8.3: {1}.',
  'The loader cannot use these: {1}.': 'Il loader non può usare questi: {1}.',
  'The kernel cannot be started: {1}.': 'Il kernel non può essere avviato: {1}.',
  'The loader stops at these modules: {1}.': 'Il loader si ferma a questi moduli: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'Non contiene un volume FAT12 o FAT16.',
  'It has no VMware FAT UUID.': 'Non ha un UUID VMware.',
  'It holds no boot.cfg.': 'Non contiene boot.cfg.',
  'It is damaged: {1}.': 'È danneggiato: {1}.',
  'It lies beyond the end of the image.': 'Si trova oltre la fine dell’immagine.',
  'It is older than {1} (updated {2}): updated {3}.': 'È più vecchio di {1} (updated {2}): updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'È vecchio quanto {1} (updated {2}), che viene prima: updated {3}.',
}
