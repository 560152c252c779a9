/** What a thread starts with: its file, loaded as the others are. */
export function scriptOf(thread: string): string {
  return `require(${JSON.stringify(`${__dirname}/load.cjs`)}).load(${JSON.stringify(`${thread}.cjs`)})`;
}
