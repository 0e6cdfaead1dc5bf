import { latin1Bytes } from '../app/bytes/latin1.ts'
import { END, type Fat12Parts } from './fat12-volume.ts'
import { bank, file } from './small-image.ts'
import { tinyKernel } from './tiny-kernel.ts'

const KERNEL = tinyKernel(400)

/** A boot bank whose kernel VMware's loader would start, with this boot.cfg. Its modules are not packed. */
export const soundBank = (config: string): Fat12Parts =>
  bank(config, {
    root: [
      file('boot.cfg', 2, config.length),
      file('vmkboot.gz', 3, KERNEL.length),
      file('vmk.gz', 4, 1000),
      file('sys.vgz', 300, 10),
    ],
    fat: { 2: END, 3: END, 4: 5, 5: END, 300: END },
    clusters: { 2: latin1Bytes(config), 3: KERNEL },
  })
