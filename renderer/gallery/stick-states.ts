import type { DriveView } from '../../app/contract/views.ts'
import { DEFAULT_CHOICES, type Picked, type StickStep, type WizardState } from '../state/wizard-state.ts'
import {
  hostileStick,
  longStick,
  refusedDrives,
  refusedFor,
  severalSticks,
  stick,
  virtualStick,
} from './example-drives.ts'
import type { ExampleImages } from './example-image.ts'
import { exampleProblem } from './example-problems.ts'
import { at, type GalleryState } from './gallery-state.ts'

export const picked = (drive: DriveView): Picked => ({ drive, newSize: drive.exists ? 0 : drive.size })

export const stickStates = ({ demo }: ExampleImages): GalleryState[] => {
  const sticks = (
    name: string,
    title: string,
    around: Partial<WizardState>,
    more: Partial<StickStep> = {},
  ): GalleryState =>
    at(
      name,
      title,
      {
        kind: 'stick',
        visit: 1,
        problem: null,
        show: { system: false, large: false },
        image: demo.view,
        picked: [],
        choices: DEFAULT_CHOICES,
        repeats: null,
        ...more,
      },
      around,
    )
  const several = severalSticks()
  return [
    sticks('stick-looking', 'Looking for drives', {}),
    sticks('stick-none', 'No drive', { drives: [] }),
    sticks('stick-one', 'One stick', { drives: [stick()] }),
    sticks('stick-several', 'Several, two ticked', { drives: several }, { picked: several.slice(0, 2).map(picked) }),
    sticks(
      'stick-refused',
      'Every reason against a drive',
      { drives: refusedDrives() },
      { show: { system: true, large: false } },
    ),
    sticks(
      'stick-large',
      'Large drives shown',
      { drives: [stick(), refusedFor('too-large')] },
      { show: { system: false, large: true } },
    ),
    sticks(
      'stick-virtual',
      'A virtual stick',
      { drives: [], added: [picked(virtualStick())] },
      { picked: [picked(virtualStick())] },
    ),
    sticks('stick-long', 'A long name', { drives: [longStick(), stick()] }),
    sticks('stick-hostile', 'A hostile name', { drives: [hostileStick()] }, { picked: [picked(hostileStick())] }),
    sticks(
      'stick-problem',
      'A path that cannot be added',
      { drives: [stick()] },
      { problem: exampleProblem('target-unopenable') },
    ),
  ]
}
