import { describe, expect, it } from 'vitest';
import { importsOf, sourcesOf } from './sources.ts';

const WORDS = ['core', 'schemas', 'diagnostics', 'model', 'roster', 'words'];
const FOUNDATION = [...WORDS, 'values', 'scheme'];
const FACTS = [...FOUNDATION, 'tables', 'facts'];
/** The scheme's workbook names scorers and metrics, so that its readers and writers stand above them. */
const SETTINGS = [...FACTS, 'assessment', 'settings'];
const JUDGING = [...SETTINGS, 'checks', 'presets'];
const SHOWING = [...JUDGING, 'reporters', 'documents', 'forms', 'records'];

/** The rooms that a room may import, for types as well: all of them below it. From the foundation to the command line. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  core: [],
  schemas: ['core'],
  diagnostics: ['core', 'schemas'],
  model: ['core', 'schemas', 'diagnostics'],
  roster: ['core', 'schemas', 'diagnostics', 'model'],
  words: ['core', 'schemas', 'diagnostics', 'model', 'roster'],
  values: WORDS,
  scheme: [...WORDS, 'values'],
  tables: FOUNDATION,
  facts: [...FOUNDATION, 'tables'],
  assessment: FACTS,
  settings: SETTINGS,
  presets: SETTINGS,
  checks: FACTS,
  reporters: JUDGING,
  documents: JUDGING,
  forms: JUDGING,
  records: JUDGING,
  collecting: SHOWING,
  formats: ['core', 'diagnostics', 'model', 'schemas'],
  runs: [...SHOWING, 'collecting', 'formats'],
  disk: [...SHOWING, 'collecting', 'formats', 'runs'],
  cli: [...SHOWING, 'collecting', 'formats', 'runs', 'disk'],
  page: [...SHOWING, 'collecting', 'formats', 'runs'],
  // The library's door, src/index.ts.
  'index.ts': [...SHOWING, 'collecting', 'formats', 'runs'],
};

const OLDER = 'src/formats/legacy/';

const imports = sourcesOf(['src', 'schemas']).flatMap((source) =>
  importsOf(source).map((item) => ({ file: source.path, room: roomOf(source.path), ...item })),
);

describe('imports', () => {
  it('run one way, from the command line down to core', () => {
    const wrong = imports
      .filter(({ room, target }) => /^(?:src|schemas)\//.test(target) && roomOf(target) !== room)
      .flatMap(({ file, room, target }) => {
        const rule = RULES[room];
        if (rule === undefined) return [`${file}: the room ${room} has no rule; give it one in this test`];
        const other = roomOf(target);
        if (rule.includes(other)) return [];
        return [
          `${file} must not import ${target}: ${room} may use ${rule.join(', ') || 'no other room'}. Move what both need one room down, or hand it in from disk or cli`,
        ];
      });
    expect(wrong).toEqual([]);
  });

  it('are found in every room, so that the rule above is not empty', () => {
    expect(new Set(imports.map(({ room }) => room))).toEqual(new Set(Object.keys(RULES)));
  });

  it('keep commander, whose options are of any type, from the commands: what a command receives its declaration types', () => {
    const knowing = ['command', 'localise', 'main', 'program', 'unknown-command', 'usage'];
    const wrong = imports
      .filter(({ target }) => target === 'commander')
      .filter(({ file }) => !knowing.some((name) => file === `src/cli/${name}.ts`))
      .map(({ file }) => `${file} must not import commander: take an option of src/cli/options instead`);
    expect(wrong).toEqual([]);
    expect(imports.filter(({ target, kind }) => target === 'commander' && kind !== 'type')).not.toEqual([]);
  });

  it('load another program for workbooks only where older formats are turned into the present one', () => {
    const programs = imports.filter(({ target }) => ['exceljs', '@e965/xlsx'].includes(target));
    expect([...new Set(programs.map(({ target }) => target))]).toEqual(['@e965/xlsx']);
    expect(programs.filter(({ file }) => !file.startsWith(OLDER))).toEqual([]);
  });
});

function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second : top;
}
