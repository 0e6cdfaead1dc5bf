import type { BrokenRules } from '../phrases.ts'

export const brokenRules: BrokenRules = {
  'The MBR does not end in 55AA.': 'O MBR não termina em 55AA.',
  'The MBR holds no boot code, so the BIOS has nothing to start.':
    'O MBR não contém código de inicialização, portanto o BIOS não tem o que iniciar.',
  'No partition is active; exactly one must be.': 'Nenhuma partição está ativa; exatamente uma deve estar.',
  'Several partitions are active ({1}); exactly one must be.':
    'Várias partições estão ativas ({1}); exatamente uma deve estar.',
  'The boot volume uses {1} sectors, but {2} has only {3}.':
    'O volume de inicialização usa {1} setores, mas {2} tem só {3}.',
  'The extended boot record at LBA {1} does not end in 55AA.': 'O EBR no LBA {1} não termina em 55AA.',
  'The chain of extended boot records loops back to LBA {1} for ever.': 'A cadeia de EBRs volta sem fim ao LBA {1}.',
  '{1} reaches {2} sectors beyond the extended partition.': '{1} ultrapassa em {2} setores a partição estendida.',
  '{1} reaches 1 sector beyond the extended partition.': '{1} ultrapassa em 1 setor a partição estendida.',
  "The boot bank is {1}; VMware's loader looks only in p5 and p6.":
    'O banco de inicialização é {1}; o carregador da VMware só procura em p5 e p6.',
  "{1} has the type {2} ({3}), where VMware's loader does not look for a bank.":
    '{1} tem o tipo {2} ({3}), no qual o carregador da VMware não procura um banco.',
  '{1} is told with -p to use {2}, but the boot bank is {3}.':
    'A opção -p manda {1} usar {2}, mas o banco de inicialização é {3}.',
  'The tables do not lead to {1}.': 'As tabelas não levam a {1}.',
  "{1}'s boot sector does not end in 55AA, so the MBR's code will not start it.":
    'O setor de inicialização de {1} não termina em 55AA, portanto o código do MBR não vai iniciá-lo.',
  "{1} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.":
    '{1} não contém o SYSLINUX (ldlinux.sys), que inicia o carregador da VMware.',
  "{1} is the demo image's, but its loader is damaged or that of another release of Thinstick.":
    '{1} é a da imagem demo, mas o carregador dela está danificado ou é de outra versão do Thinstick.',
  'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".':
    'ldlinux.sys está danificado ou cortado: a soma de verificação própria está errada, e o SYSLINUX para com “Load error”.',
  '{1} holds no syslinux.cfg, so SYSLINUX has nothing to start.':
    '{1} não contém syslinux.cfg, portanto o SYSLINUX não tem o que iniciar.',
  '{1} in {2} starts {3}, which is not there.': '{1} em {2} inicia {3}, que não está lá.',
  "{1} in {2} starts {3}, which is not one of its labels, and 'implicit 0' allows nothing else.":
    '{1} em {2} inicia {3}, que não é um dos seus rótulos, e “implicit 0” não permite mais nada.',
  "{1} in {2} names nothing to start but the computer's own disk.":
    '{1} em {2} não indica nada a iniciar além do disco do próprio computador.',
  "{1} in {2} names nothing to start: it has no 'default' and no 'ui'.":
    '{1} em {2} não indica nada a iniciar: não tem “default” nem “ui”.',
  "{1} in {2} has 'prompt' and no timeout, so it waits until somebody presses Enter.":
    '{1} em {2} tem “prompt” sem tempo limite, portanto espera até que alguém pressione Enter.',
  '{1} is not a COM32 program for SYSLINUX 3, which would have to start it.':
    '{1} não é um programa COM32 para o SYSLINUX 3, que teria de iniciá-lo.',
  '{1} is started with {2}, which makes it stop.': '{1} é iniciado com {2}, o que o faz parar.',
  '{1}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.':
    '{1}, que o safeboot.c32 inicia, não é um programa COM32 para o SYSLINUX 3.',
  '{1}, which safeboot.c32 starts, is not beside it.': '{1}, que o safeboot.c32 inicia, não está ao lado dele.',
  'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."':
    'O banco de inicialização não tem UUID da VMware, portanto o carregador da VMware diz “No hypervisor found.”',
  "VMware's loader does not find boot.cfg: {1}.": 'O carregador da VMware não encontra boot.cfg: {1}.',
  "boot.cfg has 'updated' {1}; it must be a number above zero.":
    '“updated” em boot.cfg é {1}; deve ser um número acima de zero.',
  'boot.cfg has the build {1}; it must begin with a digit.':
    'O build em boot.cfg é {1}; deve começar com um algarismo.',
  "boot.cfg has 'bootstate' {1}; VMware's loader accepts only 0 and 1.":
    '“bootstate” em boot.cfg é {1}; o carregador da VMware só aceita 0 e 1.',
  "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.":
    '“bootstate” em boot.cfg é 1, e o carregador da VMware precisa mudá-lo para 2 antes de iniciar; só consegue fazer isso nos primeiros 512 bytes, e a linha vem depois.',
  "boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '{1}'.":
    'boot.cfg começa com uma marca de ordem de bytes, portanto o carregador da VMware ignora a primeira linha, “{1}”.',
  "boot.cfg has '{1}' '{2}', which stops VMware's loader.":
    '“{1}” em boot.cfg é “{2}”, o que faz parar o carregador da VMware.',
  'boot.cfg names no kernel.': 'boot.cfg não indica nenhum kernel.',
  "The kernel {1} is not in the bank's root, where the loader looks for its 8.3 name.":
    'O kernel {1} não está na raiz do banco, onde o carregador procura o nome 8.3 dele.',
  "boot.cfg names these, but the bank's root has no file of that 8.3 name: {1}.":
    'boot.cfg indica estes, mas a raiz do banco não tem nenhum arquivo com esse nome 8.3: {1}.',
  'The loader cannot use these: {1}.': 'O carregador não consegue usar estes: {1}.',
  'The kernel cannot be started: {1}.': 'O kernel não pode ser iniciado: {1}.',
  'The loader stops at these modules: {1}.': 'O carregador para nestes módulos: {1}.',
  'It holds no FAT12 or FAT16 volume.': 'Não contém um volume FAT12 ou FAT16.',
  'It has no VMware FAT UUID.': 'Não tem UUID da VMware.',
  'It holds no boot.cfg.': 'Não contém boot.cfg.',
  'It is damaged: {1}.': 'Está danificado: {1}.',
  'It lies beyond the end of the image.': 'Fica além do fim da imagem.',
  'It is older than {1} (updated {2}): updated {3}.': 'É mais antigo que {1} (updated {2}): updated {3}.',
  'It is as old as {1} (updated {2}), which comes first: updated {3}.':
    'É tão antigo quanto {1} (updated {2}), que vem primeiro: updated {3}.',
}
