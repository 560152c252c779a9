/**
 * V8 translates a function anew, on another thread, once it has run for a while. Most of what a month runs is over soon after: waiting
 * some seven times as long takes no more time on the one thread and saves a third of the processor's on the other.
 */
const BUDGET = { patient: '--interrupt-budget=500000', usual: '--interrupt-budget=67584' };

/**
 * The room for what was made last grows by more at a time, so that it is searched less often while a run is young. What is kept longer
 * is searched when it has grown by three quarters, not to four times its size: it takes little time, and long workbooks a quarter less
 * memory. It is searched in one go, not beforehand on another thread as well, for nobody waits for an answer in between: a short run
 * ends before what has been searched beforehand is of use.
 */
const HEAP = [
  { patient: '--semi-space-growth-factor=8', usual: '--semi-space-growth-factor=2' },
  { patient: '--heap-growing-percent=75', usual: '--heap-growing-percent=0' },
  { patient: '--no-incremental-marking', usual: '--incremental-marking' },
  // The program asks for it where it reads thousands of workbooks.
  { patient: '--no-optimize-for-size', usual: '--no-optimize-for-size' },
];

/** An expression runs once or twice in most runs, and V8 would take as long again to shorten what it made of it. */
const EXPRESSIONS = {
  patient: '--no-regexp-peephole-optimization',
  usual: '--regexp-peephole-optimization',
};

/** V8 keeps no sum of what it made of a source, and checks none, unless it is told to. */
const SUM = { on: '--verify-snapshot-checksum', off: '--no-verify-snapshot-checksum' };

/** What a V8 can be told of this: it complains on stderr, with every start, of a flag that it does not know. */
export interface Flags {
  /** How the program runs, and how V8 does by itself. */
  readonly patient: readonly string[];
  readonly usual: readonly string[];
  /** Null where no sums can be asked for: then nothing that was kept is taken. */
  readonly sum: typeof SUM | null;
}

/** The flags of the V8 in Node 20, 22 and 24, on which they were tried; none of any other. */
export function flagsOf(v8: string): Flags {
  const [major, minor] = v8.split('.');
  const known = ['11.3', '12.4', '13.6'].indexOf(`${major}.${minor}`);
  if (known < 0) return { patient: [], usual: [], sum: null };
  const flags = [...(known === 0 ? [BUDGET] : []), ...HEAP, EXPRESSIONS];
  return {
    patient: flags.map(({ patient }) => patient),
    usual: flags.map(({ usual }) => usual),
    sum: SUM,
  };
}

const { patient, usual, sum } = flagsOf(process.versions.v8);

/** Whether what was compiled can be told from what is damaged. */
export const hasSums = sum !== null;

type SetFlags = (flag: string) => void;

/** One call for all: each takes V8 as long. */
const PATIENT = patient.join(' ');
const USUAL = usual.join(' ');

/** What the program itself told V8 later on. */
let told = '';

/** Lets the program run patiently. */
export function patiently(set: SetFlags): void {
  set(`${PATIENT} ${told}`);
}

/**
 * What the program tells V8, where that is known to be one that understands it; it holds after the next file is loaded, too. How far what
 * is kept may grow is reckoned when it is searched: it is at once, so that what was told holds from now on.
 */
export function tell(set: SetFlags, flags: string, run: Run): void {
  if (patient.length === 0) return;
  told += ` ${flags}`;
  search(set, flags, run);
}

type Run = (source: string) => unknown;

/** Searches what is kept, with flags that V8 goes by from then on. */
function search(set: SetFlags, flags: string, run: Run): void {
  set('--expose-gc');
  const collect = run('gc');
  set(`--no-expose-gc ${flags}`);
  if (typeof collect === 'function') collect();
}

/**
 * Loads something as V8 does by itself: it takes what was compiled before, of Node's own modules as well as of dayie's, only under the
 * flags that it was compiled with.
 */
export function loading<Result>(set: SetFlags, load: () => Result): Result {
  set(USUAL);
  try {
    return load();
  } finally {
    patiently(set);
  }
}

/**
 * V8 holds twenty megabytes of what is kept longer to be much for a young program, and searches all of it in the midst of the work,
 * which takes 24 ms and more. Searched once while there is next to nothing, it takes 10, and may then grow to twenty times its size.
 */
const AMPLE = '--heap-growing-percent=2000';

/** Gives what is kept room to grow, where there will be much of it; nothing in a V8 on which it was not tried. */
export function withRoom(set: SetFlags, run: Run): void {
  if (patient.length === 0) return;
  search(set, AMPLE, run);
  patiently(set);
}

/** Compiles, or keeps what was compiled, with a sum that a damaged file does not have. */
export function summed<Result>(set: SetFlags, work: () => Result): Result {
  if (sum === null) return work();
  set(sum.on);
  try {
    return work();
  } finally {
    set(sum.off);
  }
}
