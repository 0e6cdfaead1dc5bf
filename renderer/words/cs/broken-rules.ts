import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'MBR nekončí na 55AA.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'MBR neobsahuje zaváděcí kód, takže BIOS nemá co spustit.',
  'No partition is active; exactly one must be.': 'Žádný oddíl není aktivní; musí být právě jeden.',
  'Several partitions are active ({1}); exactly one must be.':
    'Aktivních oddílů je několik ({1}); musí být právě jeden.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'Zaváděcí svazek používá sektorů: {1}, ale {2} jich má jen {3}.',
  'The extended boot record at LBA {1} does not end in 55AA.': 'Rozšířený zaváděcí záznam na LBA {1} nekončí na 55AA.',
  'The chain of extended boot records loops back to LBA {1} for ever.':
    'Řetězec rozšířených zaváděcích záznamů se donekonečna vrací na LBA {1}.',
  '{1} reaches {2} sectors beyond the extended partition.': '{1} přesahuje rozšířený oddíl; sektorů navíc: {2}.',
  '{1} reaches 1 sector beyond the extended partition.': '{1} přesahuje rozšířený oddíl o 1 sektor.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'Zaváděcí banka je {1}; zavaděč VMware hledá jen v p5 a p6.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} má typ {2} ({3}); v takovém oddílu zavaděč VMware banku nehledá.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    '{1}: volba -p ukazuje na {2}, ale zaváděcí banka je {3}.',
  'The tables do not lead to {1}.': 'Tabulky nevedou k {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    'Zaváděcí sektor {1} nekončí na 55AA, takže ho kód v MBR nespustí.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1} neobsahuje SYSLINUX (ldlinux.sys), který spouští zavaděč VMware.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} je z ukázkového obrazu, ale zavaděč v něm je poškozený nebo z jiné verze Thinsticku.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys je poškozený nebo uříznutý: jeho kontrolní součet nesouhlasí a SYSLINUX se zastaví s „Load error“.',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} neobsahuje syslinux.cfg, takže SYSLINUX nemá co spustit.',
  '{1} in {2} starts {3}, which is not there.': '{1} v {2} spouští {3}, ale ten soubor tam není.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} v {2} spouští {3}, ale takové návěští v něm není a „implicit 0“ nic jiného nedovolí.',
  "{1} in {2} names nothing to start but the computer's own disk.": '{1} v {2} umí spustit jen vlastní disk počítače.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} v {2} neuvádí, co spustit: nemá „default“ ani „ui“.',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    'V {1} v {2} je „prompt“ bez časového limitu, takže čeká, až někdo stiskne Enter.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} není program COM32 pro SYSLINUX 3, který by ho musel spustit.',
  '{1} is started with {2}, which makes it stop.': '{1} se spouští s {2}, a proto se zastaví.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, který spouští safeboot.c32, není program COM32 pro SYSLINUX 3.',
  '{1}, which safeboot.c32 starts, is not beside it.': '{1}, který spouští safeboot.c32, neleží vedle něj.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'Zaváděcí banka nemá VMware UUID, takže zavaděč VMware hlásí „No hypervisor found.“',
  "VMware's loader does not find boot.cfg: {1}.": 'Zavaděč VMware nenajde boot.cfg: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    '„updated“ v boot.cfg: {1}; musí to být číslo větší než nula.',
  'boot.cfg has the build {1}; it must begin with a digit.': 'Sestavení v boot.cfg: {1}; musí začínat číslicí.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    '„bootstate“ v boot.cfg: {1}; zavaděč VMware přijímá jen 0 a 1.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    '„bootstate“ v boot.cfg je 1 a zavaděč VMware ho před spuštěním musí změnit na 2; to umí jen v prvních 512 bajtech a ten řádek je až za nimi.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg začíná značkou pořadí bajtů, takže zavaděč VMware přehlédne první řádek, „{1}“.',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.": '„{1}“ v boot.cfg: „{2}“; to zavaděč VMware zastaví.',
  'boot.cfg names no kernel.': 'boot.cfg neuvádí jádro.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'Jádro {1} není v kořenovém adresáři banky, kde ho zavaděč hledá podle názvu 8.3.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'Uvedené v boot.cfg, ale v kořenovém adresáři banky nejsou soubory s těmito názvy 8.3: {1}.',
  'The loader cannot use these: {1}.': 'Tyto soubory zavaděč nemůže použít: {1}.',
  'The kernel cannot be started: {1}.': 'Jádro nelze spustit: {1}.',
  'The loader stops at these modules: {1}.': 'Zavaděč se zastaví u těchto modulů: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'Neobsahuje svazek FAT12 ani FAT16.',
  'It has no VMware FAT UUID.': 'Nemá VMware UUID.',
  'It holds no boot.cfg.': 'Neobsahuje boot.cfg.',
  'It is damaged: {1}.': 'Je poškozená: {1}.',
  'It lies beyond the end of the image.': 'Leží za koncem obrazu.',
  'It is older than {1} (updated {2}): updated {3}.': 'Je starší než {1} (updated {2}): updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'Je stejně stará jako {1} (updated {2}), která je první: updated {3}.',
}
