/** What is said outside the window and the command line: by dialogs, prompts, the host's page and job requests. */
export const shellWords = {
  chooseImage: 'Choose an ESXi image',
  cannotStart: 'Thinstick cannot start',
  close: {
    message: 'A stick is being built.',
    detail: 'If you close now, the job is cancelled, and a stick that is being written will not be bootable.',
    buttons: ['Keep building', 'Close'],
  },
  noStorage:
    'This browser does not let this page store anything, and Thinstick needs to store one value. Allow the page to store data, and load it again.',
  noScript: 'Thinstick needs JavaScript.',
  /** Answers of the browser host to requests that are not the window's. */
  host: {
    failed: 'Something went wrong in Thinstick; it carries on.',
    foreignName: 'This host answers only to 127.0.0.1 and localhost.',
    badAddress: 'This is not an address of this host.',
    usedLink: 'This link has been used, or is wrong. Start Thinstick again for a new one.',
    noSession: 'Open the link that Thinstick printed.',
    notFound: 'There is nothing here.',
  },
  /** `%p` is sudo's placeholder for the user whose password it asks for. */
  sudoPrompt: "Thinstick's writer needs administrator rights for the stick. Password of %p: ",
  namedTwice: (path: string) => `${path} is named twice.`,
  sizeOfExisting: (path: string, size: number) => `${path} exists and has ${size} bytes; --size is for a new file.`,
} as const
