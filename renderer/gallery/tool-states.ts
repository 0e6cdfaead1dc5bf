import type { ToolKind, ToolPhase, ToolResult } from '../../app/contract/tools.ts'
import type { DriveView, ReportView } from '../../app/contract/views.ts'
import { DEFAULT_CHOICES, type ToolState, type WizardState } from '../state/wizard-state.ts'
import { hostileStick, longStick, stick } from './example-drives.ts'
import { type ExampleImages, reportOf } from './example-image.ts'
import { runningAt } from './example-jobs.ts'
import { exampleProblem } from './example-problems.ts'
import { at, type GalleryState } from './gallery-state.ts'

const atWork = (phase: Partial<Extract<ToolPhase, { kind: 'running' }>>, kind: ToolKind = 'verify'): ToolState => {
  const { path, description: name, size, serial, diskseq } = stick()
  const target = { path, name, size, serial, diskseq }
  const view = { id: 1, revision: 2, kind, target } as const
  const running = { kind: 'running', progress: null, cancelling: false, ...phase } as const
  return { kind: 'running', request: 2, view: { ...view, phase: running }, early: null }
}

const halfWay = () => {
  const state = runningAt('verify')
  return state.kind === 'running' ? state.progress : null
}

/** One of each kind. */
const CHANGES: ToolResult<'verify'>['changes'] = [
  { kind: 'boot-cfg', path: 'boot.cfg', key: 'updated', was: '1', now: '2' },
  {
    kind: 'boot-cfg',
    path: 'boot.cfg',
    key: 'modules',
    was: 'vmk.gz --- sys.vgz',
    now: 'vmk.gz --- sys.vgz --- state.tgz',
  },
  { kind: 'added', path: 'state.tgz', bytes: 18_432, modified: '2011-05-03T10:00:00' },
  { kind: 'written', path: 'pkgdb.tgz', bytes: 40_960, modified: '2011-05-03T10:00:02' },
  { kind: 'other-bank', slot: 6, build: '4.1.0-260247', updated: '2' },
]

/** Tools over the step from which they were opened. */
export const toolStates = async ({ demo, plain }: ExampleImages): Promise<GalleryState[]> => {
  const tool = (name: string, title: string, kind: ToolKind, state: ToolState, drive: DriveView = stick()) => {
    const { path, description, size, serial, diskseq } = drive
    const target = { path, name: description, size, serial, diskseq }
    const around: Partial<WizardState> = {
      drives: [drive],
      tool: { kind, target, asked: { kind: 'verify', target, image: 'demo' }, state },
    }
    const draft = { image: demo.view, picked: [], choices: DEFAULT_CHOICES, repeats: null }
    return at(name, title, { kind: 'stick', visit: 1, problem: null, gone: [], ...draft }, around)
  }
  const verified = (
    report: ReportView,
    code?: 'does-not-verify' | 'would-not-boot',
    changes: ToolResult<'verify'>['changes'] = [],
  ): ToolState => ({
    kind: 'done',
    id: 1,
    result: { kind: 'verify', report, changes, problem: code ? exampleProblem(code) : null },
  })
  const same = await reportOf(demo, '/dev/sdb', stick().size)
  const unbootable = await reportOf(plain, '/dev/sdb', stick().size)
  const read = { ...same, bytesWritten: 0 }
  const changed = ({ path }: { readonly path: string }) =>
    CHANGES.some(change => 'path' in change && change.path === path)
  const files = same.bank.files.map(file => (changed(file) ? { ...file, verified: false } : file))
  const used = { ...read, bank: { ...same.bank, files } }
  const failed = (code: Parameters<typeof exampleProblem>[0]): ToolState => ({
    kind: 'failed',
    id: 1,
    problem: exampleProblem(code),
  })
  return [
    tool('tool-asking', 'A tool asks first', 'verify', { kind: 'asking' }),
    tool('tool-starting', 'A tool begins', 'verify', atWork({})),
    tool('tool-running', 'A tool is at work', 'verify', atWork({ progress: halfWay() })),
    tool('tool-cancelling', 'It is being cancelled', 'verify', atWork({ progress: halfWay(), cancelling: true })),
    tool('tool-cancelled', 'It was cancelled', 'verify', failed('cancelled')),
    tool('tool-failed', 'It failed', 'verify', failed('target-failed')),
    tool('tool-hostile', 'A hostile name', 'verify', atWork({}), hostileStick()),
    tool('tool-long', 'A long name', 'verify', atWork({}), longStick()),
    tool('verify-same', 'As it was built', 'verify', verified(read)),
    tool('verify-used', 'As built, but for what ESXi keeps', 'verify', verified(used, undefined, CHANGES)),
    tool('verify-differs', 'Not the image', 'verify', verified({ ...read, verified: false }, 'does-not-verify')),
    tool(
      'verify-unbootable',
      'The image, but it would not boot',
      'verify',
      verified({ ...unbootable, bytesWritten: 0 }, 'would-not-boot'),
    ),
  ]
}
