import { plainText } from '../../app/bytes/plain-text.ts'

/** A name that an image, an archive or a drive gave itself: it neither turns the direction of what stands beside it nor hides a part of itself. */
export const Name = ({ of }: { readonly of: string }) => <bdi>{plainText(of)}</bdi>
