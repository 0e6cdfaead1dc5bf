/** Bytes of a logical sector: the only size this layout exists for. */
export const SECTOR = 512

/** Bytes in sectors, rounded up. */
export const sectorsFor = (bytes: number): number => Math.ceil(bytes / SECTOR)

/** `value` rounded up to a multiple of `step`. */
export const roundUp = (value: number, step: number): number => Math.ceil(value / step) * step

/** 46240000 as "46.2 MB": decimal megabytes as on a stick's label; "900 kB" below one, "1.5 GB" and "2 TB" from 1000 of the unit before. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} bytes`
  const [unit, divisor] =
    bytes < 999_500 ? ['kB', 1e3] : bytes < 999_500_000 ? ['MB', 1e6] : bytes < 999.5e9 ? ['GB', 1e9] : ['TB', 1e12]
  const value = bytes / Number(divisor)
  return `${value < 100 ? trimZero(value.toFixed(1)) : Math.round(value)} ${unit}`
}

const trimZero = (text: string): string => text.replace(/\.0$/, '')

/** 1843200 as "1,843,200". */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** "1 file", "10 files". */
export const plural = (count: number, noun: string): string => `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
