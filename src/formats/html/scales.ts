/** Where a figure stands between the edges of a drawing: `domain` is what they stand for, `range` where they are. */
export function linear(
  [first, last]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const [low, high, start, end] = last < first ? [last, first, to, from] : [first, last, from, to];
  return (value) => {
    const share = (value - low) / (high - low);
    return start * (1 - share) + end * share;
  };
}

/** So many bars one below the other, each with a quarter of its step between it and the next. */
export function bands(
  count: number,
  [from, to]: readonly [number, number],
): { readonly start: (index: number) => number; readonly breadth: number } {
  const gap = 0.25;
  const step = (to - from) / Math.max(1, count - gap + gap * 2);
  const first = from + (to - from - step * (count - gap)) * 0.5;
  return { start: (index) => first + step * index, breadth: step * (1 - gap) };
}

/** So many points from edge to edge; a single one in the middle. */
export function points(count: number, [from, to]: readonly [number, number]): (index: number) => number {
  const step = (to - from) / Math.max(1, count - 1);
  const first = from + (to - from - step * (count - 1)) * 0.5;
  return (index) => first + step * index;
}

/** A line through what is known of a course, in tenths; it is broken where nothing is, and null without any point. */
export function pathThrough(course: readonly (readonly [x: number, y: number] | null)[]): string | null {
  let path = '';
  course.forEach((point, index) => {
    if (point === null) return;
    const starts = (course[index - 1] ?? null) === null;
    path += `${starts ? 'M' : 'L'}${tenths(point[0])},${tenths(point[1])}`;
    // A point by itself is drawn as one, for a line of it would have no length.
    if (starts && (course[index + 1] ?? null) === null) path += 'Z';
  });
  return path === '' ? null : path;
}

export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
