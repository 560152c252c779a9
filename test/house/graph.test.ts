import { describe, expect, it } from 'vitest';
import { importsOf, sourcesOf } from './sources.ts';

/** What the program, its threads, the library and the page are entered by, and what stands in for Node there; every other file must be imported by another. */
const ENTRIES: readonly string[] = [
  'src/cli/run.ts',
  'src/disk/convert-worker.ts',
  'src/disk/read-worker.ts',
  'src/index.ts',
  'src/page/main.ts',
  'src/page/node/crypto.ts',
  'src/page/node/inflate-together.ts',
  'src/page/node/string-width.ts',
  'src/page/node/text-decoder.ts',
  'src/page/node/zlib.ts',
];

const sources = sourcesOf(['src', 'schemas']);
const known = new Set(sources.map(({ path }) => path));

/** Files and what they import of each other, for types as well: a type that climbs back makes two files one. */
const graph: ReadonlyMap<string, readonly string[]> = new Map(
  sources.map((source) => [
    source.path,
    [...new Set(importsOf(source).map(({ target }) => target))].filter((target) => known.has(target)),
  ]),
);

describe('the files of src and schemas', () => {
  it('import each other in no circle', () => {
    const advice = 'move what both need into a file of its own below them, or hand it in as a parameter';
    expect(circles(graph).map((circle) => `${circle.join(' → ')}: ${advice}`)).toEqual([]);
  });

  it('are each imported by another, or what the program and the library are entered by', () => {
    const imported = new Set([...graph].flatMap(([, targets]) => targets));
    const orphans = [...known].filter((file) => !imported.has(file) && !ENTRIES.includes(file));
    expect(
      orphans.map(
        (file) => `${file} is imported by nothing: use it, take it out, or name it among the entries`,
      ),
    ).toEqual([]);
  });
});

describe('a circle', () => {
  it('is found once, from its first file, whatever leads into it', () => {
    const edges = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['b']],
      ['d', ['d']],
      ['e', []],
    ]);
    expect(circles(edges)).toEqual([
      ['b', 'c', 'b'],
      ['d', 'd'],
    ]);
  });
});

/** A way round for every group of files that reach each other (Tarjan), the shortest from the group's first file. */
function circles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const groups: string[][] = [];
  const visit = (node: string): number => {
    const at = index.size;
    index.set(node, at);
    low.set(node, at);
    open.push(node);
    for (const next of edges.get(node) ?? []) {
      const reached = index.has(next) ? (open.includes(next) ? (index.get(next) ?? at) : at) : visit(next);
      low.set(node, Math.min(low.get(node) ?? at, reached));
    }
    if (low.get(node) === at) groups.push(open.splice(open.indexOf(node)).sort());
    return low.get(node) ?? at;
  };
  for (const node of [...edges.keys()].sort()) if (!index.has(node)) visit(node);
  return groups
    .map((group) => wayRound(group, edges))
    .filter((way) => way.length > 1)
    .sort();
}

function wayRound(
  group: readonly string[],
  edges: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const [first = ''] = group;
  const ways: (readonly string[])[] = [[first]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of edges.get(way.at(-1) ?? '') ?? []) {
      if (next === first) return [...way, first];
      if (!group.includes(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}
