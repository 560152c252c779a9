import { describe, expect, it } from 'vitest';
import { importsOf, sourcesOf } from './sources.ts';

/** The rooms a room may import, all of them below it; of those under `types` it may name types only. */
interface Rule {
  readonly from: readonly string[];
  readonly types?: readonly string[];
}

const KNOWLEDGE = ['core', 'schemas', 'diagnostics', 'roster', 'values', 'scheme'];
const WORK = ['assessment', 'checks', 'documents', 'records', 'reporters', 'tables', 'templates'];

/** From the foundation to the command line. */
const RULES: Readonly<Record<string, Rule>> = {
  core: { from: [] },
  schemas: { from: ['core'] },
  diagnostics: { from: ['core'] },
  roster: { from: ['core'] },
  values: { from: ['core', 'diagnostics'], types: ['roster', 'schemas'] },
  scheme: { from: ['core', 'schemas', 'diagnostics', 'roster'] },
  presets: { from: ['core', 'schemas', 'roster', 'scheme'] },
  workbook: { from: ['core', 'diagnostics'] },
  tables: { from: KNOWLEDGE },
  checks: { from: KNOWLEDGE },
  records: { from: KNOWLEDGE },
  templates: { from: KNOWLEDGE },
  assessment: { from: KNOWLEDGE },
  documents: { from: KNOWLEDGE, types: ['assessment'] },
  reporters: { from: KNOWLEDGE, types: ['assessment'] },
  pipeline: { from: [...KNOWLEDGE, ...WORK, 'presets', 'workbook'] },
  cli: { from: [...KNOWLEDGE, ...WORK, 'presets', 'workbook', 'pipeline'] },
};

const WRITER = 'src/workbook/write/';

const imports = sourcesOf(['src', 'schemas']).flatMap((source) =>
  importsOf(source).map((item) => ({ file: source.path, room: roomOf(source.path), ...item })),
);

describe('imports', () => {
  it('run one way, from the command line down to core', () => {
    const wrong = imports
      .filter(({ room, target }) => /^(?:src|schemas)\//.test(target) && roomOf(target) !== room)
      .flatMap(({ file, room, target, kind }) => {
        const rule = RULES[room];
        if (rule === undefined) return [`${file}: the room ${room} has no rule; give it one in this test`];
        const other = roomOf(target);
        if (rule.from.includes(other) || (kind === 'type' && rule.types?.includes(other))) return [];
        return [
          `${file} must not import ${target}: ${room} may use ${rule.from.join(', ') || 'no other room'}. Move what both need one room down, or hand it in from pipeline or cli`,
        ];
      });
    expect(wrong).toEqual([]);
  });

  it('are found in every room, so that the rule above is not empty', () => {
    expect(new Set(imports.map(({ room }) => room))).toEqual(new Set(Object.keys(RULES)));
  });

  it('load exceljs only where workbooks are written, and only then', () => {
    const loads = imports.filter(({ target }) => target === 'exceljs');
    const wrong = loads
      .filter(({ file, kind }) => kind === 'static' || !file.startsWith(WRITER))
      .map(({ file }) => `${file} must not import exceljs: ${WRITER} loads it with import() when it writes`);
    expect(wrong).toEqual([]);
    expect(loads.filter(({ kind }) => kind === 'dynamic')).toHaveLength(1);
  });
});

function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second : top;
}
