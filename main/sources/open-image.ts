import { demoImage } from '../../app/demo/demo-image.ts'
import { type OpenSource, openFileSource } from './file-source.ts'

/** The name that stands for the built-in demo image. */
export const DEMO = 'demo'

/** Opens IMAGE of the command line: a file, or the demo image. Throws ProblemError image-unreadable. */
export const openImage = async (name: string): Promise<OpenSource> =>
  name === DEMO ? { ...demoImage(), name: DEMO, close: async () => {} } : openFileSource(name)
