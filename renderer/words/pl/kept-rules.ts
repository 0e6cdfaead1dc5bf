import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'MBR kończy się na 55AA.',
  'The MBR holds boot code.': 'MBR zawiera kod rozruchowy.',
  'One partition is active, {1}.': 'Aktywna jest jedna partycja, {1}.',
  'Everything in use on the boot volume lies within {1}.':
    'Wszystko, co jest używane na woluminie rozruchowym, mieści się w {1}.',
  'Each extended boot record up to the boot bank ends in 55AA.':
    'Każdy rozszerzony rekord rozruchowy aż do banku rozruchowego kończy się na 55AA.',
  'The chain of extended boot records ends.': 'Łańcuch rozszerzonych rekordów rozruchowych ma koniec.',
  '{1} lies inside the extended partition.': '{1} leży wewnątrz partycji rozszerzonej.',
  "The boot bank is {1}, where VMware's loader looks.": 'Bank rozruchowy to {1}, tam szuka go program ładujący VMware.',
  '{1} has a FAT type, {2}.': '{1} ma typ FAT, {2}.',
  "VMware's loader is not told to use any bank but {1}.":
    'Programowi ładującemu VMware nie wskazano żadnego banku poza {1}.',
  'The tables lead to the boot sectors and to the boot bank.':
    'Tablice prowadzą do sektorów rozruchowych i do banku rozruchowego.',
  "{1}'s boot sector ends in 55AA.": 'Sektor rozruchowy {1} kończy się na 55AA.',
  '{1} holds SYSLINUX {2}.': '{1} zawiera SYSLINUX {2}.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} zawiera własny program ładujący obrazu demo, który nie wymaga od banku więcej niż program VMware.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys jest nienaruszony, według własnej sumy kontrolnej, jeśli ją ma.',
  '{1} in {2} starts {3}, which is there.': '{1} w {2} uruchamia {3} i ten plik tam jest.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX uruchamia się bez czekania na klawisz.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'Program, od którego zaczyna się program ładujący VMware, jest przeznaczony dla SYSLINUX 3, o ile da się to ocenić.',
  "VMware's loader is started only with options that it knows.":
    'Program ładujący VMware jest uruchamiany tylko ze znanymi mu opcjami.',
  'If safeboot.c32 is started, it finds its mboot.c32.':
    'Jeśli uruchamiany jest safeboot.c32, znajduje swój mboot.c32.',
  'The boot bank has a VMware FAT UUID, {1}.': 'Bank rozruchowy ma VMware UUID, {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg jest tam, gdzie szuka go program ładujący.',
  "boot.cfg has 'updated' {1}.": '„updated” w boot.cfg: {1}.',
  'boot.cfg has the build {1}.': 'Kompilacja w boot.cfg: {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    '„bootstate” w boot.cfg to 1, trwa aktualizacja: program ładujący VMware uruchomi bank raz i nigdy więcej.',
  'boot.cfg marks the bank as usable.': 'boot.cfg oznacza bank jako zdatny do użycia.',
  'If the loader has to change bootstate, it can.': 'Jeśli program ładujący musi zmienić „bootstate”, może to zrobić.',
  'No byte order mark hides a line of boot.cfg.': 'Znacznik kolejności bajtów nie zasłania żadnego wiersza boot.cfg.',
  'boot.cfg has no option that stops the loader.': 'boot.cfg nie ma opcji, która zatrzymuje program ładujący.',
  'The kernel {1} is in the bank.': 'Jądro {1} jest w banku.',
  'Every module that boot.cfg names is in the bank ({1}).': 'Wszystkie moduły wymienione w boot.cfg są w banku ({1}).',
  'The kernel and every module are files, and none is empty.':
    'Jądro i wszystkie moduły są plikami i żaden nie jest pusty.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'Jądro jest nienaruszone: to program ELF z nagłówkiem multiboot.',
  'Every module packed with gzip is intact.': 'Wszystkie moduły spakowane gzip są nienaruszone.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'Czy SYSLINUX {1} uruchomi plik {2}, który VMware zrobiło dla wersji 3.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'Czy ldlinux.sys jest nienaruszony: SYSLINUX {1} przechowuje sumę kontrolną w sposób, którego Thinstick nie zna.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'Co robi {1}, uruchamiany przez SYSLINUX: nie nazywa się safeboot.c32 ani mboot.c32.',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'Co jest w {1}, który {2} ma czytać zamiast boot.cfg.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    'Czy {1} znajdzie plik boot.cfg: bez -p szuka go na partycji rozruchowej.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'Które moduły odczyta program ładujący VMware: lista w boot.cfg kończy się separatorem, a program ładujący czyta dalej za jej końcem.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Czy te pliki są nienaruszone, bo po rozpakowaniu mają więcej niż 1 GB: {1}.',
}
