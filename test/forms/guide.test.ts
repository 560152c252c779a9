import { describe, expect, it } from 'vitest';
import { tables } from '../../schemas/index.ts';
import { BESIDE_SHEETS } from '../../src/model/workbook-model.ts';
import { formsOf, MAY } from './forms.ts';

/** 填表说明 of a table's form, its texts row by row. */
async function guideOf(definition: (typeof tables)[number]): Promise<readonly (readonly string[])[]> {
  const month = definition.progress === true ? MAY : null;
  const [form] = await formsOf(definition, { month });
  const sheet = form?.sheets.find(({ name }) => name === BESIDE_SHEETS.guide);
  return (sheet?.rows ?? []).map((row) => (row?.cells ?? []).map((cell) => String(cell?.value ?? '')));
}

describe('填表说明', () => {
  it.each(
    tables
      .filter(({ kind }) => kind !== 'settings')
      .map((definition) => [definition.id, definition] as const),
  )(
    'of %s names each column once, no name doubled, and no command that a unit does not have',
    async (_, definition) => {
      const rows = await guideOf(definition);
      const names = rows.flatMap(([name = '']) => /^“(.*)”$/u.exec(name)?.[1] ?? []);
      expect(rows.length).toBeGreaterThan(3);
      expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
      expect(names.filter((name) => /^(.+)·\1$/u.test(name))).toEqual([]);
      expect(rows.flat().join('\n')).not.toMatch(/dayie |--\w/u);
    },
  );
});
