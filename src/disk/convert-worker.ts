import { parentPort } from 'node:worker_threads';
import { convertWorkbook } from '../formats/legacy/convert.ts';

// What the reader of old formats remarks to programmers is not for the terminal.
console.error = () => {};

// Turns one workbook after another into an .xlsx. What a workbook does to this thread is no harm to the program.
parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(convertWorkbook(bytes));
});
