import type { KeptRules } from '../phrases.ts'

export const keptRules: KeptRules = {
  'The MBR ends in 55AA.': 'O MBR termina em 55AA.',
  'The MBR holds boot code.': 'O MBR contém código de inicialização.',
  'One partition is active, {1}.': 'Uma única partição está ativa, {1}.',
  'Everything in use on the boot volume lies within {1}.':
    'Tudo o que está em uso no volume de inicialização fica dentro de {1}.',
  'Each extended boot record up to the boot bank ends in 55AA.':
    'Cada EBR até o banco de inicialização termina em 55AA.',
  'The chain of extended boot records ends.': 'A cadeia de EBRs tem fim.',
  '{1} lies inside the extended partition.': '{1} fica dentro da partição estendida.',
  "The boot bank is {1}, where VMware's loader looks.":
    'O banco de inicialização é {1}, onde o carregador da VMware procura.',
  '{1} has a FAT type, {2}.': '{1} tem um tipo FAT, {2}.',
  "VMware's loader is not told to use any bank but {1}.": 'Nenhum banco além de {1} é imposto ao carregador da VMware.',
  'The tables lead to the boot sectors and to the boot bank.':
    'As tabelas levam aos setores de inicialização e ao banco de inicialização.',
  "{1}'s boot sector ends in 55AA.": 'O setor de inicialização de {1} termina em 55AA.',
  '{1} holds SYSLINUX {2}.': '{1} contém o SYSLINUX {2}.',
  "{1} holds the demo image's own loader, which asks no more of a bank than VMware's.":
    '{1} contém o carregador próprio da imagem demo, que não exige de um banco mais que o da VMware.',
  'ldlinux.sys is intact, going by its own checksum if it has one.':
    'ldlinux.sys está íntegro, segundo a soma de verificação própria, se houver uma.',
  '{1} in {2} starts {3}, which is there.': '{1} em {2} inicia {3}, que está lá.',
  'SYSLINUX starts without waiting for a key.': 'O SYSLINUX inicia sem esperar uma tecla.',
  "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.":
    'O programa com que o carregador da VMware começa é feito para o SYSLINUX 3, até onde se pode saber.',
  "VMware's loader is started only with options that it knows.":
    'O carregador da VMware só é iniciado com opções que ele conhece.',
  'If safeboot.c32 is started, it finds its mboot.c32.':
    'Se o safeboot.c32 for iniciado, ele encontra o seu mboot.c32.',
  'The boot bank has a VMware FAT UUID, {1}.': 'O banco de inicialização tem um UUID da VMware, {1}.',
  'boot.cfg is where the loader looks for it.': 'boot.cfg está onde o carregador o procura.',
  "boot.cfg has 'updated' {1}.": '“updated” em boot.cfg é {1}.',
  'boot.cfg has the build {1}.': 'O build em boot.cfg é {1}.',
  "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again.":
    '“bootstate” em boot.cfg é 1, há uma atualização em andamento: o carregador da VMware inicia o banco uma vez e depois nunca mais.',
  'boot.cfg marks the bank as usable.': 'boot.cfg marca o banco como utilizável.',
  'If the loader has to change bootstate, it can.': 'Se o carregador precisar mudar bootstate, ele consegue.',
  'No byte order mark hides a line of boot.cfg.': 'Nenhuma marca de ordem de bytes esconde uma linha de boot.cfg.',
  'boot.cfg has no option that stops the loader.': 'boot.cfg não tem nenhuma opção que faça parar o carregador.',
  'The kernel {1} is in the bank.': 'O kernel {1} está no banco.',
  'Every module that boot.cfg names is in the bank ({1}).': 'Cada módulo que boot.cfg indica está no banco ({1}).',
  'The kernel and every module are files, and none is empty.':
    'O kernel e todos os módulos são arquivos, e nenhum está vazio.',
  'The kernel is intact, an ELF program with a multiboot header.':
    'O kernel está íntegro, um programa ELF com cabeçalho multiboot.',
  'Every module packed with gzip is intact.': 'Cada módulo compactado com gzip está íntegro.',
  'Whether SYSLINUX {1} starts {2}, which VMware made for release 3.':
    'Se o SYSLINUX {1} inicia {2}, que a VMware fez para a versão 3.',
  'Whether ldlinux.sys is intact: SYSLINUX {1} keeps its checksum in a way that Thinstick does not know.':
    'Se ldlinux.sys está íntegro: o SYSLINUX {1} guarda a soma de verificação de um modo que o Thinstick não conhece.',
  'What {1} does, which SYSLINUX starts: it is not called safeboot.c32 or mboot.c32.':
    'O que faz {1}, que o SYSLINUX inicia: não se chama safeboot.c32 nem mboot.c32.',
  'What {1} says, which {2} is told to read instead of boot.cfg.':
    'O que diz {1}, que {2} deve ler em vez de boot.cfg.',
  'Whether {1} finds a boot.cfg: without -p it looks for one in the boot partition.':
    'Se {1} encontra um boot.cfg: sem -p, ele o procura na partição de inicialização.',
  "Which modules VMware's loader reads: the list in boot.cfg ends in a separator, and the loader reads on past the end.":
    'Quais módulos o carregador da VMware lê: a lista em boot.cfg termina com um separador, e o carregador continua lendo além do fim.',
  'Whether these are intact, since they unpack to more than 1 GB: {1}.':
    'Se estes estão íntegros, pois descompactados passam de 1 GB: {1}.',
}
