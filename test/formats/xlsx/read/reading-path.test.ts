import { describe, expect, it } from 'vitest';
import { importsOf, sourcesOf } from '../../../house/sources.ts';

const sources = new Map(sourcesOf(['src', 'schemas', 'scripts']).map((source) => [source.path, source]));

/** Everything a file loads, at once or later, types aside. */
function loadedFrom(start: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    const source = sources.get(file);
    if (source === undefined) continue;
    open.push(
      ...importsOf(source)
        .filter(({ kind }) => kind !== 'type')
        .map(({ target }) => target),
    );
  }
  return loaded;
}

describe('reading', () => {
  it.each([
    'src/formats/xlsx/read/index.ts',
    'src/runs/read-file.ts',
    'src/disk/read-files.ts',
    'src/disk/read-worker.ts',
    'src/runs/inspect.ts',
    'src/runs/score.ts',
    'scripts/accept-one.ts',
    'scripts/fuzz/reader-run.ts',
  ])('never loads what writes workbooks: %s', (file) => {
    const loaded = loadedFrom(file);
    expect(loaded).toContain('src/formats/xlsx/read/index.ts');
    expect(loaded).not.toContain('src/formats/xlsx/write/index.ts');
  });

  it('loads nothing but node’s own modules and the CSV parser', () => {
    const outside = [...loadedFrom('src/formats/xlsx/read/index.ts')].filter((name) => !sources.has(name));
    expect(outside.filter((name) => !name.startsWith('node:'))).toEqual(['csv-parse/sync']);
  });
});
