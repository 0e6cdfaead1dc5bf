import { latin1Bytes } from '../../app/bytes/latin1.ts'
import type { HelloView } from '../../app/contract/ipc-contract.ts'
import type { ToolKind, ToolPhase, ToolRequest, ToolResult, ToolTarget } from '../../app/contract/tools.ts'
import type { DriveView, ReportView } from '../../app/contract/views.ts'
import { fileInside, lookInside, rootInside } from '../../app/inspection/look-inside.ts'
import type { Stage } from '../../app/problem/problem.ts'
import { insideJson, lineJson } from '../../app/report/inside.ts'
import { restoreReportJson } from '../../app/report/restore-documents.ts'
import { makeRestoreReport } from '../../app/report/restore-report.ts'
import { windowProblem } from '../../app/report/window-problem.ts'
import { planRestore } from '../../app/restore/restore-plan.ts'
import { explainBootCfg } from '../../app/vmware/explain-boot-cfg.ts'
import { DEFAULT_CHOICES, type SavingState, type ToolState, type WizardState } from '../state/wizard-state.ts'
import { hostileStick, longStick, stick } from './example-drives.ts'
import { examinationOf } from './example-examination.ts'
import { type ExampleImage, type ExampleImages, reportOf } from './example-image.ts'
import { runningAt } from './example-jobs.ts'
import { exampleProblem } from './example-problems.ts'
import { at, type GalleryState, HELLO } from './gallery-state.ts'

const atWork = (phase: Partial<Extract<ToolPhase, { kind: 'running' }>>, kind: ToolKind = 'verify'): ToolState => {
  const { path, description: name, size, serial, diskseq } = stick()
  const target = { path, name, size, serial, diskseq }
  const view = { id: 1, revision: 2, kind, target } as const
  const running = { kind: 'running', progress: null, cancelling: false, ...phase } as const
  return { kind: 'running', request: 2, view: { ...view, phase: running }, early: null }
}

