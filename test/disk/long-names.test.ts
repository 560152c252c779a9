import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dayie, newFolder } from '../support/cli.ts';

const TEXT =
  '2023年1—5月部门单位招商引资完成情况表,,\n责任单位,签约额任务（亿元）,签约额完成（亿元）\n市教育局,10,很多\n';

it.each([
  ['of 246 bytes', `${'长'.repeat(80)}ab.csv`],
  ['of 255 bytes', `${'长'.repeat(83)}ab.csv`],
])('a file name %s among others keeps nobody’s marked copy back', (_, name) => {
  const folder = newFolder();
  writeFileSync(path.join(folder, name), TEXT);
  writeFileSync(path.join(folder, '短.csv'), TEXT);
  const run = dayie(['validate', '.', '--marked', '标注', '--date', '2023-06-05'], { cwd: folder });
  expect(run.status).toBe(1);
  expect(run.stdout).toContain(name.slice(0, 20));
  const copies = readdirSync(path.join(folder, '标注')).filter((copy) => copy.endsWith('.xlsx'));
  expect(copies).toHaveLength(2);
});
