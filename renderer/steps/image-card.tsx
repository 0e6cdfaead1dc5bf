import type { ImageCheckView, ImageView } from '../../app/contract/views.ts'
import card from '../parts/card.module.css'
import { classes } from '../parts/classes.ts'
import { DiskMap } from '../parts/disk-map.tsx'
import { imageBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { WarningList } from '../parts/problem-box.tsx'
import texts from '../parts/text.module.css'
import { imageWarnings } from '../state/select-image.ts'
import { strings } from '../words/strings.ts'

const words = strings.image

/** What an image is, which parts of it are used, and its warnings. */
export const ImageCard = ({ image, check }: { readonly image: ImageView; readonly check: ImageCheckView | null }) => (
  <div className={card.card} data-testid="image-card">
    <h2>
      <Name of={image.title} />
    </h2>
    <p title={`${image.bank.bytes} bytes`}>
      {words.summary(image.bank.files.length, image.bank.bytes, image.minimumStickBytes)}
    </p>
    <p className={classes(texts.quiet, texts.path)}>
      <Name of={words.from(image.name, image.imageBytes, image.packing !== null)} />. {words.uuid(image.bank.uuid)}
    </p>
    {image.packing && (
      <p className={classes(texts.quiet, texts.path)}>
        <Name of={words.takenFrom(image.packing)} />
      </p>
    )}
    <DiskMap title={words.map} capacity={Math.ceil(image.imageBytes / 512)} blocks={imageBlocks(image)} />
    {check?.kind === 'matches' && (
      <p className={classes(texts.quiet, texts.path)}>
        <Name of={words.whole(check.file, check.by)} />
      </p>
    )}
    {check?.kind === 'unchecked' && (
      <p className={classes(texts.quiet, texts.path)}>
        <Name of={words.unchecked(check.file)} />
      </p>
    )}
    <WarningList warnings={imageWarnings(image, check)} />
  </div>
)
