import { expect, it } from 'vitest';
import { terminalStyle } from '../../src/cli/terminal.ts';

it('colours go to the stream that is a terminal, not to the one that goes into a file', async () => {
  const context = { colour: { stdout: true, stderr: false }, painted: () => undefined };
  const [out, log] = [await terminalStyle(context, 'stdout'), await terminalStyle(context, 'stderr')];
  expect(out.light('red', '红')).toBe('\u001b[31m红\u001b[39m');
  expect(log.severity('error', '错误')).toBe('错误');
});
