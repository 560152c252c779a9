/**
 * V8 translates a function anew, on another thread, once it has run for a while. Most of what a month runs is over soon after: waiting
 * some seven times as long takes no more time on the one thread and saves a third of the processor's on the other. The room for
 * what was made last grows by more at a time, so that it is searched less often while a run is young. What is kept longer is searched
 * when it has grown by three quarters, not to four times its size: it takes little time, and long workbooks a quarter less memory.
 * It is searched in one go, not beforehand on another thread as well, for nobody waits for an answer in between: a short run ends before
 * what has been searched beforehand is of use.
 */
const PATIENT = [
  '--interrupt-budget=500000',
  '--semi-space-growth-factor=8',
  '--heap-growing-percent=75',
  '--no-incremental-marking',
];

/** The same as V8 has them by itself. */
const USUAL = [
  '--interrupt-budget=67584',
  '--semi-space-growth-factor=2',
  '--heap-growing-percent=0',
  '--incremental-marking',
];

/** V8 keeps no sum of what it made of a source, and checks none, unless it is told to. */
const SUMMED = '--verify-snapshot-checksum';
const NOT_SUMMED = '--no-verify-snapshot-checksum';

type SetFlags = (flag: string) => void;

/** Lets the program run patiently. */
export function patiently(set: SetFlags): void {
  PATIENT.forEach(set);
}

/**
 * Loads something as V8 does by itself: it takes what was compiled before, of Node's own modules as well as of dayie's, only under the
 * flags that it was compiled with.
 */
export function loading<Result>(set: SetFlags, load: () => Result): Result {
  USUAL.forEach(set);
  try {
    return load();
  } finally {
    PATIENT.forEach(set);
  }
}

/** Compiles, or keeps what was compiled, with a sum that a damaged file does not have. */
export function summed<Result>(set: SetFlags, work: () => Result): Result {
  set(SUMMED);
  try {
    return work();
  } finally {
    set(NOT_SUMMED);
  }
}
