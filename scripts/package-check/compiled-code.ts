import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { named, type Runner, run } from './runners.ts';

/** Says of every file of the program whether V8 took what was compiled of it before. */
const HOOK = `const vm = require('node:vm');
const { Script } = vm;
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    if (options.cachedData !== undefined) process.stderr.write('compiled: ' + (this.cachedDataRejected ? 'refused' : 'taken') + '\\n');
  }
};
`;

/** An executable carries what its own Node compiled of the program: what V8 refuses makes its start no shorter. */
export function compiledCodeFaults(runner: Runner, file: string, folder: string): readonly string[] {
  const hook = path.join(folder, 'hook.cjs');
  writeFileSync(hook, HOOK);
  const NODE_OPTIONS = `--require=${named(runner, hook).replaceAll('\\', '/')}`;
  const hooked = { ...runner, environment: { ...runner.environment, NODE_OPTIONS } };
  const log = path.join(folder, 'printed');
  const { stderr } = run(hooked, file, ['tables', '--format', 'json'], { cwd: folder, log });
  if (!stderr.includes('compiled: ')) return ['carries no compiled code'];
  return stderr.includes('compiled: refused') ? ['its compiled code is refused'] : [];
}
