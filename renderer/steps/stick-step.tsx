import { Button, Checkbox, Loader, Switch } from '@mantine/core'
import { useState } from 'react'
import { formatBytes } from '../../app/bytes/units.ts'
import type { DriveView } from '../../app/contract/views.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { Name } from '../parts/name.tsx'
import { PathForm } from '../parts/path-form.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import type { Actions } from '../state/actions.ts'
import { useWizardState } from '../state/store.ts'
import { isLarge, sameTarget, stillPicked, targetsOf } from '../state/targets.ts'
import type { Picked, StickStep as StickState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'

const words = strings.stick

const contentsOf = ({ contents, exists }: DriveView): string => (exists ? contents : words.newFile)

const DriveFacts = ({ drive }: { readonly drive: DriveView }) => (
  <span className="drive-facts">
    <span className="name">
      <Name of={drive.description} />
    </span>
    <span className="quiet">
      {[
        formatBytes(drive.size),
        drive.bus,
        drive.description === drive.path ? null : drive.path,
        drive.serial ? words.serial(drive.serial) : null,
        contentsOf(drive),
      ]
        .filter(text => text !== null)
        .join(', ')}
    </span>
  </span>
)

const UsableRow = ({
  target,
  checked,
  actions,
}: {
  readonly target: Picked
  readonly checked: boolean
  readonly actions: Actions
}) => (
  <li className="drive">
    <Checkbox checked={checked} onChange={() => actions.toggle(target)} label={<DriveFacts drive={target.drive} />} />
  </li>
)

const UnusableRow = ({ drive }: { readonly drive: DriveView }) => (
  <li className="drive unusable">
    <DriveFacts drive={drive} />
    <span className="reason">{drive.reasons.map(({ message }) => message).join('; ')}</span>
  </li>
)

const AddByPath = ({ actions, minimum }: { readonly actions: Actions; readonly minimum: number }) => {
  const { hello } = useWizardState()
  const [expert, setExpert] = useState(false)
  const size = Math.max(ARTICLE_STICK_BYTES, minimum)
  return (
    <div className="add-target">
      <div className="virtual">
        <div>
          <h2>{words.virtual}</h2>
          <p className="quiet">{words.virtualHint}</p>
        </div>
        <Button variant="default" onClick={() => void actions.addTarget(hello?.virtualStick ?? '', size)}>
          {words.useVirtual}
        </Button>
      </div>
      <Switch label={words.expert} checked={expert} onChange={event => setExpert(event.currentTarget.checked)} />
      {expert && (
        <PathForm
          label={words.devicePath}
          button={words.add}
          onPath={path => void actions.addTarget(path, path.startsWith('/dev/') ? 0 : size)}
        />
      )}
    </div>
  )
}

export const StickStep = ({ step, actions }: { readonly step: StickState; readonly actions: Actions }) => {
  const { image, picked, problem } = step
  const { drives, added } = useWizardState()
  const [showAll, setShowAll] = useState(false)
  const [showLarge, setShowLarge] = useState(false)
  const targets = targetsOf(drives, added)
  const usable = targets.filter(({ drive }) => drive.reasons.length === 0 || (showLarge && isLarge(drive)))
  const unusable = targets.filter(target => !usable.includes(target) && (showAll || !target.drive.system))
  const still = stillPicked(picked, usable)
  return (
    <StepFrame
      title={words.title}
      left={
        <Button variant="subtle" onClick={() => void actions.openImage(image.path)}>
          {strings.back}
        </Button>
      }
      right={
        <Button disabled={still.length === 0} onClick={() => void actions.toReview({ ...step, picked: still })}>
          {words.next(still.length)}
        </Button>
      }
    >
      {problem && <ProblemBox problem={problem} />}
      <div aria-live="polite">
        {drives === null ? (
          <p className="busy">
            <Loader size="sm" /> {words.waiting}
          </p>
        ) : (
          usable.length === 0 && <p>{words.nothing}</p>
        )}
        <ul className="drives" aria-label={words.title}>
          {usable.map(target => (
            <UsableRow
              key={target.drive.path}
              target={target}
              checked={still.some(({ drive }) => sameTarget(drive, target.drive))}
              actions={actions}
            />
          ))}
        </ul>
        {unusable.length > 0 && (
          <>
            <h2>{words.unusable}</h2>
            <ul className="drives">
              {unusable.map(({ drive }) => (
                <UnusableRow key={drive.path} drive={drive} />
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="switches">
        <Switch label={words.showAll} checked={showAll} onChange={event => setShowAll(event.currentTarget.checked)} />
        <Switch
          label={words.showLarge}
          checked={showLarge}
          onChange={event => setShowLarge(event.currentTarget.checked)}
        />
      </div>
      <AddByPath actions={actions} minimum={image.minimumStickBytes ?? 0} />
    </StepFrame>
  )
}
