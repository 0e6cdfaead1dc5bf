/** Bytes of the stick that the article was written with: 127,488 sectors. New files get this size. */
export const ARTICLE_STICK_BYTES = 65_273_856
