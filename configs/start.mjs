// `npm start`. The window is still to come; until then this says so and what works already.
console.log(`The window is not there yet. The whole job works in the terminal:
  npm run demo                                  flashes the demo image to a virtual stick
  npm run --silent thinstick -- --help          lists the commands`)
