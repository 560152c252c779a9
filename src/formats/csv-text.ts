/** Signs that part fields: what Excel, WPS and other programs write in their place, and the comma of a Chinese keyboard. */
const DELIMITERS = [',', '\t', ';', '，', '；', '|'] as const;

/** Lines looked at to tell what parts the fields. */
const MOST_LINES = 200;

export interface CsvText {
  readonly text: string;
  readonly delimiter: string;
  /** Lines before the text that are no records. */
  readonly skipped: number;
}

/**
 * What parts the fields of a CSV text: what a first line `sep=;` says, else the sign that most lines hold equally often
 * outside quotes, the comma where nothing does better.
 */
export function csvText(content: string): CsvText {
  const text = content.replace(/^\ufeff/, '');
  const stated = /^"?sep=(.)"?\r?\n/i.exec(text);
  if (stated) return { text: text.slice(stated[0].length), delimiter: stated[1] ?? ',', skipped: 1 };
  const lines = firstLines(text);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(lines, delimiter) }));
  const best = scores.reduce((one, other) =>
    other.lines > one.lines || (other.lines === one.lines && other.times > one.times) ? other : one,
  );
  return { text, delimiter: best.delimiter, skipped: 0 };
}

/** In how many lines a sign stands as often as in most, and how often that is. */
function evenness(
  lines: readonly string[],
  delimiter: string,
): { readonly lines: number; readonly times: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const times = line.split(delimiter).length - 1;
    if (times > 0) counts.set(times, (counts.get(times) ?? 0) + 1);
  }
  let most = { lines: 0, times: 0 };
  for (const [times, count] of counts)
    if (count > most.lines || (count === most.lines && times > most.times)) most = { lines: count, times };
  return most;
}

/** The first lines, without what stands in quotes: a quoted field may hold signs and line breaks of its own. */
function firstLines(text: string): readonly string[] {
  const head = text.slice(0, 100_000).replace(/"[^"]*"/g, '');
  return head.split(/\r?\n/, MOST_LINES);
}

/** ="003", by which programs keep Excel from taking a code for a figure, is 003. */
export function withoutGuard(field: string): string {
  return /^="[^"]*"$/.test(field) ? field.slice(2, -1) : field;
}