const inStage = (stage: Stage) => {
  const state = runningAt(stage)
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

const IDLE: SavingState = { kind: 'idle' }
const DIALOG: ToolState = { kind: 'asking', dialog: { request: 3, name: 'SanDisk-Cruzer.dd.zst' } }

const askedOf = (kind: ToolKind, target: ToolTarget): ToolRequest =>
  kind === 'look-inside' ? { kind, target, image: false } : { kind: 'verify', target, image: 'demo' }

/** Everything in an image, and its boot.cfg. */
const insideOf = async ({ source }: ExampleImage): Promise<ToolState> => {
  const inside = await lookInside(source)
  const text = latin1Bytes(
    '# by hand\nkernel=vmkboot.gz\nk=vmk.gz\nmodules=sys.vgz --- none.tgz\nupdated = 1\nbuild=4.0.0-175625\n',
  )
  const root = rootInside(inside, fileInside(inside, 'boot.cfg', ''))
  const config = { path: 'p5/boot.cfg', lines: explainBootCfg(text, root).map(lineJson) }
  const other = { kind: 'damaged', cause: 'its FAT runs in a circle' } as const
  const damaged = inside.partitions.map(one =>
    one.partition.slot === 6 ? { partition: one.partition, ...other } : one,
  )
  const partitions = insideJson({ ...inside, partitions: damaged })
  return { kind: 'done', id: 1, result: { kind: 'look-inside', partitions, config } }
}

/** Tools over the step from which they were opened. */
export const toolStates = async ({ demo, plain }: ExampleImages): Promise<GalleryState[]> => {
  const tool = (
    name: string,
    title: string,
    kind: ToolKind,
    state: ToolState,
    drive: DriveView = stick(),
    saving: SavingState = IDLE,
    shell: HelloView['shell'] = 'browser',
  ) => {
    const { path, description, size, serial, diskseq } = drive
    const target = { path, name: description, size, serial, diskseq }
    const around: Partial<WizardState> = {
      drives: [drive],
      hello: { ...HELLO, shell },
      tool: { kind, target, asked: askedOf(kind, target), state, saving },
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
  const inside = await insideOf(demo)
  const saved = { kind: 'saved', path: '/home/kim/boot.cfg' } as const
  const notSaved = { kind: 'failed', problem: exampleProblem('not-saved') } as const
  const BACKED_UP: ToolResult<'backup'>['report'] = {
    target: '/dev/sdb',
    verified: true,
    file: '/home/kim/SanDisk-Cruzer-2026-11-25.dd.zst',
    fileBytes: 45_146_092,
    title: same.build ?? '',
    build: same.build,
    size: stick().size,
    usedBytes: 45_311_488,
    sha256: '75c06684c3332f5c0cf899d598536bfa74b25da96b059f0e25c48275c754b2c7',
    stages: [],
    seconds: 12,
  }
  const plan = planRestore('/dev/sdb', stick().size, { fileSystem: undefined, label: undefined })
  const identity = { diskId: 1, serial: 2 }
  const restored = restoreReportJson(makeRestoreReport({ target: '/dev/sdb', plan, identity, stages: [], seconds: 3 }))
  const large = { ...stick(), size: 2_000_398_934_016, large: true, description: 'Samsung Portable SSD T7' }
  return [
    tool('backup-asking', 'Back up: where to', 'backup', { kind: 'asking' }),
    tool('backup-window', 'Back up, in a window of its own', 'backup', { kind: 'asking' }, stick(), IDLE, 'window'),
    tool('backup-dialog', 'Back up: the system asks where to', 'backup', DIALOG, stick(), IDLE, 'window'),
    tool('backup-long', 'Back up a stick of a long name', 'backup', { kind: 'asking' }, longStick()),
    tool('backup-running', 'Back up: at work', 'backup', atWork({ progress: inStage('backup') }, 'backup')),
    tool('backup-exists', 'Back up: the file is there', 'backup', failed('backup-file-exists')),
    tool('backup-done', 'Backed up', 'backup', { kind: 'done', id: 1, result: { kind: 'backup', report: BACKED_UP } }),
    tool('restore-asking', 'Restore: what will be lost', 'restore', { kind: 'asking' }),
    tool('restore-hostile', 'Restore a stick of a hostile name', 'restore', { kind: 'asking' }, hostileStick()),
    tool('restore-large', 'Restore a large drive', 'restore', { kind: 'asking', draft: 'Samsung' }, large),
    tool('restore-running', 'Restore: at work', 'restore', atWork({ progress: inStage('file system') }, 'restore')),
    tool('restore-failed', 'Restore: it failed', 'restore', {
      kind: 'failed',
      id: 1,
      problem: windowProblem({
        code: 'verify-failed',
        target: '/dev/sdb',
        mismatches: [{ kind: 'structure', what: 'file system', lba: 2048 }],
        files: 0,
        condition: 'partly written',
        job: 'restore',
      }),
    }),
    tool('restore-done', 'Restored', 'restore', {
      kind: 'done',
      id: 1,
      result: { kind: 'restore', report: restored },
    }),
    tool('examine-sound', 'A stick without its image', 'examine', {
      kind: 'done',
      id: 1,
      result: { kind: 'examine', report: examinationOf(same), problem: null },
    }),
    tool('examine-unsound', 'A damaged stick without its image', 'examine', {
      kind: 'done',
      id: 1,
      result: {
        kind: 'examine',
        report: examinationOf(same, 'sys.vgz'),
        problem: exampleProblem('stick-unsound'),
      },
    }),
    tool('inside', 'What is on a stick', 'look-inside', inside),
    tool('inside-saving', 'A file is being saved', 'look-inside', inside, stick(), {
      kind: 'saving',
      request: 3,
      path: 'p5/boot.cfg',
    }),
    tool('inside-saved', 'A file is saved', 'look-inside', inside, stick(), saved),
    tool('inside-not-saved', 'A file is not saved', 'look-inside', inside, stick(), notSaved),
    tool('tool-starting', 'A tool begins', 'verify', atWork({})),
    tool('tool-running', 'A tool is at work', 'verify', atWork({ progress: inStage('verify') })),
    tool(
      'tool-cancelling',
      'It is being cancelled',
      'verify',
      atWork({ progress: inStage('verify'), cancelling: true }),
    ),
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
