import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { COMMANDS } from '../../src/cli/declarations/index.ts';
import { buildProgram } from '../../src/cli/program.ts';

const context: Context = {
  language: 'en',
  workingFolder: '.',
  program: '',
  print: () => undefined,
  note: () => undefined,
  colour: { stdout: false, stderr: false },
  asIs: { stdout: () => undefined, stderr: () => undefined },
  painted: () => undefined,
  width: 80,
  progress: false,
  quiet: true,
  today: '2023-06-05',
  environment: {},
};

describe('the page of commands', () => {
  it('has every command of the program, and none besides', () => {
    const program = buildProgram(context, () => undefined);
    const called = program.commands.flatMap((command) => [
      command.name(),
      ...command.commands.map((child) => `${command.name()} ${child.name()}`),
    ]);
    expect(COMMANDS.map(({ path }) => path).sort()).toEqual(called.sort());
  });
});
