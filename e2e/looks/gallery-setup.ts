import { resolve } from 'node:path'
import { build } from 'vite'
import { GALLERY_FOLDER } from './gallery-page.ts'

/** Builds the gallery as files; the shipped window contains no part of it. */
const buildGallery = async (): Promise<void> => {
  await build({
    configFile: 'vite.config.ts',
    build: {
      outDir: resolve(GALLERY_FOLDER),
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: 'renderer/gallery.html' },
    },
  })
}

// Playwright calls the default export as its setup.
// biome-ignore lint/style/noDefaultExport: see above.
export default buildGallery
