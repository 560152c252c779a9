import { type PathLike, readdir, realpath } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';

/** A folder or link that the system does not let this account look into, or that leads nowhere or is gone by now. */
export interface Refused {
  readonly place: string;
  readonly error: unknown;
}

/** Files by absolute paths, with the separators of the system, as every other path has them. */
export interface Matched {
  readonly files: readonly string[];
  /** Folders of which nobody can say what lies in them. */
  readonly refused: readonly Refused[];
}

/** The pattern of all that lies in a folder, to any depth. */
export const EVERYTHING = '**/*';

/** The files that a pattern matches below a folder, hidden ones apart; where it asks for all, links that lead nowhere are among them. */
export async function matching(pattern: string, folder: string): Promise<Matched> {
  const [refused, broken]: [Refused[], Refused[]] = [[], []];
  const files = await glob(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
    // What cannot be read is passed over in silence otherwise.
    fs: { readdir: noting(readdir, refused), realpath: noting(realpath, broken) },
  });
  await nextTurn();
  const links =
    pattern === EVERYTHING ? broken.filter(({ place }) => !path.basename(place).startsWith('.')) : [];
  return {
    files: [...files, ...links.map(({ place }) => place)].map((file) => path.resolve(file)),
    refused,
  };
}

/** What asked for the last folder waits for whoever goes on from here, with every path that was found: a run that began there would keep them. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

type Asked = (place: PathLike, ...rest: never[]) => void;

/** The same function of the system, with a note of what it refuses. */
function noting<Ask extends Asked>(ask: Ask, refused: Refused[]): Ask {
  return new Proxy(ask, {
    apply(_, self, given: readonly unknown[]) {
      const answer = given.at(-1);
      const told = (error: unknown, ...found: readonly unknown[]): void => {
        if (error !== null) refused.push({ place: path.resolve(String(given[0])), error });
        if (typeof answer === 'function') Reflect.apply(answer, undefined, [error, ...found]);
      };
      return Reflect.apply(ask, self, [...given.slice(0, -1), told]);
    },
  });
}
