import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayie, newFolder } from '../support/cli.ts';

describe('a task whose result says that there is none', () => {
  it.each(['warn', 'score'])('is not known, and names the cell that says so (%s)', (command) => {
    const cwd = newFolder();
    writeFileSync(
      path.join(cwd, '2023年5月 市教育局.csv'),
      '责任单位,签约额（亿元）任务,签约额（亿元）完成\n市教育局,10,/\n',
    );
    const ran = dayie([command, '2023年5月 市教育局.csv', '--format', 'json', '--date', '2023-06-05'], {
      cwd,
    });
    expect(ran.status).toBe(1);
    const { findings, ...results } = JSON.parse(ran.stdout);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'CHECK-008' }));
    expect(JSON.stringify(results)).toContain('"C2"');
  });
});
