/** Columns of a terminal that is none, or does not know its size: it says 0. */
const USUAL_WIDTH = 80;

/** Lines of help wider than this are hard to read. */
export const WIDEST_HELP = 100;

export function terminalWidth({ columns }: { readonly columns?: number }): number {
  return columns || USUAL_WIDTH;
}

export function helpWidth({ width }: { readonly width: number }): number {
  return Math.min(width, WIDEST_HELP);
}
