import { piecesOf } from '../words/phrase-in.ts'

/** A sentence; what stayed English in it is marked, so that a screen reader reads it as English. */
export const Worded = ({ text }: { readonly text: string }) =>
  piecesOf(text).map(({ text: piece, foreign }, index) =>
    foreign ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other name, and keep their places.
      <span key={index} lang="en">
        {piece}
      </span>
    ) : (
      piece
    ),
  )
