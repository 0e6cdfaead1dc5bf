import type { DriveView } from '../../app/contract/views.ts'
import { DEFAULT_CHOICES, type Picked, type StickStep, type WizardState } from '../state/wizard-state.ts'
import {
  builtIn,
  hostileStick,
  largeDrive,
  longStick,
  otherStick,
  refusedDrives,
  severalSticks,
  stick,
  unreadSticks,
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
        gone: [],
        image: demo.view,
        picked: [],
        choices: DEFAULT_CHOICES,
        repeats: null,
        ...more,
      },
      around,
    )
  const several = severalSticks()
  const many = Array.from({ length: 16 }, (_, index) => ({
    ...stick(),
    path: `/dev/sd${String.fromCharCode(98 + index)}`,
    serial: `20043512E4F${String(index).padStart(2, '0')}`,
  }))
  return [
    sticks('stick-looking', 'Looking for drives', {}),
    sticks('stick-none', 'No drive', { drives: [] }),
    sticks('stick-one', 'One stick', { drives: [stick()] }),
    sticks('stick-several', 'Several, two ticked', { drives: several }, { picked: several.slice(0, 2).map(picked) }),
    sticks('stick-refused', 'Every reason against a drive', { drives: refusedDrives() }),
    sticks('stick-folded', 'A stick, and drives that cannot be used', { drives: [stick(), ...builtIn()] }),
    sticks('stick-built-in', 'Nothing but what is built in', { drives: builtIn() }),
    sticks('stick-large', 'A drive larger than a stick', { drives: [stick(), largeDrive()] }),
    sticks(
      'stick-large-ticked',
      'A large drive, ticked',
      { drives: [largeDrive()] },
      { picked: [picked(largeDrive())] },
    ),
    sticks('stick-unread', 'Sticks that cannot be read', { drives: unreadSticks() }),
    sticks('stick-pulled', 'A ticked stick is pulled', { drives: [] }, { gone: [{ kind: 'pulled', drive: stick() }] }),
    sticks(
      'stick-swapped',
      'Another stick in the place of a ticked one',
      { drives: [otherStick()] },
      { gone: [{ kind: 'swapped', drive: stick(), by: otherStick() }] },
    ),
    sticks('stick-many', 'As many sticks as a hub has', { drives: many }, { picked: many.slice(0, 9).map(picked) }),
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
