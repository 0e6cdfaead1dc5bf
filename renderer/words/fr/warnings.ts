import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Une clé créée à partir de cette image ne démarrera pas.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'manque' : value === '' ? 'est vide' : `vaut « ${value} »`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'Le MBR de l’image ne se termine pas par 55AA.',
  'no-ebr-signature': ({ lba }) =>
    `L’EBR de l’image au LBA ${format.count(lba)} ne se termine pas par 55AA ; l’image elle-même ne démarrerait pas.`,
  'chain-loops': ({ lba }) => `La chaîne des partitions logiques de l’image boucle au LBA ${format.count(lba)}.`,
  'chain-leaves-extended': ({ lba }) =>
    `La chaîne des partitions logiques de l’image sort de la partition étendue, vers le LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} de l’image dépasse de ${format.bytes(excess * 512)} (${format.count(excess)} secteurs) sa partition étendue ; l’image elle-même ne démarrerait pas.`,
  'several-active': ({ slots }) =>
    `L’image marque plusieurs partitions comme actives (${slots.map(slot => `p${slot}`).join(', ')}) ; la première est retenue.`,
}

const WHY = {
  label: 'le nom du volume le précède et le masque',
  directory: 'c’est un dossier',
  empty: 'vide',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `Le MBR de l’image ne contient pas de code de démarrage. ${STOPS}`,
  'boot-rule': ({ reason }) => `L’image ne démarre pas : ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `La banque de démarrage p${slot} n’a pas d’UUID VMware : le chargeur de VMware ne la reconnaîtra donc pas (« No hypervisor found. »). Thinstick peut en créer un si vous le souhaitez.`,
  'boot-cfg-updated': ({ value }) =>
    `« updated » dans boot.cfg ${quoted(value)} ; le chargeur de VMware exige un nombre supérieur à zéro. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `« build » dans boot.cfg ${quoted(value)} ; pour le chargeur de VMware, il doit commencer par un chiffre. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg n’indique aucun noyau. ${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `« bootstate » dans boot.cfg vaut ${state}, et le chargeur de VMware n’accepte que 0 et 1. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `« bootstate » dans boot.cfg vaut 1, mais se trouve après les 512 premiers octets, où le chargeur de VMware ne peut pas le modifier. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `Le chargeur de VMware ne trouve pas boot.cfg dans la banque de démarrage${why === 'label' ? ' : le nom du volume le masque' : ' sous son nom 8.3'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) =>
    `« ${key} » dans boot.cfg vaut « ${value} », ce qui arrête le chargeur de VMware. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg indique des fichiers que le chargeur de VMware ne peut pas utiliser : ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    '« bootstate » dans boot.cfg vaut 1, une mise à niveau est en cours : le chargeur de VMware lance la banque une fois, puis plus jamais, sauf si ESXi le remet lui-même à 0.',
  'no-modules': () =>
    'boot.cfg n’indique aucun module que le chargeur de VMware lirait : il lance le noyau seul, et ESXi a besoin de ses modules.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg commence par une marque d’ordre des octets : le chargeur de VMware ignore donc sa première ligne. ${STOPS}`,
  'kernel-missing': ({ name }) =>
    `boot.cfg indique le noyau ${name}, qui n’est pas dans la banque de démarrage. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg indique des modules qui ne sont pas dans la banque de démarrage : ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `L’image démarre depuis p${slot} : la clé reçoit donc cette banque de démarrage et non p${other}. ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `La clé reçoit la banque de démarrage p${slot}, comme choisi ; l’image elle-même démarre depuis p${live}.`,
  'table-flaw': ({ flaw }) => `${wordingOf('code', FLAWS, flaw)} La clé reçoit une nouvelle table, sans ce défaut.`,
  'image-short': ({ size, expected }) =>
    `L’image se termine après ${format.count(size)} octets sur ${format.count(expected)}. Tout ce dont la clé a besoin est là.`,
  'unsafe-names': ({ paths }) =>
    `Certains noms de fichiers ne sont pas sûrs à copier ailleurs : ${paths.map(path => JSON.stringify(path)).join(', ')}. La clé les conserve tels quels.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `Le volume de démarrage annonce toujours ${format.count(totalSectors)} secteurs, alors que p4 en a ${format.count(partitionSectors)} : avec moins, il serait lu comme FAT12 et ne démarrerait pas. Les outils de vérification de systèmes de fichiers peuvent critiquer p4.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `Le volume de démarrage utilise ${format.count(sectorsInUse)} secteurs, mais sa partition n’en a que ${format.count(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `Le fichier ${file} n’est pas celui avec lequel le disque a été créé : son MD5 est ${actual}, et le disque indique ${expected}. Ce dont la clé a besoin peut être intact malgré tout, mais mieux vaut se procurer de nouveau le disque.`,
  'archive-unsound': warning =>
    `Le fichier ${warning.file} échoue à son propre contrôle d’intégrité : ${cause(warning.cause)}. Ce dont la clé a besoin peut aussi être endommagé ; mieux vaut se procurer de nouveau le fichier.`,
  'cache-unsafe': warning =>
    `Ce qui est décompressé ne sera pas conservé pour la prochaine fois : le dossier ${warning.folder} n’est pas utilisé (${cause(warning.cause)}). Réservez-le à vous seul (mode 700), ou supprimez-le.`,
}
