import { plainText } from '../../app/bytes/plain-text.ts'

/**
 * A name from an image, an archive or a drive, shown so that it can neither reverse the direction of the text around it
 * nor hide part of itself.
 */
export const Name = ({ of }: { readonly of: string }) => <bdi>{plainText(of)}</bdi>
