import type { WriterJob } from '../../app/contract/writer-message.ts'
import { type Problem, ProblemError } from '../../app/problem/problem.ts'
import { descriptionOf, identityOf } from '../../app/target/drive-identity.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { type Channel, createChannel } from '../channel/channel.ts'
import { grantArgument } from '../channel/grant.ts'
import type { OpenToRead } from '../jobs/verify-stick.ts'
import { mayWrite } from '../platform/may-write.ts'
import { type OpenTarget, openAllowed } from '../targets/open-allowed.ts'
import { commandForAdministrator } from './administrator-command.ts'
import type { Elevation, StartWriter } from './elevation.ts'
import { openRemoteDevice } from './remote-device.ts'
import { startElevated } from './start-writer.ts'

/**
 * Opens targets for writing in this process if it may, and otherwise through one elevated writer. Dismissing the prompt
 * cancels the job.
 */
export const openWithPrivilege = (start: StartWriter = startElevated): OpenTarget => {
  const open = throughWriter(start)
  return async target => {
    const { facts, choices } = target
    if (facts.kind === 'file' || (await mayWrite(facts.path))) return openAllowed(target)
    return open(jobFor(facts, { access: 'write', allowLarge: choices.allowLarge }))
  }
}

/** Opens drives for reading alone, through an elevated writer that refuses to write to them. */
export const readWithPrivilege = (start: StartWriter = startElevated): OpenToRead => {
  const open = throughWriter(start)
  return facts => open(jobFor(facts, { access: 'read', allowLarge: false }))
}

/** Opens drives through one elevated writer: all that are requested at the same moment share one prompt. */
const throughWriter = (start: StartWriter): ((job: WriterJob) => Promise<BlockDevice>) => {
  let batch: { grant: string; opened: (over: Promise<Elevation>) => void }[] = []
  const inBatch = (grant: string): Promise<{ over: Promise<Elevation> }> =>
    new Promise(resolve => {
      batch.push({ grant, opened: over => resolve({ over }) })
      // The sticks of one job are opened within a few turns of the event loop.
      if (batch.length === 1) setTimeout(startBatch, 100)
    })
  const startBatch = (): void => {
    const all = batch
    batch = []
    const { over } = start(all.map(({ grant }) => grant))
    for (const { opened } of all) opened(over)
  }
  return async job => {
    const channel = await createChannel()
    try {
      const { over } = await inBatch(grantArgument({ folder: channel.folder, job }))
      return await openBehindWriter(channel, job, over)
    } catch (error) {
      await channel.close()
      throw error
    }
  }
}

const jobFor = (facts: TargetFacts, granted: Pick<WriterJob, 'access' | 'allowLarge'>): WriterJob => ({
  path: facts.path,
  ...identityOf(facts),
  description: descriptionOf(facts),
  ...granted,
})

const openBehindWriter = async (channel: Channel, job: WriterJob, over: Promise<Elevation>): Promise<BlockDevice> => {
  const device = await openRemoteDevice(channel, job, over)
  if (!device) throw new ProblemError(notStarted(job.path, await over))
  return { ...device, close: () => device.close().finally(() => channel.close()) }
}

const notStarted = (target: string, how: Elevation): Problem => {
  switch (how) {
    case 'no-agent':
      return { code: 'needs-privilege', target, command: commandForAdministrator() }
    case 'dismissed':
      return { code: 'cancelled', target, written: false }
    case 'ended':
    case 'failed':
      return { code: 'target-unopenable', target, cause: 'the privileged writer ended before it was reached' }
  }
}
