import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'

// The channel names stand here again: a sandboxed preload script loads no other file.
contextBridge.exposeInMainWorld('thinstick', {
  call: (name: string, args: unknown[]) => ipcRenderer.invoke('thinstick:call', name, args),
  on: (listener: (event: string, value: unknown) => void) => {
    ipcRenderer.on('thinstick:event', (_event: IpcRendererEvent, name: string, value: unknown) => listener(name, value))
  },
  pathOf: (file: Parameters<typeof webUtils.getPathForFile>[0]) => webUtils.getPathForFile(file),
})
