import type { FatNode } from '../fat/fat-volume.ts'
import { loaderPath, loaderShortName, rootIndex } from '../vmware/loader-names.ts'
import type { BootBank } from './inspection.ts'

/** The file or folder that the loader takes for a name in boot.cfg; undefined if it finds none, or the volume's label. */
export const loaderFile = ({ volume, bootCfg }: BootBank, name: string): FatNode | undefined => {
  const entry = rootIndex(volume.root).get(loaderShortName(loaderPath(bootCfg.prefix, name)))
  return volume.entries.find(node => node.entry === entry)
}
