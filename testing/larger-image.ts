import { emptyEntry, MasterBootRecord } from '../app/disk/mbr.ts'
import { build, directory, END, entry, type Fat12Parts, folder, label } from './fat12-volume.ts'
import { partition, record, SMALL, type SmallImageParts, smallImage, smallRecord } from './small-image.ts'

/** LBAs of what such an image has behind its banks. In sectors. */
export const LARGER = {
  sectors: 1700,
  dumpRecord: 1100,
  dump: { start: 1110, sectors: 200 },
  storeRecord: 1320,
  store: { start: 1330, sectors: 310 },
} as const

/** A store with files in the root and in a folder. */
export const STORE: Fat12Parts = {
  root: [label('store'), entry('tools', 2, 1300), folder('client', 10), entry('notes', 5, 512)],
  fat: { 2: 3, 3: 4, 4: END, 5: END, 10: END, 11: 12, 12: END },
  clusters: {
    10: directory(10, entry('viclient', 11, 900)),
    5: new Uint8Array(512).fill(0x33),
    11: new Uint8Array(1024).fill(0x44),
  },
}

/** A small image with all the partitions of VMware's: p7 for core dumps, p8 with the store. */
export const largerImage = (parts: SmallImageParts = {}, store: Fat12Parts = STORE): Uint8Array => {
  const { extended, secondRecord, second } = SMALL
  const bytes = new Uint8Array(LARGER.sectors * 512).fill(0xaa)
  bytes.set(smallImage(parts))
  const put = (lba: number, value: MasterBootRecord): void => MasterBootRecord.encodeInto(bytes, lba * 512, value)
  const link = (lba: number) => partition(5, lba - extended.start, 200)
  const [, , , boot] = smallRecord().partitions
  put(0, record(partition(5, extended.start, 1280), emptyEntry(), emptyEntry(), boot ?? emptyEntry()))
  put(secondRecord, record(partition(6, second.start - secondRecord, second.sectors), link(LARGER.dumpRecord)))
  put(LARGER.dumpRecord, record(partition(0xfc, 10, LARGER.dump.sectors), link(LARGER.storeRecord)))
  put(LARGER.storeRecord, record(partition(6, 10, LARGER.store.sectors)))
  bytes.set(build(store).bytes, LARGER.store.start * 512)
  return bytes
}
