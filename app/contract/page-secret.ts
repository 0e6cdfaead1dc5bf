/**
 * Under which name the page of the browser host finds its secret in the storage of its origin. It is the page's first
 * message, `{ "secret": ... }`; before that the host accepts no call and sends no event.
 */
export const PAGE_SECRET_KEY = 'thinstick-page'
