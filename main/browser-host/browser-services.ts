import { homedir } from 'node:os'
import { join } from 'node:path'
import { settingsFolder } from '../platform/user-folders.ts'
import { createServices, type Services } from '../services/services.ts'

/** This user's services for a browser, which has no dialogs: a report is saved in the home folder. */
export const browserServices = (): Promise<Services> =>
  createServices({
    shell: {
      name: 'browser',
      chooseImage: async () => null,
      chooseSavePath: async suggestion => join(homedir(), suggestion),
    },
    settingsFolder: settingsFolder(),
  })
