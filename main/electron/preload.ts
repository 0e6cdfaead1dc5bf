import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'

// The channel names are repeated here because a sandboxed preload script cannot load another file.
contextBridge.exposeInMainWorld('thinstick', {
  call: (name: string, args: unknown[]) => ipcRenderer.invoke('thinstick:call', name, args),
  on: (listener: (event: string, value: unknown) => void) => {
    ipcRenderer.on('thinstick:event', (_event: IpcRendererEvent, name: string, value: unknown) => listener(name, value))
  },
  pathOf: (file: Parameters<typeof webUtils.getPathForFile>[0]) => webUtils.getPathForFile(file),
})
