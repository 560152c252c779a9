import { parentPort } from 'node:worker_threads';
import { main } from '../../dist/src/cli/main.js';

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
    environment,
    stdout: into('stdout'),
    stderr: into('stderr'),
  });
  port.postMessage({ ...said, status });
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
