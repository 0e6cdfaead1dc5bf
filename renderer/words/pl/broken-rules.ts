import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'MBR nie kończy się na 55AA.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'MBR nie zawiera kodu rozruchowego, więc BIOS nie ma czego uruchomić.',
  'No partition is active; exactly one must be.': 'Żadna partycja nie jest aktywna; musi być dokładnie jedna.',
  'Several partitions are active ({1}); exactly one must be.':
    'Kilka partycji jest aktywnych ({1}); musi być dokładnie jedna.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'Liczba sektorów używanych przez wolumin rozruchowy to {1}, a {2} ma ich tylko {3}.',
  'The extended boot record at LBA {1} does not end in 55AA.':
    'Rozszerzony rekord rozruchowy na LBA {1} nie kończy się na 55AA.',
  'The chain of extended boot records loops back to LBA {1} for ever.':
    'Łańcuch rozszerzonych rekordów rozruchowych bez końca wraca do LBA {1}.',
  '{1} reaches {2} sectors beyond the extended partition.':
    '{1} wykracza poza partycję rozszerzoną; liczba sektorów poza nią: {2}.',
  '{1} reaches 1 sector beyond the extended partition.': '{1} wykracza poza partycję rozszerzoną o 1 sektor.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'Bank rozruchowy to {1}; program ładujący VMware szuka tylko w p5 i p6.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} ma typ {2} ({3}); na takiej partycji program ładujący VMware nie szuka banku.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    '{1}: opcja -p wskazuje {2}, a bankiem rozruchowym jest {3}.',
  'The tables do not lead to {1}.': 'Tablice nie prowadzą do {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    'Sektor rozruchowy {1} nie kończy się na 55AA, więc kod w MBR go nie uruchomi.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1} nie zawiera SYSLINUX (ldlinux.sys), który uruchamia program ładujący VMware.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} pochodzi z obrazu demo, ale program ładujący jest uszkodzony lub z innej wersji Thinstick.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys jest uszkodzony lub ucięty: jego suma kontrolna się nie zgadza i SYSLINUX zatrzymuje się z „Load error”.',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} nie zawiera syslinux.cfg, więc SYSLINUX nie ma czego uruchomić.',
  '{1} in {2} starts {3}, which is not there.': '{1} w {2} uruchamia {3}, a tego pliku tam nie ma.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} w {2} uruchamia {3}, ale nie ma tam takiej etykiety, a „implicit 0” nie pozwala na nic innego.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{1} w {2} pozwala uruchomić tylko własny dysk komputera.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} w {2} nie wskazuje, co uruchomić: nie ma „default” ani „ui”.',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    'W {1} w {2} jest „prompt” bez limitu czasu, więc czeka, aż ktoś naciśnie Enter.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} nie jest programem COM32 dla SYSLINUX 3, który musiałby go uruchomić.',
  '{1} is started with {2}, which makes it stop.': '{1} jest uruchamiany z {2} i przez to się zatrzymuje.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, uruchamiany przez safeboot.c32, nie jest programem COM32 dla SYSLINUX 3.',
  '{1}, which safeboot.c32 starts, is not beside it.': '{1}, uruchamiany przez safeboot.c32, nie leży obok niego.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'Bank rozruchowy nie ma VMware UUID, więc program ładujący VMware zgłasza „No hypervisor found.”',
  "VMware's loader does not find boot.cfg: {1}.": 'Program ładujący VMware nie znajduje boot.cfg: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    '„updated” w boot.cfg: {1}; musi być liczbą większą od zera.',
  'boot.cfg has the build {1}; it must begin with a digit.': 'Kompilacja w boot.cfg: {1}; musi zaczynać się od cyfry.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    '„bootstate” w boot.cfg: {1}; program ładujący VMware przyjmuje tylko 0 i 1.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    '„bootstate” w boot.cfg to 1 i przed uruchomieniem program ładujący VMware musi zmienić go na 2; może to zrobić tylko w pierwszych 512 bajtach, a ten wiersz jest dalej.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg zaczyna się od znacznika kolejności bajtów, więc program ładujący VMware pomija pierwszy wiersz, „{1}”.',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.":
    '„{1}” w boot.cfg: „{2}”; to zatrzymuje program ładujący VMware.',
  'boot.cfg names no kernel.': 'boot.cfg nie wskazuje jądra.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'Jądra {1} nie ma w katalogu głównym banku, gdzie program ładujący szuka go po nazwie 8.3.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'Wymienione w boot.cfg, ale w katalogu głównym banku nie ma plików o takich nazwach 8.3: {1}.',
  'The loader cannot use these: {1}.': 'Program ładujący nie może użyć tych plików: {1}.',
  'The kernel cannot be started: {1}.': 'Jądra nie można uruchomić: {1}.',
  'The loader stops at these modules: {1}.': 'Program ładujący zatrzymuje się na tych modułach: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'Nie zawiera woluminu FAT12 ani FAT16.',
  'It has no VMware FAT UUID.': 'Nie ma VMware UUID.',
  'It holds no boot.cfg.': 'Nie zawiera boot.cfg.',
  'It is damaged: {1}.': 'Jest uszkodzony: {1}.',
  'It lies beyond the end of the image.': 'Leży za końcem obrazu.',
  'It is older than {1} (updated {2}): updated {3}.': 'Jest starszy niż {1} (updated {2}): updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'Jest tak samo stary jak {1} (updated {2}), który jest pierwszy: updated {3}.',
}
