import { parseGrant } from '../channel/grant.ts'
import { printError } from '../platform/log.ts'
import { openJob } from './open-job.ts'
import { serveWriter } from './writer-server.ts'

// Started elevated with one or more grants: one prompt, and a session for each stick. If any argument is not a grant,
// it does nothing.
const grants = process.argv.slice(2).map(parseGrant)
const known = grants.filter(grant => grant !== undefined)
const results =
  known.length === grants.length ? await Promise.allSettled(known.map(grant => serveWriter(grant, openJob))) : []
// Root keeps no log in anybody's folder, so errors go to the process that started it.
for (const result of results) if (result.status === 'rejected') printError(result.reason)
process.exitCode = results.length > 0 && results.every(({ status }) => status === 'fulfilled') ? 0 : 1
