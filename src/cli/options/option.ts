import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Context } from '../context.ts';

/** A flag as it stands on the command line and in help. */
export interface Flag {
  /** `--month <YYYY-MM>`; a value in angle brackets, `...` for several. */
  readonly flags: string;
  readonly help: Bilingual;
  /** The command cannot run without it. */
  readonly required?: boolean;
  /** All it may be set to; left out where anything may stand. */
  readonly values?: readonly string[];
}

/** A flag as it was given; the text is empty for a flag without a value. */
export interface Given {
  readonly flag: string;
  readonly text: string;
}

/**
 * One setting of a command: the flags that set it and how they are read. Declared once; help, reference pages and the type that
 * the command receives all come from here.
 */
export interface Option<Value> {
  readonly flags: readonly Flag[];
  /**
   * @param given the flags in the order in which they stand on the command line.
   * @throws Failure for a value that cannot be meant.
   */
  readonly read: (given: readonly Given[], context: Pick<Context, 'today'>) => Value | Promise<Value>;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What a command receives of its options. */
export type ValuesOf<Declared extends Options> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Option<infer Value> ? Value : never;
};

/** Reads one value; `flag` is what a failure calls the option (`--month`). */
export interface Parser<Value> {
  (text: string, flag: string): Value | Promise<Value>;
  /** All it takes, where they are few. */
  readonly values?: readonly string[];
}

/** A flag with the values that its parser takes. */
function flagOf(flags: string, help: Bilingual, { values }: Parser<unknown>): Flag {
  return { flags, help, ...(values === undefined ? {} : { values }) };
}

/** An option that may be left out: null without it. Given twice, the last one counts. */
export function optional<Value>(flags: string, help: Bilingual, parse: Parser<Value>): Option<Value | null> {
  return {
    flags: [flagOf(flags, help, parse)],
    read: (given) => {
      const last = given.at(-1);
      return last === undefined ? null : parse(last.text, last.flag);
    },
  };
}

/** An option with a value of its own where it is left out; its help says which. */
export function withDefault<Value>(option: Option<Value | null>, value: Value): Option<Value> {
  return {
    flags: option.flags,
    read: async (given, context) => (await option.read(given, context)) ?? value,
  };
}

/** An option that must be given. */
export function required<Value>(flags: string, help: Bilingual, parse: Parser<Value>): Option<Value> {
  return {
    flags: [{ ...flagOf(flags, help, parse), required: true }],
    read: (given) => {
      const last = given.at(-1);
      if (last === undefined) throw new RangeError(`${flags} has been let through without a value`);
      return parse(last.text, last.flag);
    },
  };
}

/** An option that may be repeated: its values in the order given, empty without it. */
export function repeated<Value>(
  flags: string,
  help: Bilingual,
  parse: Parser<Value>,
): Option<readonly Value[]> {
  return {
    flags: [flagOf(flags, help, parse)],
    read: (given) => Promise.all(given.map(({ flag, text }) => parse(text, flag))),
  };
}

/** A switch: on where it is given. */
export function flag(flags: string, help: Bilingual): Option<boolean> {
  return { flags: [{ flags, help }], read: (given) => given.length > 0 };
}
