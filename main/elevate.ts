import { type ChildProcess, spawn } from 'node:child_process'
import { constants, existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ProblemError } from '../app/report/problem.ts'
import type { BlockDevice } from '../app/write/block-device.ts'
import { type OpenTarget, openHere, type PreparedTarget } from './flash-targets.ts'
import { type Channel, createChannel, removeChannel } from './writer/channel.ts'
import { openRemoteDevice } from './writer/remote-device.ts'

/** How an elevated writer came to its end. */
export type Elevation = 'ended' | 'dismissed' | 'no-agent'

/** Starts an elevated writer for these folders; `over` settles when its process has ended. */
export type StartWriter = (folders: readonly string[]) => { readonly over: Promise<Elevation> }

const WRITER = fileURLToPath(new URL('./writer.mjs', import.meta.url))

const findProgram = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(existsSync)

// pkexec(1): 126 when the person dismissed the dialog, 127 when no authorization could be had at all.
const PKEXEC = { dismissed: 126, unauthorized: 127 } as const

const whenOver = (child: ChildProcess): Promise<Elevation> =>
  new Promise(resolve => {
    let said = ''
    child.stderr?.on('data', text => {
      said += String(text)
    })
    child.once('error', () => resolve('no-agent'))
    child.once('exit', code => {
      if (code === PKEXEC.dismissed) resolve('dismissed')
      else if (code === PKEXEC.unauthorized) resolve(/agent/i.test(said) ? 'no-agent' : 'dismissed')
      else resolve('ended')
    })
  })

/** How root starts the writer: by the file that the installed polkit action names, else by this program run as Node. */
const writerProgram = (): string[] => {
  const installed = join(process.resourcesPath ?? '', 'polkit', 'thinstick-writer')
  return process.resourcesPath && existsSync(installed)
    ? [installed]
    : ['/usr/bin/env', 'ELECTRON_RUN_AS_NODE=1', process.execPath, WRITER]
}

/** Linux: polkit asks. The folders are arguments, never part of a shell line. */
const startByPkexec: StartWriter = folders => {
  const pkexec = findProgram('pkexec')
  if (!pkexec) return { over: Promise.resolve('no-agent') }
  return {
    over: whenOver(
      spawn(pkexec, ['--disable-internal-agent', ...writerProgram(), ...folders], {
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    ),
  }
}

/**
 * macOS and Windows: the system's own dialog by way of @vscode/sudo-prompt, which takes one line of text; the paths in
 * it are this program's own and folders that it named itself. Not yet run on either system.
 */
const startBySudoPrompt: StartWriter = folders => {
  const over = import('@vscode/sudo-prompt').then(
    prompt =>
      new Promise<Elevation>(resolve => {
        const line = [process.execPath, WRITER, ...folders].map(part => JSON.stringify(part)).join(' ')
        prompt.exec(line, { name: 'Thinstick', env: { ELECTRON_RUN_AS_NODE: '1' } }, error =>
          resolve(error && /did not grant/i.test(String(error)) ? 'dismissed' : 'ended'),
        )
      }),
  )
  return { over }
}

const startElevated: StartWriter = folders =>
  process.platform === 'linux' ? startByPkexec(folders) : startBySudoPrompt(folders)

const mayWrite = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  )

/**
 * Opens targets in this process where it may, and behind one elevated writer where it may not: all sticks that are
 * asked for in the same moment share one prompt. A dismissed prompt is a cancelled job.
 */
export const openWithPrivilege = (start: StartWriter = startElevated): OpenTarget => {
  let batch: { channel: Channel; opened: (over: Promise<Elevation>) => void }[] = []
  const inBatch = (channel: Channel): Promise<{ over: Promise<Elevation> }> =>
    new Promise(resolve => {
      batch.push({ channel, opened: over => resolve({ over }) })
      // The sticks of one job are opened within one turn of the event loop or a few.
      if (batch.length === 1) setTimeout(startBatch, 100)
    })
  const startBatch = (): void => {
    const all = batch
    batch = []
    const { over } = start(all.map(({ channel }) => channel.folder))
    for (const { opened } of all) opened(over)
  }
  return async target => {
    if (target.facts.kind === 'file' || (await mayWrite(target.facts.path))) return openHere(target)
    const channel = await createChannel()
    const { over } = await inBatch(channel)
    return openBehindWriter(channel, target, over)
  }
}

const openBehindWriter = async (
  channel: Channel,
  { facts: { path, size, serial }, allowLarge }: PreparedTarget,
  over: Promise<Elevation>,
): Promise<BlockDevice> => {
  let ending: Elevation | undefined
  void over.then(how => {
    ending = how
  })
  try {
    const job = { path, size, serial: serial ?? null, allowLarge }
    const device = await openRemoteDevice(channel, job, () => ending !== undefined)
    if (device) return { ...device, close: () => device.close().finally(() => removeChannel(channel)) }
  } catch (error) {
    await removeChannel(channel)
    throw error
  }
  await removeChannel(channel)
  throw new ProblemError(
    ending === 'no-agent'
      ? {
          code: 'needs-privilege',
          target: path,
          command: `sudo ${process.execPath} ${fileURLToPath(new URL('./cli.mjs', import.meta.url))} serve`,
        }
      : { code: 'cancelled', target: path, written: false },
  )
}
