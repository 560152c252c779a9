import type { PageData } from '../model/page-data.ts';
import type { Answer, Question } from './messages.ts';
import type { Work } from './work.ts';

/** A thread that has not answered by then will not, milliseconds. */
const PATIENCE = 20_000;

/**
 * Checks in a thread of its own, made of the page's script as a blob: the page stays alive meanwhile, and can give it up.
 *
 * @returns null where the browser makes no such thread, as some do not for pages opened from a file.
 */
export async function workElsewhere(script: string, data: PageData): Promise<Work | null> {
  const worker = started(script);
  if (worker === null) return null;
  const waiting = new Map<number, (answer: Answer) => void>();
  let number = 0;
  const ask = (make: (id: number) => Question, hear: (answer: Answer) => void): void => {
    number += 1;
    waiting.set(number, hear);
    worker.postMessage(make(number));
  };
  const end = (detail: string): void => {
    worker.terminate();
    const left = [...waiting];
    waiting.clear();
    for (const [id, hear] of left) hear({ kind: 'failed', id, detail });
  };
  worker.onmessage = ({ data: answer }: MessageEvent<Answer>): void => {
    const hear = waiting.get(answer.id);
    if (answer.kind !== 'progress') waiting.delete(answer.id);
    hear?.(answer);
  };
  worker.onerror = (event): void => {
    event.preventDefault();
    end(event.message);
  };
  const opened = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
    ask(
      (id) => ({ kind: 'open', id, data }),
      ({ kind }) => resolve(kind === 'opened'),
    );
  });
  if (!(await opened)) {
    worker.terminate();
    return null;
  }
  return {
    check: (files, day, onProgress) =>
      new Promise((resolve, reject) => {
        ask(
          (id) => ({ kind: 'check', id, files, day }),
          (answer) => {
            if (answer.kind === 'progress') onProgress(answer.progress);
            else if (answer.kind === 'checked') resolve(answer.outcome);
            else reject(failureOf(answer));
          },
        );
      }),
    pictures: (file, from, to) =>
      new Promise((resolve, reject) => {
        ask(
          (id) => ({ kind: 'pictures', id, file, from, to }),
          (answer) => {
            if (answer.kind === 'pictures') resolve(answer.pictures);
            else reject(failureOf(answer));
          },
        );
      }),
    marked: (file) =>
      new Promise((resolve, reject) => {
        ask(
          (id) => ({ kind: 'marked', id, file }),
          (answer) => {
            if (answer.kind === 'marked') resolve(answer.bytes);
            else reject(failureOf(answer));
          },
        );
      }),
    stop: () => end('stopped'),
  };
}

function started(script: string): Worker | null {
  try {
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(address);
    // It is fetched when the thread starts; the page holds no second copy for longer than that.
    setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
    return worker;
  } catch {
    return null;
  }
}

function failureOf(answer: Answer): Error {
  return new Error(answer.kind === 'failed' ? answer.detail : answer.kind);
}
