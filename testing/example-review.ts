import type { DriveView, ImageView, PlanView } from '../app/contract/views.ts'
import { DEFAULT_CHOICES, type Picked, type ReviewStep, UNCONFIRMED } from '../renderer/state/wizard-state.ts'

/** What the window's selectors look at, and no more of it than they look at. */

export const image = {
  path: '/isos/a.dd',
  title: 'ESXi 4.0.0 build 175625',
  minimumStickBytes: 52_000_000,
  packing: null,
  bank: { slot: 5, label: 'Hypervisor1', uuid: 'x' },
  banks: [],
} as unknown as ImageView

export const drive = (path: string, more: Partial<DriveView> = {}): DriveView =>
  ({
    path,
    size: 65_273_856,
    serial: 'A',
    diskseq: '7',
    reasons: [],
    description: path,
    exists: true,
    holds: { kind: 'blank' },
    ...more,
  }) as DriveView

export const picked = (one: DriveView): Picked => ({ drive: one, newSize: 0 })

export const large = drive('/dev/sdl', { description: 'Big', large: true })

export const warning = (code: string, stopsBoot = false) => ({ code, message: `about ${code}`, stopsBoot })

export const plan = (target: DriveView, codes: readonly string[] = []): PlanView =>
  ({
    target,
    size: target.size,
    build: '4.0.0-175625',
    bank: { files: Array(12).fill({}), bytes: 43_000_000 },
    choices: DEFAULT_CHOICES,
    warnings: codes.map(code => warning(code)),
  }) as unknown as PlanView

export const problem = { code: 'x', message: '', advice: '', details: {} }

export const planned = (...plans: readonly PlanView[]): ReviewStep['stage'] => ({
  kind: 'planned',
  plans,
  problem: null,
})

export const review = (more: Partial<ReviewStep> = {}): ReviewStep => ({
  kind: 'review',
  stage: planned(plan(drive('/dev/sdb'))),
  confirmed: UNCONFIRMED,
  gone: [],
  image,
  picked: [picked(drive('/dev/sdb'))],
  choices: DEFAULT_CHOICES,
  repeats: null,
  ...more,
})
