import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'MBR končí na 55AA.',
  'The MBR holds boot code.': 'MBR obsahuje zaváděcí kód.',
  'One partition is active, {1}.': 'Aktivní je jeden oddíl, {1}.',
  'Everything in use on the boot volume lies within {1}.': 'Vše, co se na zaváděcím svazku používá, leží uvnitř {1}.',
  'Each extended boot record up to the boot bank ends in 55AA.':
    'Každý rozšířený zaváděcí záznam až po zaváděcí banku končí na 55AA.',
  'The chain of extended boot records ends.': 'Řetězec rozšířených zaváděcích záznamů má konec.',
  '{1} lies inside the extended partition.': '{1} leží uvnitř rozšířeného oddílu.',
  "The boot bank is {1}, where VMware's loader looks.": 'Zaváděcí banka je {1}, kde ji zavaděč VMware hledá.',
  '{1} has a FAT type, {2}.': '{1} má typ FAT, {2}.',
  "VMware's loader is not told to use any bank but {1}.": 'Zavaděči VMware není určena žádná jiná banka než {1}.',
  'The tables lead to the boot sectors and to the boot bank.': 'Tabulky vedou k zaváděcím sektorům a k zaváděcí bance.',
  "{1}'s boot sector ends in 55AA.": 'Zaváděcí sektor {1} končí na 55AA.',
  '{1} holds SYSLINUX {2}.': '{1} obsahuje SYSLINUX {2}.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} obsahuje vlastní zavaděč ukázkového obrazu, který od banky nechce víc než zavaděč VMware.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys je neporušený, podle vlastního kontrolního součtu, pokud ho má.',
  '{1} in {2} starts {3}, which is there.': '{1} v {2} spouští {3} a ten soubor tam je.',
  'SYSLINUX starts without waiting for a key.': 'SYSLINUX se spustí bez čekání na klávesu.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'Program, kterým zavaděč VMware začíná, je určen pro SYSLINUX 3, pokud se to dá poznat.',
  "VMware's loader is started only with options that it knows.": 'Zavaděč VMware se spouští jen s volbami, které zná.',
  'If safeboot.c32 is started, it finds its mboot.c32.': 'Pokud se spouští safeboot.c32, najde svůj mboot.c32.',
  'The boot bank has a VMware FAT UUID, {1}.': 'Zaváděcí banka má VMware UUID, {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg je tam, kde ho zavaděč hledá.',
  "boot.cfg has 'updated' {1}.": '„updated“ v boot.cfg: {1}.',
  'boot.cfg has the build {1}.': 'Sestavení v boot.cfg: {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    '„bootstate“ v boot.cfg je 1, probíhá aktualizace: zavaděč VMware banku spustí jednou a pak už nikdy.',
  'boot.cfg marks the bank as usable.': 'boot.cfg označuje banku jako použitelnou.',
  'If the loader has to change bootstate, it can.': 'Pokud zavaděč musí změnit „bootstate“, může to udělat.',
  'No byte order mark hides a line of boot.cfg.': 'Žádná značka pořadí bajtů nezakrývá řádek boot.cfg.',
  'boot.cfg has no option that stops the loader.': 'boot.cfg nemá volbu, která zavaděč zastaví.',
  'The kernel {1} is in the bank.': 'Jádro {1} je v bance.',
  'Every module that boot.cfg names is in the bank ({1}).': 'Všechny moduly uvedené v boot.cfg jsou v bance ({1}).',
  'The kernel and every module are files, and none is empty.':
    'Jádro i všechny moduly jsou soubory a žádný není prázdný.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'Jádro je neporušené: je to program ELF s hlavičkou multiboot.',
  'Every module packed with gzip is intact.': 'Všechny moduly komprimované pomocí gzip jsou neporušené.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'Zda SYSLINUX {1} spustí soubor {2}, který VMware vytvořila pro verzi 3.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'Zda je ldlinux.sys neporušený: SYSLINUX {1} ukládá kontrolní součet způsobem, který Thinstick nezná.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'Co dělá {1}, který SYSLINUX spouští: nejmenuje se safeboot.c32 ani mboot.c32.',
  'What {1} says, which {2} is told to read instead of boot.cfg.': 'Co je v {1}, který má {2} číst místo boot.cfg.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    'Zda {1} najde soubor boot.cfg: bez -p ho hledá v zaváděcím oddílu.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'Které moduly zavaděč VMware přečte: seznam v boot.cfg končí oddělovačem a zavaděč čte dál za jeho konec.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Zda jsou tyto soubory neporušené, protože po rozbalení mají víc než 1 GB: {1}.',
}
