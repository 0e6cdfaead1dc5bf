import { describe, expect, it } from 'vitest'
import type { TryView } from '../../app/contract/views.ts'
import type { TryOptions } from '../trial/try-stick.ts'
import { EjectService } from './eject-service.ts'
import { TrialService } from './trial-service.ts'

/** Machines that run until their signal aborts. */
const machines = () => {
  const counted = { running: 0, most: 0, started: [] as string[] }
  const run = async ({ stick, signal }: TryOptions) => {
    counted.started.push(stick)
    counted.most = Math.max(counted.most, ++counted.running)
    await new Promise<void>(resolve => {
      if (signal.aborted) resolve()
      else signal.addEventListener('abort', () => resolve())
    })
    counted.running--
    return { screen: [], serial: '', seconds: 1, ended: 'stopped' as const }
  }
  return { counted, run }
}

describe('TrialService', () => {
  it('runs only the last machine, however many are started at once', async () => {
    const { counted, run } = machines()
    const views: TryView[] = []
    const service = new TrialService(view => views.push(view), run)
    await Promise.all([service.start('a'), service.start('b'), service.start('c')])
    expect(counted).toEqual({ running: 1, most: 1, started: ['c'] })
    await service.start('d')
    expect(counted).toMatchObject({ running: 1, most: 1, started: ['c', 'd'] })
    await service.stop()
    expect(counted.running).toBe(0)
    expect(views.map(({ path, state }) => `${path} ${state}`)).toEqual([
      'c starting',
      'c ended',
      'd starting',
      'd ended',
    ])
    const ids = views.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
  })

  it('tells a page that comes later what its machine shows, until that is stopped', async () => {
    const service = new TrialService(
      () => {},
      async ({ onScreen, signal }) => {
        onScreen?.({ screen: ['hello'], serial: '', seconds: 3 })
        if (!signal?.aborted) await new Promise<void>(resolve => signal?.addEventListener('abort', () => resolve()))
        return { screen: ['bye'], serial: '', seconds: 4, ended: 'stopped' as const }
      },
    )
    expect(service.view()).toBeNull()
    await service.start('a')
    expect(service.view()).toMatchObject({ id: 1, path: 'a', state: 'running', screen: ['hello'] })
    await service.stop()
    expect(service.view()).toBeNull()
  })

  it('does not start a machine that was stopped before it began', async () => {
    const { counted, run } = machines()
    const service = new TrialService(() => {}, run)
    await service.start('a')
    await Promise.all([service.start('b'), service.stop()])
    expect(counted).toEqual({ running: 0, most: 1, started: ['a'] })
  })
})

describe('EjectService', () => {
  it('ejects once for two clicks, again for a later one, and waits for what is under way', async () => {
    const ejected: string[] = []
    let release: () => void = () => {}
    const service = new EjectService(path => {
      ejected.push(path)
      return new Promise(resolve => {
        release = resolve
      })
    })
    const both = Promise.all([service.eject('/dev/sdx'), service.eject('/dev/sdx')])
    let idle = false
    const waiting = service.idle().then(() => {
      idle = true
    })
    expect([ejected, idle]).toEqual([['/dev/sdx'], false])
    release()
    await both
    await waiting
    expect(idle).toBe(true)
    const again = service.eject('/dev/sdx')
    release()
    await again
    expect(ejected).toHaveLength(2)
  })
})
