import type { TableFlaw } from '../../../app/disk/partition-table.ts'
import { type Wording, wordingOf } from '../../../app/words/words.ts'
import type { WarningWords } from '../wordings.ts'
import { format } from './format.ts'
import { cause, said } from './said.ts'

const STOPS = 'Um pen drive criado a partir desta imagem não vai inicializar.'

const quoted = (value: string | undefined): string =>
  value === undefined ? 'está ausente' : value === '' ? 'está vazio' : `é “${value}”`

const FLAWS: Wording<'code', TableFlaw, string> = {
  'no-mbr-signature': () => 'O MBR da imagem não termina em 55AA.',
  'no-ebr-signature': ({ lba }) =>
    `O EBR da imagem no LBA ${format.count(lba)} não termina em 55AA; a própria imagem não inicializaria.`,
  'chain-loops': ({ lba }) => `A cadeia de partições lógicas da imagem entra em laço no LBA ${format.count(lba)}.`,
  'chain-leaves-extended': ({ lba }) =>
    `A cadeia de partições lógicas da imagem sai da partição estendida, para o LBA ${format.count(lba)}.`,
  'outside-extended': ({ slot, excess }) =>
    `p${slot} da imagem ultrapassa em ${format.bytes(excess * 512)} (${format.count(excess)} setores) a partição estendida; a própria imagem não inicializaria.`,
  'several-active': ({ slots }) =>
    `A imagem marca várias partições como ativas (${slots.map(slot => `p${slot}`).join(', ')}); vale a primeira.`,
}

const WHY = {
  label: 'o rótulo do volume vem antes e o esconde',
  directory: 'é uma pasta',
  empty: 'vazio',
} as const

export const warnings: WarningWords = {
  'no-boot-code': () => `O MBR da imagem não contém código de inicialização. ${STOPS}`,
  'boot-rule': ({ reason }) => `A imagem não inicializa: ${said(reason)} ${STOPS}`,
  'no-uuid': ({ slot }) =>
    `O banco de inicialização p${slot} não tem UUID da VMware, portanto o carregador da VMware não vai reconhecê-lo (“No hypervisor found.”). O Thinstick pode criar um, se você quiser.`,
  'boot-cfg-updated': ({ value }) =>
    `“updated” em boot.cfg ${quoted(value)}; o carregador da VMware precisa de um número acima de zero. ${STOPS}`,
  'boot-cfg-build': ({ value }) =>
    `“build” em boot.cfg ${quoted(value)}; para o carregador da VMware, deve começar com um algarismo. ${STOPS}`,
  'boot-cfg-no-kernel': () => `boot.cfg não indica nenhum kernel. ${STOPS}`,
  'boot-cfg-state': ({ state }) =>
    `“bootstate” em boot.cfg é ${state}, e o carregador da VMware só aceita 0 e 1. ${STOPS}`,
  'boot-cfg-state-place': () =>
    `“bootstate” em boot.cfg é 1, mas vem depois dos primeiros 512 bytes, onde o carregador da VMware não consegue mudá-lo. ${STOPS}`,
  'boot-cfg-unseen': ({ why }) =>
    `O carregador da VMware não encontra boot.cfg no banco de inicialização${why === 'label' ? ': o rótulo do volume o esconde' : ' pelo nome 8.3'}. ${STOPS}`,
  'boot-cfg-option': ({ key, value }) =>
    `“${key}” em boot.cfg é “${value}”, o que faz parar o carregador da VMware. ${STOPS}`,
  'files-unusable': ({ files }) =>
    `boot.cfg indica arquivos que o carregador da VMware não consegue usar: ${files.map(({ name, why }) => `${name} (${WHY[why]})`).join(', ')}. ${STOPS}`,
  'boots-once': () =>
    '“bootstate” em boot.cfg é 1, há uma atualização em andamento: o carregador da VMware inicia o banco uma vez e depois nunca mais, a menos que o próprio ESXi volte o valor para 0.',
  'no-modules': () =>
    'boot.cfg não indica nenhum módulo que o carregador da VMware leria: ele inicia só o kernel, e o ESXi precisa dos módulos.',
  'boot-cfg-byte-order-mark': () =>
    `boot.cfg começa com uma marca de ordem de bytes, portanto o carregador da VMware ignora a primeira linha. ${STOPS}`,
  'kernel-missing': ({ name }) => `boot.cfg indica o kernel ${name}, que não está no banco de inicialização. ${STOPS}`,
  'modules-missing': ({ names }) =>
    `boot.cfg indica módulos que não estão no banco de inicialização: ${names.join(', ')}. ${STOPS}`,
  'live-bank': ({ slot, other, reasons }) =>
    `A imagem inicializa a partir de p${slot}, portanto o pen drive recebe esse banco de inicialização e não p${other}. ${reasons.map(said).join(' ')}`,
  'bank-chosen': ({ slot, live }) =>
    `O pen drive recebe o banco de inicialização p${slot}, como escolhido; a própria imagem inicializa a partir de p${live}.`,
  'table-flaw': ({ flaw }) => `${wordingOf('code', FLAWS, flaw)} O pen drive recebe uma tabela nova sem esse defeito.`,
  'image-short': ({ size, expected }) =>
    `A imagem termina após ${format.count(size)} de ${format.count(expected)} bytes. Tudo o que o pen drive precisa está lá.`,
  'unsafe-names': ({ paths }) =>
    `Alguns nomes de arquivo não são seguros para copiar para outro lugar: ${paths.map(path => JSON.stringify(path)).join(', ')}. O pen drive os mantém como estão.`,
  'boot-size-kept': ({ totalSectors, partitionSectors }) =>
    `O volume de inicialização ainda indica ${format.count(totalSectors)} setores, embora p4 tenha ${format.count(partitionSectors)}: com menos, seria lido como FAT12 e não inicializaria. Verificadores de sistemas de arquivos podem reclamar de p4.`,
  'boot-sectors-beyond': ({ sectorsInUse, sectors }) =>
    `O volume de inicialização usa ${format.count(sectorsInUse)} setores, mas a partição dele tem só ${format.count(sectors)}. ${STOPS}`,
  'checksum-differs': ({ file, actual, expected }) =>
    `O arquivo ${file} não é o que foi usado para criar o disco: o MD5 dele é ${actual}, e o disco indica ${expected}. O que o pen drive precisa ainda pode estar íntegro, mas é melhor obter o disco de novo.`,
  'archive-unsound': warning =>
    `O arquivo ${warning.file} não passa na própria verificação de integridade: ${cause(warning.cause)}. O que o pen drive precisa também pode estar danificado; é melhor obter o arquivo de novo.`,
  'cache-unsafe': warning =>
    `O que for descompactado não ficará guardado para a próxima vez: a pasta ${warning.folder} não é usada (${cause(warning.cause)}). Torne-a só sua (modo 700) ou remova-a.`,
}
