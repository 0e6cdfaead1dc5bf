import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { StickWords } from '../en/stick.ts'
import { bytes as byteCount, files, format } from './format.ts'

export const stick: StickWords = {
  title: 'Který flash disk?',
  lead: 'Zaškrtnutý flash disk bude vymazán, ale až poté, co si projdete přehled.',
  waiting: 'Hledají se flash disky',
  port: 'Připojte flash disk; objeví se sám.',
  anotherPort: 'Připojte další flash disk; objeví se sám.',
  tick: count => (count === 1 ? 'Pokračujte jeho zaškrtnutím.' : 'Zaškrtněte jeden flash disk nebo několik.'),
  virtual: 'Nemáte flash disk po ruce?',
  virtualToo: 'Chcete to jen vyzkoušet?',
  get virtualHint() {
    return `Virtuální flash disk, soubor o velikosti ${format.bytes(ARTICLE_STICK_BYTES)}, ukáže celý postup bez hardwaru.`
  },
  useVirtual: 'Použít virtuální flash disk',
  expert: 'Zadat cestu',
  others: 'Použít něco jiného',
  devicePath: 'Cesta k disku nebo souboru',
  add: 'Přidat',
  unusable: count =>
    format.plural(count, {
      one: 'disk nelze použít',
      few: 'disky nelze použít',
      other: 'disků nelze použít',
    }),
  large: size => `${format.bytes(size)}: víc než běžný flash disk, bude třeba potvrzení`,
  pulled: (name, serial) =>
    `${name}${serial}: flash disk byl odpojen, takže už není zaškrtnutý. Pokud ho stále chcete, připojte ho znovu a zaškrtněte.`,
  swapped: (name, serial, by) => `${name}${serial}: flash disk už tu není. Na jeho místě je ${by}, bez zaškrtnutí.`,
  shortSerial: serial => `sér. č. ${serial}`,
  holds: {
    new: 'Nový soubor; nic se nemaže',
    blank: 'Prázdný; nic se neztratí',
    unknown: 'Data neznámého druhu',
    emptyTable: 'Prázdná tabulka oddílů',
    rights: 'Obsah není vidět bez oprávnění správce',
    busy: 'Obsah není vidět, používá ho jiný program',
    failing: 'Nejde přečíst, možná je vadný',
    unseen: 'Obsah není znám',
    unknownVolume: 'neznámá data',
    volumes: count => format.plural(count, { one: 'svazek', few: 'svazky', other: 'svazků' }),
    more: count => `ještě ${count}`,
    files: (count, all) => (all ? (count === 0 ? 'žádné soubory' : files(count)) : `nejméně ${files(count)}`),
    newest: when => `nejnovější: ${when}`,
    used: bytes => `obsazeno ${format.bytes(bytes)}`,
  },
  facts: {
    serial: 'Sériové číslo',
    path: 'Cesta',
    bytes: 'Velikost',
    bus: 'Připojení',
    mounts: 'Připojeno v',
  },
  bytes: byteCount,
  another: name => ({
    message: `${name} už není to, co dřív: tento název má teď jiný disk.`,
    advice: 'Zkontrolujte, který flash disk máte na mysli, a zaškrtněte ho. Nic nebylo zapsáno.',
  }),
  next: count => (count > 1 ? `K přehledu (${count})` : 'K přehledu'),
}
