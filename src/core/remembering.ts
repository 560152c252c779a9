/** Longer texts are rarely met twice, and not worth keeping. */
const LONGEST = 80;
/** Texts kept; beyond that they are data, and forgotten. */
const MOST = 5000;

/**
 * A pure function of a text that remembers what it made of the last few thousand: headings, titles and labels come again and
 * again, on one sheet held against many tables as in a run of a thousand workbooks.
 */
export function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { result });
    return result;
  };
}
