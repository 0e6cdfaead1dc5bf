import type { Stage } from '../../../app/problem/problem.ts'
import { timeLeftText } from '../../../app/words/progress-wording.ts'
import { STAGE_TITLES } from '../../../app/words/stage-titles.ts'
import type { Wide } from '../wide.ts'
import { format } from './format.ts'

export const build = {
  title: (image: string) => `Building ${image}`,
  cancel: 'Cancel',
  cancelling: 'Stopping',
  /** The name of each stage, for a table. */
  stages: STAGE_TITLES,
  waiting: 'Waiting to open the stick; your system may ask for permission',
  /** What is being done in a stage; several stages may say the same. */
  doing: {
    unpack: 'Unpacking the image',
    prepare: 'Preparing the stick',
    'partition table': 'Preparing the stick',
    'boot sectors': 'Writing the boot partition',
    'boot bank': 'Writing the boot bank',
    'file system': 'Writing the file system',
    backup: 'Reading the stick',
    verify: 'Reading everything back',
    'image check': 'Everything is written and compared; reading the rest of the image, up to its checksum',
    finish: 'Writing the partition table',
  } satisfies Record<Stage, string>,
  several: (left: number, all: number) =>
    left === all ? `Building ${all} sticks` : `Building ${left} of ${all} sticks`,
  seconds: (seconds: number, digits: number) => `${format.decimal(seconds, digits)} s`,
  /** A stage and how far it has got, in one line. */
  stageAt: (stage: string, amount: string) => `${stage}: ${amount}`,
  /** How long a job still takes; empty while it is not known. */
  left: timeLeftText,
  still: (seconds: number) => `no data for ${seconds} s`,
  stopping: 'Stopping as soon as the stick answers',
  stalled: (seconds: number) =>
    `No data has moved for ${seconds} s. The stick may be failing: wait a little longer, or cancel.`,
  stalledStopping: (seconds: number) =>
    `The stick has not answered for ${seconds} s. Unplug it: that usually ends the wait. If it does not, stop waiting, and the stick counts as failed.`,
  unopened:
    'The stick has not been opened yet, and nothing has been written to it. Close your system’s question about permission, or stop waiting.',
  stopWaiting: 'Stop waiting',
  more: 'Stages and speed',
  whole: 'The whole job',
  figure: (percent: number) => `${percent} %`,
  rateChart: 'Speed over time',
  keep: 'Keep this open until it is done.',
  keepRunning: 'It carries on without this page, as long as Thinstick keeps running where you started it.',
  percent: (percent: number) => `${percent} % done`,
  rates: (now: number, mean: number) => `${format.rate(now)} now, ${format.rate(mean)} on average`,
}

export type BuildWords = Wide<typeof build>
