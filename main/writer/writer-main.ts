import { printError } from '../log.ts'
import { openJob } from './open-job.ts'
import { serveWriter } from './writer-server.ts'

// Started elevated with the folders of one or more channels: one prompt, one session a stick.
const folders = process.argv.slice(2)
const results = await Promise.allSettled(folders.map(folder => serveWriter(folder, openJob)))
// Root keeps no log in anybody's folder; whoever started it may read this.
for (const result of results) if (result.status === 'rejected') printError(result.reason)
process.exitCode = folders.length > 0 && results.every(({ status }) => status === 'fulfilled') ? 0 : 1
