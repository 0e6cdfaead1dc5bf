import type { ToolWords } from '../en/tools.ts'
import { format } from './format.ts'

export const tools: ToolWords = {
  more: 'Další',
  moreFor: name => `Další možnosti pro ${name}`,
  menu: {
    backup: 'Zálohovat',
    restore: 'Obnovit',
    verify: 'Ověřit',
    examine: 'Ověřit bez obrazu',
    'look-inside': 'Zobrazit obsah',
  },
  titles: {
    backup: name => `Záloha: ${name}`,
    restore: name => `Obnovení: ${name}`,
    verify: name => `Ověření: ${name}`,
    examine: name => `Ověření bez obrazu: ${name}`,
    'look-inside': name => `Obsah: ${name}`,
  },
  running: {
    backup: 'Čte se, co je obsazeno, a soubor se s tím porovnává. Na flash disk se nic nezapisuje.',
    restore: 'Vytváří se jeden prázdný svazek a čte se zpět.',
    verify: 'Flash disk se čte a porovnává. Nic se nezapisuje.',
    examine: 'Čte se celý obsah. Nic se nezapisuje.',
    'look-inside': 'Čte se obsah. Nic se nezapisuje.',
  },
  cancelling: 'Ruší se',
  again: 'Ještě jednou',
  restore: {
    becomes: kind => `Bude z něj jeden prázdný svazek ${kind} přes celou velikost, na jakékoli soubory.`,
    begin: name => `Vymazat ${name} a obnovit`,
    done: (kind, bytes) =>
      `Je to teď jeden prázdný svazek ${kind}, přečtený zpět a ověřený, s místem pro ${format.bytes(bytes)}.`,
  },
  backup: {
    what: 'Vše, co je na něm obsazeno, půjde do jednoho komprimovaného souboru. Flash disk z něj lze kdykoli znovu vytvořit.',
    file: 'Soubor',
    done: 'Byl přečten zpět a obsahuje vše, co je obsazeno.',
    facts: (used, file) => `${format.bytes(used)} obsazeno, ${format.bytes(file)} v souboru`,
  },
  examine: {
    sound: 'Není na něm nic špatně, pokud to flash disk sám může ukázat.',
    untold: 'Jen jeho obraz by ukázal:',
    origin: title => `zda jsou soubory od VMware: kontrolní součty ${title} nejsou známé`,
    noChecksum: names => `zda jsou tyto neporušené, protože nemají vlastní kontrolní součet: ${names}`,
  },
  verify: {
    same: 'Shoduje se s obrazem do posledního bajtu.',
    read: seconds => `Přečteno a porovnáno za ${format.decimal(seconds, 1)} s`,
  },
}
