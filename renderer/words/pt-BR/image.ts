import type { ImageWords } from '../en/image.ts'
import { amounts } from './amount.ts'
import { files, format } from './format.ts'

const kinds: ImageWords['kinds'] = {
  disc: 'Disco de instalação',
  packed: 'Imagem de disco compactada',
  plain: 'Imagem de disco',
  unknown: 'Arquivo',
}

export const image: ImageWords = {
  title: 'Qual imagem do ESXi?',
  choose: 'Escolher uma imagem',
  hint: 'A ISO de instalação do ESXi 3.5, 4.0 ou 4.1, ou o .dd dela, compactado ou não.',
  dropHint: 'Você também pode soltá-la em qualquer lugar desta janela.',
  drop: 'Solte em qualquer lugar',
  path: 'Caminho da imagem',
  pathHint: 'Ou cole o caminho aqui',
  open: 'Abrir',
  recent: 'Já usadas',
  found: 'Encontradas neste computador',
  kinds,
  facts: ({ kind, bytes, modified }) => `${kinds[kind]}, ${format.bytes(bytes)}, ${format.date(modified)}`,
  none: 'Nenhuma imagem à mão?',
  demo: 'Experimentar com a imagem demo',
  reading: name => `Lendo ${name}`,
  readingHint: 'Procurando a partição de inicialização e o banco de inicialização.',
  unpacking: name => `Descompactando ${name}`,
  amount: amounts.amount,
  unpackingHint: 'Só é descompactado o que um pen drive precisa, e isso fica guardado para a próxima vez.',
  cancel: 'Cancelar',
  esxi: version => `ESXi ${version}`,
  build: number => `Build ${number}`,
  demoTitle: 'Imagem demo',
  demoHolds: 'Não contém o ESXi',
  holds: (count, bytes) => `${files(count)}, ${format.bytes(bytes)}`,
  fits: minimum => `Cabe em pen drives a partir de ${format.bytes(minimum)}`,
  fitsNone: 'Nenhum pen drive serve: o banco de inicialização é maior do que o FAT16 permite.',
  crumbs: 'Onde está a imagem',
  wholeImage: (name, bytes) => `${name === '' ? kinds.plain : name}, ${format.bytes(bytes)}`,
  map: 'O que há nela; as partes destacadas vão para o pen drive',
  checking: 'Comparando o restante do arquivo com a soma de verificação. Você pode continuar enquanto isso.',
  intact: (file, by) =>
    `${file} está íntegro: ${by === 'MD5' ? 'o MD5 confere' : 'a soma de verificação própria confere'}.`,
  inBlocks: 'Íntegra no que um pen drive precisa: cada bloco descompactado confere com a própria soma de verificação.',
  damaged: 'Esta imagem está danificada.',
  unchecked: file =>
    `${file} foi lido até o fim, mas parte do conteúdo, ou todo ele, não tem soma de verificação: um dano pode passar despercebido.`,
  noChecksum: 'Ela vem sem soma de verificação, portanto nada foi comparado.',
  details: {
    uuid: 'UUID da VMware, a marca que o carregador dela procura',
    label: 'Rótulo do banco de inicialização',
    bank: 'Banco de inicialização (boot bank), onde ficam os arquivos do ESXi',
    boot: 'Partição de inicialização',
    stick: 'Menor pen drive',
    image: 'Imagem de disco',
    path: 'Caminho',
    place: (slot, start, sectors) =>
      `p${slot}, a partir do LBA ${format.count(start)}, ${format.count(sectors)} setores`,
    bytes: bytes => `${format.count(bytes)} bytes`,
    none: 'nenhum',
  },
  cache: bytes => `As imagens descompactadas ocupam ${format.bytes(bytes)} neste computador.`,
  clearCache: 'Remover',
  noPath:
    'Um navegador não informa onde está um arquivo que foi solto. Cole o caminho aqui ou escolha o arquivo com o botão.',
  next: 'Escolher pen drive',
  other: 'Escolher outra imagem',
  openFolder: 'Abrir a pasta',
  freeCache: bytes => `Remover as imagens descompactadas (${format.bytes(bytes)})`,
}
