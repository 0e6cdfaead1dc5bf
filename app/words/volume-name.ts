const NAMES: Readonly<Record<number, string>> = { 6: 'second boot bank', 8: 'store' }

/** What a volume in this slot is called within a sentence: "second boot bank". */
export const volumeName = (slot: number | undefined): string => NAMES[slot ?? 5] ?? 'boot bank'

/** A file as a mismatch names it: those of other volumes than p5 with their slot. */
export const pathIn = (slot: number, path: string): string => (slot in NAMES ? `p${slot}/${path}` : path)

/** The slot of the volume that such a name is in. */
export const slotIn = (path: string): number => Number(/^p([68])\//.exec(path)?.[1] ?? 5)
