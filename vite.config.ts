import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: '../resources/icons',
  plugins: [react()],
  build: { outDir: '../dist/renderer', emptyOutDir: true, assetsInlineLimit: 0 },
  logLevel: 'warn',
})
