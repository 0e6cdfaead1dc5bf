import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoImage } from '../../app/demo/demo-image.ts'
import { runStickJob } from '../../app/jobs/stick-job.ts'
import { DEFAULT_CHOICES } from '../../app/plan/plan.ts'
import { descriptionOf, identityOf } from '../../app/target/drive-identity.ts'
import { createChannel } from '../../main/channel/channel.ts'
import { grantArgument } from '../../main/channel/grant.ts'
import { factsOf } from '../../main/drives/drive-facts.ts'
import { openRemoteDevice } from '../../main/elevation/remote-device.ts'
import { startOnWindows } from '../../main/elevation/start-on-windows.ts'
import { nodeEffects } from '../../main/platform/effects.ts'

// Run by Node for Windows: the demo stick onto a drive, through a writer that Windows has started and a named pipe. Here
// it is asked for even though this process might write to the drive itself. Prints what happened as JSON.
const facts = await factsOf(process.argv[2] ?? '', {})
const channel = await createChannel()
const granted = { access: 'write', description: descriptionOf(facts), allowLarge: false } as const
const job = { path: facts.path, ...identityOf(facts), ...granted }
const installation = {
  program: process.execPath,
  writer: join(fileURLToPath(new URL('.', import.meta.url)), 'writer.mjs'),
  resources: undefined,
  appImage: undefined,
}
const { over } = startOnWindows(installation)([grantArgument({ folder: channel.folder, job })])
const device = await openRemoteDevice(channel, job, over)
if (!device) throw new Error(`the writer did not connect: ${await over}`)
const report = await runStickJob({
  image: demoImage(),
  device,
  choices: DEFAULT_CHOICES,
  reviewed: undefined,
  effects: nodeEffects,
  signal: { aborted: false },
  onProgress: () => {},
  identity: { diskId: 0x1234_abcd },
})
const began = performance.now()
await device.close()
const closed = performance.now() - began
await channel.close()
console.log(
  JSON.stringify({ pipe: channel.socketPath, files: report.files.length, closedIn: closed, elevation: await over }),
)
