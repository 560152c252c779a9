import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../support/cli.ts';

/** A source file: its path from the project's root with `/`, its text, and the text without comments. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly code: string;
}

/** The files below the given folders that end in one of the given ways, by path. */
export function sourcesOf(
  folders: readonly string[],
  endings: readonly string[] = ['.ts'],
): readonly Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(folder, ...name.split(path.sep)),
      ),
    )
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && !file.includes('node_modules/'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(PROJECT, file), 'utf8');
      return { path: file, text, code: withoutComments(text) };
    });
}

/** What a file imports or re-exports, resolved from the project's root where it is relative. */
export interface Import {
  readonly target: string;
  readonly kind: 'type' | 'static' | 'dynamic';
}

const STATIC = /^(?:import|export)(?<type> type)? (?:[^;'"]*? from )?'(?<target>[^']+)'/gms;
const DYNAMIC = /\bimport\('(?<target>[^']+)'\)/g;

export function importsOf({ path: file, code }: Source): readonly Import[] {
  const resolved = (target = ''): string =>
    target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
  return [
    ...[...code.matchAll(STATIC)].map(({ groups }): Import => {
      return { target: resolved(groups?.target), kind: groups?.type === undefined ? 'static' : 'type' };
    }),
    ...[...code.matchAll(DYNAMIC)].map(({ groups }): Import => {
      return { target: resolved(groups?.target), kind: 'dynamic' };
    }),
  ];
}

function withoutComments(text: string): string {
  return text
    .replace(/^\s*\/\*.*?\*\//gms, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/ \/\/ .*$/gm, '');
}
