import type { InsideWords } from '../en/inside.ts'

export const inside: InsideWords = {
  used: 'Tak, jak byl zapsán, kromě toho, co si na něj ukládá samotný ESXi.',
  changed: 'Co změnil ESXi',
  byEsxi: 'změněno systémem ESXi',
  written: (path, when) => `${path}: zapsáno ${when}`,
  added: (path, when) => `${path}: nový, zapsáno ${when}`,
  configLine: (path, line) => `${path}: ${line}`,
  otherBank: slot => `Zavaděč VMware spouští zaváděcí banku v p${slot}.`,
  partition: slot => `Oddíl p${slot}`,
  live: 'zaváděcí banka, kterou spouští zavaděč VMware',
  unread: 'Soubory nelze vypsat.',
  empty: 'Žádné soubory.',
  save: 'Uložit',
  saveAs: path => `Uložit ${path}`,
  explained: path => `${path}, řádek po řádku`,
  line: 'Řádek',
  meaning: 'Co znamená',
}
