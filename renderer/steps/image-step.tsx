import { Button, Loader } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { formatBytes } from '../../app/bytes/units.ts'
import type { FoundImage, ImageView } from '../../app/views.ts'
import { DiskMap } from '../parts/disk-map.tsx'
import { FilePicker } from '../parts/file-picker.tsx'
import { imageBlocks } from '../parts/map-blocks.ts'
import { PathForm } from '../parts/path-form.tsx'
import { ProblemBox, WarningList } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { strings } from '../strings.ts'
import { type Actions, useWorld, type Wizard } from '../wizard.ts'

const words = strings.image

const ImageCard = ({ image }: { readonly image: ImageView }) => (
  <div className="card" data-testid="image-card">
    <h2>{image.title}</h2>
    <p title={`${image.bank.bytes} bytes`}>
      {words.summary(image.bank.files.length, image.bank.bytes, image.minimumStickBytes)}
    </p>
    <p className="quiet path">
      {image.name}, {formatBytes(image.imageBytes)}. {words.uuid(image.bank.uuid)}
    </p>
    <DiskMap title={words.map} capacity={Math.ceil(image.imageBytes / 512)} blocks={imageBlocks(image)} />
    <WarningList warnings={image.warnings} />
  </div>
)

const FoundList = ({ found, actions }: { readonly found: readonly FoundImage[]; readonly actions: Actions }) =>
  found.length === 0 ? null : (
    <>
      <h2>{words.found}</h2>
      <ul className="found">
        {found.map(({ path, name, bytes, modified, kind }) => (
          <li key={path}>
            <button type="button" className="row-button" onClick={() => void actions.openImage(path)}>
              <span className="name">{name}</span>
              <span className="quiet">
                {formatBytes(bytes)}, {new Date(modified).toISOString().slice(0, 10)}, {kind}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )

const Chooser = ({ actions }: { readonly actions: Actions }) => {
  const { found, hello } = useWorld()
  const [picking, setPicking] = useState(false)
  const [noPath, setNoPath] = useState(false)
  const browser = hello?.shell === 'browser'
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    const dropped = file ? actions.pathOf(file) : null
    if (dropped) void actions.openImage(dropped)
    else setNoPath(true)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button inside as its twin. */}
      <div className="drop" onDragOver={event => event.preventDefault()} onDrop={onDrop}>
        <p className="drop-title">{words.drop}</p>
        <p className="quiet">{words.dropHint}</p>
        <Button variant="default" onClick={() => (browser ? setPicking(true) : void actions.chooseImage())}>
          {browser ? words.browse : words.choose}
        </Button>
        {noPath && <p role="alert">{words.noPath}</p>}
      </div>
      <PathForm label={words.path} button={words.open} onPath={path => void actions.openImage(path)} />
      <FoundList found={found} actions={actions} />
      <p className="demo-line">
        {words.none}{' '}
        <button type="button" className="link" onClick={() => void actions.openImage('demo')}>
          {words.demo}
        </button>
      </p>
      {picking && (
        <FilePicker
          actions={actions}
          onClose={() => setPicking(false)}
          onChoose={chosen => {
            setPicking(false)
            void actions.openImage(chosen)
          }}
        />
      )}
    </>
  )
}

export const ImageStep = ({
  wizard: { image, busy, problem },
  actions,
}: {
  readonly wizard: Extract<Wizard, { kind: 'image' }>
  readonly actions: Actions
}) => (
  <StepFrame
    title={words.title}
    left={
      image && (
        <Button variant="subtle" onClick={() => void actions.toStart()}>
          {words.other}
        </Button>
      )
    }
    right={
      image && (
        <Button disabled={image.minimumStickBytes === null} onClick={() => void actions.toStick(image)}>
          {words.next}
        </Button>
      )
    }
  >
    {problem && <ProblemBox problem={problem} />}
    {busy && (
      <p className="busy" role="status">
        <Loader size="sm" /> {words.reading}
      </p>
    )}
    {image ? <ImageCard image={image} /> : !busy && <Chooser actions={actions} />}
  </StepFrame>
)
