import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** What a shell hands over under a name: standard input, and what `<(…)` stands for. */
const HANDED_OVER = /^\/(?:dev\/(?:stdin|fd\/)|proc\/)/u;

/**
 * The bytes of a file. A pipe that nobody writes into and a device that never ends are none: whoever waited for them would wait for ever.
 *
 * @throws the system's error, or one of the code `not-a-file`.
 */
export function fileBytes(absolute: string): Buffer {
  if (HANDED_OVER.test(absolute)) return readFileSync(absolute);
  // Opening a pipe would wait for its other end.
  const handle = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(handle);
    if (!found.isFile() && !found.isDirectory())
      throw Object.assign(new Error(`${absolute} is no file`), { code: 'not-a-file' });
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
