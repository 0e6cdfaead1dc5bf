import type { ImageView } from '../../app/contract/views.ts'
import { Facts } from '../parts/facts.tsx'
import { strings } from '../words/strings.ts'
import styles from './image-details.module.css'

const words = strings.image.details

const factsOf = ({ bank, boot, imageBytes, minimumStickBytes, path, demo }: ImageView): [string, string][] => [
  [words.bank, `${words.place(bank.slot, bank.start, bank.sectors)}; ${words.bytes(bank.bytes)}`],
  [words.label, bank.label ?? words.none],
  [words.uuid, bank.uuid ?? words.none],
  [words.boot, words.place(boot.slot, boot.start, boot.sectors)],
  [words.stick, minimumStickBytes === null ? words.none : words.bytes(minimumStickBytes)],
  [words.image, words.bytes(imageBytes)],
  ...(demo && path === 'demo' ? [] : [[words.path, path] satisfies [string, string]]),
]

/** The exact numbers of an image, one click away. */
export const ImageDetails = ({ image }: { readonly image: ImageView }) => (
  <details className={styles.details}>
    <summary>{strings.exact}</summary>
    <Facts facts={factsOf(image)} />
  </details>
)
