/** What is said outside the window and the command line: by dialogs, prompts, the host's page and job requests. */
export const shellWords = {
  chooseImage: 'Choose an ESXi image',
  cannotStart: 'Thinstick cannot start',
  close: {
    message: 'A stick is being built.',
    detail: 'If you close now, the job is cancelled, and a stick that is being written will not be bootable.',
    buttons: ['Keep building', 'Close'],
  },
  /** The browser host's own pages: what is the matter, and what to do. */
  host: {
    failed: {
      title: 'Something went wrong',
      text: 'Thinstick could not answer this request, and carries on.',
      advice: 'Load the page again.',
    },
    foreignName: {
      title: 'Thinstick is not at this address',
      text: 'It answers only to 127.0.0.1 and localhost, so that no other page can pass for it.',
      advice: 'Open the address that Thinstick printed when it started.',
    },
    badAddress: {
      title: 'This is not an address of Thinstick',
      text: 'There is no page of that kind here.',
      advice: 'Open the address that Thinstick printed when it started.',
    },
    usedLink: {
      title: 'This link no longer works',
      text: 'A link lets one browser in, once. This one has been used, or part of it is missing.',
      advice:
        'If Thinstick is open in another window or browser, go on there. Otherwise, start Thinstick again and open the new link that it prints.',
    },
    noSession: {
      title: 'This browser has not been let in',
      text: 'Thinstick lets in the browser that opens its link first, and no other.',
      advice:
        'Open the link that Thinstick printed when it started. If that link has been used, start Thinstick again and open the new one.',
    },
    notFound: {
      title: 'There is nothing here',
      text: 'Thinstick has no page at this address.',
      advice: 'Go back to the window.',
    },
    noStorage: {
      title: 'Thinstick needs to store one value',
      text: 'This browser does not let this page store anything.',
      advice: 'Allow this page to store data, and load it again.',
    },
    noScript: {
      title: 'Thinstick needs JavaScript',
      text: 'Its window is a page of this browser.',
      advice: 'Allow JavaScript for this address, and load the page again.',
    },
    onlyGet: { title: 'Only GET', text: 'Thinstick takes no other request.', advice: '' },
  },
  /** A notification when a job has ended; the image is its second line. */
  ended: {
    ready: (sticks: number) => (sticks === 1 ? 'The stick is ready to boot' : `All ${sticks} sticks are ready to boot`),
    built: (sticks: number) =>
      sticks === 1 ? 'The stick is built and verified' : `All ${sticks} sticks are built and verified`,
    unbootable: 'Written and verified, but it will not boot',
    some: (built: number, all: number) => `${built} of ${all} sticks built and verified`,
    failed: 'The stick was not built',
  },
  /** `%p` is sudo's placeholder for the user whose password it asks for. */
  sudoPrompt: "Thinstick's writer needs administrator rights for the stick. Password of %p: ",
  namedTwice: (path: string) => `${path} is named twice.`,
  sizeOfExisting: (path: string, size: number) => `${path} exists and has ${size} bytes; --size is for a new file.`,
} as const
