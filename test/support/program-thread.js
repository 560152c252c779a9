import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { main } from '../../dist/src/cli/main.js';

const PROGRAM = fileURLToPath(new URL('../../bin/dayie.js', import.meta.url));

/** Runs one command line after another; whoever asks sleeps until the answer lies in its port. */
parentPort.on('message', async ({ args, workingFolder, environment, port, done }) => {
  const said = { stdout: '', stderr: '' };
  const into = (stream) => ({
    write(text) {
      said[stream] += text;
    },
  });
  const status = await main(args, {
    workingFolder,
    program: PROGRAM,
    environment,
    stdout: into('stdout'),
    stderr: into('stderr'),
  });
  port.postMessage({ ...said, status });
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
