import type { ImageView, StickView } from '../../app/contract/views.ts'
import type { Bridge } from '../bridge/bridge.ts'
import { strings } from '../words/strings.ts'
import { problemOf } from './problem-of.ts'
import type { Look } from './targets.ts'
import type { Rebuild } from './wizard-state.ts'

/** Reads a job's image again, and looks at the sticks that are to be built again. */
export const lookAgain = async (
  bridge: Bridge,
  { job, sticks }: Rebuild,
): Promise<{ readonly image: ImageView; readonly looks: readonly Look[] }> => {
  const image = await bridge.call('inspect', job.image.path)
  return { image, looks: await Promise.all(sticks.map(stick => look(bridge, stick, job.image.path))) }
}

const look = async (bridge: Bridge, stick: StickView, image: string): Promise<Look> => {
  try {
    const drive = await bridge.call('addTarget', stick.path, stick.size, image)
    if (drive.size !== stick.size || drive.serial !== stick.serial)
      return { problem: { code: 'target-changed', ...strings.stick.another(stick.description), details: { drive } } }
    return { target: { drive, newSize: drive.exists ? 0 : stick.size } }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}
