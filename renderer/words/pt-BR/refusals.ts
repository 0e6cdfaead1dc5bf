import { words } from '../../../app/words/words.ts'
import type { RefusalWords } from '../wordings.ts'
import { format } from './format.ts'

/** Orações sobre a unidade, em minúsculas e sem ponto; o conselho é uma frase. */
export const refusals: RefusalWords = {
  system: () => words('contém este sistema', 'Escolha um pen drive removível.'),
  'no-disk': () => words('é um arquivo que não contém uma imagem de disco', 'Escolha outro nome.'),
  'read-only': ({ kind }) =>
    kind === 'file'
      ? words('você não tem permissão para gravar neste arquivo', 'Permita isso ou escolha outro nome.')
      : words('é somente leitura', 'Deslize a trava ou escolha outro pen drive.'),
  'sector-size': ({ logicalSectorSize }) =>
    words(
      `os setores lógicos têm ${format.count(logicalSectorSize)} bytes, e este layout precisa de 512`,
      'Escolha um pen drive com setores de 512 bytes.',
    ),
  partition: ({ drive }) => words(`é uma partição de ${drive}`, `Se for a unidade inteira, indique ${drive}.`),
  'holds-image': () =>
    words('contém a imagem que será gravada', 'Copie a imagem para outro lugar ou escolha outro destino.'),
  mounted: ({ paths }) => words(`está montada em ${paths.join(', ')}`, 'Se for a unidade certa, desmonte-a antes.'),
  'in-use': ({ holders }) =>
    words(`está em uso por ${holders.join(', ')}`, 'Se for a unidade certa, encerre antes o que a usa.'),
  internal: ({ bus }) => words(`é interna${bus ? ` (${bus})` : ''}, não removível`, 'Escolha um pen drive removível.'),
  'too-large': ({ size }) =>
    words(
      `${format.bytes(size)} é mais do que tem um pen drive comum`,
      'Se for a unidade certa, volte e marque-a de novo; você terá de digitar o nome dela.',
    ),
  'too-small': ({ size, minimum }) =>
    words(
      `faltam ${format.bytes(minimum - size)} para esta imagem`,
      `O menor pen drive que serve tem ${format.bytes(minimum)} (${format.count(minimum)} bytes).`,
    ),
}
