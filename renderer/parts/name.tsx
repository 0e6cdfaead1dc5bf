import { plainText } from '../../app/bytes/plain-text.ts'

/** A name that an image, an archive or a drive gave itself: it can neither turn the direction of the text around it nor hide a part of itself. */
export const Name = ({ of }: { readonly of: string }) => <bdi>{plainText(of)}</bdi>
