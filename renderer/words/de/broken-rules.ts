import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'Der MBR endet nicht auf 55AA.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'Der MBR enthält keinen Boot-Code, das BIOS hat also nichts zu starten.',
  'No partition is active; exactly one must be.': 'Keine Partition ist aktiv; genau eine muss es sein.',
  'Several partitions are active ({1}); exactly one must be.':
    'Mehrere Partitionen sind aktiv ({1}); genau eine muss es sein.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'Das Boot-Volume benutzt {1} Sektoren, aber {2} hat nur {3}.',
  'The extended boot record at LBA {1} does not end in 55AA.':
    'Der erweiterte Boot-Record bei LBA {1} endet nicht auf 55AA.',
  'The chain of extended boot records loops back to LBA {1} for ever.':
    'Die Kette der erweiterten Boot-Records läuft bei LBA {1} endlos im Kreis.',
  '{1} reaches {2} sectors beyond the extended partition.':
    '{1} reicht {2} Sektoren über die erweiterte Partition hinaus.',
  '{1} reaches 1 sector beyond the extended partition.': '{1} reicht 1 Sektor über die erweiterte Partition hinaus.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'Die Boot-Bank ist {1}; der Loader von VMware sucht nur in p5 und p6.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} hat den Typ {2} ({3}); dort sucht der Loader von VMware keine Bank.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    '{1} soll laut -p {2} benutzen, aber die Boot-Bank ist {3}.',
  'The tables do not lead to {1}.': 'Die Tabellen führen nicht zu {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    'Der Boot-Sektor von {1} endet nicht auf 55AA, deshalb startet ihn der Code im MBR nicht.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1} enthält kein SYSLINUX (ldlinux.sys), das den Loader von VMware startet.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} ist vom Demo-Image, aber der Loader darin ist beschädigt oder von einer anderen Version von Thinstick.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys ist beschädigt oder abgeschnitten: Die eigene Prüfsumme stimmt nicht, und SYSLINUX hält mit „Load error“ an.',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} enthält keine syslinux.cfg, SYSLINUX hat also nichts zu starten.',
  '{1} in {2} starts {3}, which is not there.': '{1} in {2} startet {3}, und das ist nicht da.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} in {2} startet {3}, das keines seiner Labels ist, und „implicit 0“ lässt nichts anderes zu.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{1} in {2} nennt nichts zum Starten als die Festplatte des Computers.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} in {2} nennt nichts zum Starten: weder „default“ noch „ui“.',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    '{1} in {2} hat „prompt“ ohne Zeitlimit und wartet deshalb, bis jemand die Eingabetaste drückt.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} ist kein COM32-Programm für SYSLINUX 3, das es starten müsste.',
  '{1} is started with {2}, which makes it stop.': '{1} wird mit {2} gestartet und bleibt deshalb stehen.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, das safeboot.c32 startet, ist kein COM32-Programm für SYSLINUX 3.',
  '{1}, which safeboot.c32 starts, is not beside it.': '{1}, das safeboot.c32 startet, liegt nicht daneben.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'Die Boot-Bank hat keine VMware-UUID, deshalb sagt der Loader von VMware „No hypervisor found.“',
  "VMware's loader does not find boot.cfg: {1}.": 'Der Loader von VMware findet boot.cfg nicht: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    '„updated“ in boot.cfg ist {1}; es muss eine Zahl über null sein.',
  'boot.cfg has the build {1}; it must begin with a digit.':
    'Der Build in boot.cfg ist {1}; er muss mit einer Ziffer beginnen.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    '„bootstate“ in boot.cfg ist {1}; der Loader von VMware nimmt nur 0 und 1 an.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    '„bootstate“ in boot.cfg ist 1, und der Loader von VMware muss daraus vor dem Start 2 machen; das kann er nur in den ersten 512 Byte, und die Zeile kommt später.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg beginnt mit einer Byte-Order-Mark, deshalb übersieht der Loader von VMware die erste Zeile, „{1}“.',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.":
    '„{1}“ in boot.cfg ist „{2}“; damit bleibt der Loader von VMware stehen.',
  'boot.cfg names no kernel.': 'boot.cfg nennt keinen Kernel.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'Der Kernel {1} ist nicht im Wurzelverzeichnis der Bank, wo der Loader nach seinem 8.3-Namen sucht.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'boot.cfg nennt diese, aber im Wurzelverzeichnis der Bank gibt es keine Datei mit diesem 8.3-Namen: {1}.',
  'The loader cannot use these: {1}.': 'Diese kann der Loader nicht gebrauchen: {1}.',
  'The kernel cannot be started: {1}.': 'Der Kernel lässt sich nicht starten: {1}.',
  'The loader stops at these modules: {1}.': 'Der Loader bleibt bei diesen Modulen stehen: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'Darin ist kein FAT12- oder FAT16-Volume.',
  'It has no VMware FAT UUID.': 'Sie hat keine VMware-UUID.',
  'It holds no boot.cfg.': 'Darin ist keine boot.cfg.',
  'It is damaged: {1}.': 'Sie ist beschädigt: {1}.',
  'It lies beyond the end of the image.': 'Sie liegt hinter dem Ende des Images.',
  'It is older than {1} (updated {2}): updated {3}.': 'Sie ist älter als {1} (updated {2}): updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'Sie ist so alt wie {1} (updated {2}), die zuerst kommt: updated {3}.',
}
