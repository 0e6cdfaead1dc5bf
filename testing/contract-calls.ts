import type { CallName, Calls, PlanRequest } from '../app/contract/ipc-contract.ts'
import type { ChoicesView, JobRequest } from '../app/contract/views.ts'

const CHOICES: readonly ChoicesView[] = [
  { bootSectors: 'usual', makeUuid: false, label: null, bank: null },
  { bootSectors: 'needed', makeUuid: true, label: 'STICK', bank: 6 },
]

const IDENTITIES = [
  { size: 65_273_856, serial: null, diskseq: null },
  { size: 65_273_856, serial: '123', diskseq: '7' },
]

const plans: readonly [PlanRequest][] = CHOICES.flatMap(choices =>
  IDENTITIES.map(identity => [{ image: 'demo', target: '/dev/sdx', newSize: 0, identity, choices, allowLarge: false }]),
)

const targets = IDENTITIES.map(identity => ({
  path: '/dev/sdx',
  newSize: 0,
  digest: 'f00',
  ...identity,
  allowLarge: false,
}))

const starts: readonly [JobRequest][] = CHOICES.flatMap(choices =>
  [null, 3].map(repeats => [{ image: 'demo', targets, choices, acceptDamaged: repeats === null, repeats }]),
)

/** Valid arguments for every call; several examples where a value may be of several kinds. */
export const CALLS: { readonly [Name in CallName]: readonly Parameters<Calls[Name]>[] } = {
  hello: [[]],
  ping: [[]],
  chooseImage: [[]],
  listFolder: [['/home']],
  findImages: [[]],
  inspect: [['demo']],
  inspectTyped: [['"~/my esxi.iso"']],
  cancelInspect: [[]],
  checkImage: [['demo']],
  cacheBytes: [[]],
  clearCache: [[]],
  listDrives: [[]],
  addTarget: [['stick.img', 65_273_856, 'demo']],
  plan: plans,
  cancelPlan: [[]],
  start: starts,
  cancel: [[]],
  giveUp: [[]],
  job: [[]],
  dismissJob: [[3]],
  saveReport: [
    [3, 'json'],
    [3, 'html'],
  ],
  keepGoing: [[3]],
  endShelf: [[1]],
  shelf: [[]],
  dismissShelf: [[1]],
  saveList: [
    [1, 'csv'],
    [1, 'json'],
  ],
  eject: [['/dev/sdx']],
  startTry: [['stick.img']],
  stopTry: [[]],
  trial: [[]],
  startTool: IDENTITIES.map(identity => [
    { kind: 'verify', target: { path: '/dev/sdx', name: 'SanDisk Cruzer', ...identity }, image: 'demo' },
  ]),
  chooseFile: [['stick.dd.zst']],
  saveInside: [
    [
      {
        kind: 'look-inside',
        target: { path: 'demo', name: 'Demo image', size: 5, serial: null, diskseq: null },
        image: true,
      },
      'p5/boot.cfg',
    ],
  ],
  cancelTool: [[]],
  tool: [[]],
  dismissTool: [[3]],
}
