/**
 * Of which make the documents are that scripts read. It rises where a field goes or comes to mean something else; a
 * field that is added, or a code that is new, does not raise it.
 */
export const FORMAT = 1
