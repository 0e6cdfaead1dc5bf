/**
 * The version of the documents that scripts read. It rises when a field is removed or changes its meaning, but not when
 * a field or a code is added.
 */
export const FORMAT = 1
