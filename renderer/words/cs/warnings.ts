import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { bytes, format, sectors as sectorCount } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Flash disk z něj zapsaný se nespustí.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'chybí' : value === '' ? 'je prázdné' : `„${value}“`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'MBR obrazu nekončí na 55AA.',
  'no-ebr-signature': ({ lba }) =>
    `EBR obrazu na LBA ${format.count(lba)} nekončí na 55AA; samotný obraz by se nespustil.`,
  'chain-loops': ({ lba }) => `Řetězec logických oddílů obrazu se na LBA ${format.count(lba)} zacyklí.`,
  'chain-leaves-extended': ({ lba }) =>
    `Řetězec logických oddílů obrazu opouští rozšířený oddíl, směrem k LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} obrazu přesahuje svůj rozšířený oddíl o ${format.bytes(excess * 512)} (${sectorCount(excess)}); samotný obraz by se nespustil.`,
  'several-active': ({ slots }) =>
    `V obrazu je několik oddílů označených jako aktivní (${slots.map(slot => `p${slot}`).join(', ')}); platí první.`,
}

const WHY = {
  label: 'jmenovka svazku stojí před ním a zakrývá ho',
  directory: 'složka',
  empty: 'prázdný',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `MBR obrazu neobsahuje zaváděcí kód. ${STOPS}`,
  'boot-rule': ({ reason }) => `Obraz se nespustí: ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `Zaváděcí banka p${slot} nemá VMware UUID, takže ji zavaděč VMware nepozná („No hypervisor found.“). Pokud si to přejete, Thinstick UUID vytvoří.`,
  'boot-cfg-updated': ({ value }) =>
    `„updated“ v boot.cfg: ${quoted(value)}; zavaděč VMware potřebuje číslo větší než nula. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `„build“ v boot.cfg: ${quoted(value)}; pro zavaděč VMware musí hodnota začínat číslicí. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg neuvádí jádro. ${STOPS}`,
  'boot-cfg-state': ({ state }) => `„bootstate“ v boot.cfg: ${state}; zavaděč VMware přijímá jen 0 a 1. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `„bootstate“ v boot.cfg je 1, ale až za prvními 512 bajty, kde ho zavaděč VMware nemůže změnit. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `Zavaděč VMware nenajde boot.cfg v zaváděcí bance${why === 'label' ? ': zakrývá ho jmenovka svazku' : ' pod názvem 8.3'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) => `„${key}“ v boot.cfg: „${value}“; to zavaděč VMware zastaví. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg uvádí soubory, které zavaděč VMware nemůže použít: ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    '„bootstate“ v boot.cfg je 1, probíhá aktualizace: zavaděč VMware banku spustí jednou a pak už nikdy, pokud samotný ESXi nevrátí 0.',
  'no-modules': () =>
    'boot.cfg neuvádí moduly, které by zavaděč VMware přečetl: spustí jen samotné jádro a ESXi své moduly potřebuje.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg začíná značkou pořadí bajtů, takže zavaděč VMware přehlédne první řádek. ${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg uvádí jádro ${name}, které není v zaváděcí bance. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg uvádí moduly, které nejsou v zaváděcí bance: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `Obraz se spouští z p${slot}, takže flash disk dostane tuto zaváděcí banku, a ne p${other}: ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `Flash disk dostane zaváděcí banku p${slot}, jak jste zvolili; samotný obraz se spouští z p${live}.`,
  'table-flaw': ({ flaw }) => `${wordingOf('code', FLAWS, flaw)} Flash disk dostane novou tabulku bez této chyby.`,
  'image-short': ({ size, expected }) =>
    `Obraz končí dřív: ${format.count(size)} z ${bytes(expected)}. Vše, co flash disk potřebuje, v něm je.`,
  'unsafe-names': ({ paths }) =>
    `Některé názvy souborů nelze bezpečně kopírovat jinam: ${paths.map(path => JSON.stringify(path)).join(', ')}. Na flash disku zůstanou beze změny.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `Zaváděcí svazek dál uvádí ${sectorCount(totalSectors)}, i když p4 jich má jen ${format.count(partitionSectors)}: s menším počtem by se četl jako FAT12 a nespustil by se. Programy pro kontrolu systémů souborů to mohou u p4 hlásit.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `Zaváděcí svazek používá ${sectorCount(sectorsInUse)}, ale jeho oddíl jich má jen ${format.count(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `Soubor ${file} není ten, se kterým disk vznikl: jeho součet MD5 je ${actual}, na disku je uvedeno ${expected}. To, co flash disk potřebuje, může být neporušené, ale raději stáhněte disk znovu.`,
  'archive-unsound': warning =>
    `Soubor ${warning.file} neprošel vlastní kontrolou neporušenosti: ${cause(warning.cause)}. To, co flash disk potřebuje, může být také poškozené; raději stáhněte soubor znovu.`,
  'cache-unsafe': warning =>
    `Co se rozbalí, se neuchová pro příště: složka ${warning.folder} se nepoužívá: ${cause(warning.cause)}. Omezte přístup k ní jen na sebe (režim 700), nebo ji odstraňte.`,
}
