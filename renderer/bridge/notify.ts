/** Shows a notification while nobody sees the page, if its user has allowed that; it never asks. */
export const notify = (title: string): void => {
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return
  try {
    new Notification(title).onclick = () => window.focus()
  } catch {
    // Some browsers have the name but allow it only to a service worker.
  }
}
