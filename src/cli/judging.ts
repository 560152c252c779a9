import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../core/failure.ts';
import { type BaselineEntry, baselineText, parseBaseline } from '../diagnostics/baseline.ts';
import type { Code } from '../diagnostics/catalogue/index.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Overrides } from '../diagnostics/overrides.ts';
import { unreadable } from '../disk/files.ts';
import type { NamedFile } from '../disk/write-files.ts';
import { findCode } from '../reporters/explain.ts';
import { type Context, pick } from './context.ts';
import { oneOf } from './options.ts';
import { tableArgument } from './table-argument.ts';

/**
 * `--severity CODE=LEVEL` and `--ignore CODE`; the code or its readable name, in any case.
 *
 * @throws Failure for an unknown code, with the near ones, or an unknown level.
 */
export function overridesOption(severity: readonly string[] = [], ignore: readonly string[] = []): Overrides {
  const levels = severity.map((text): readonly [Code, Severity] => {
    const at = text.indexOf('=');
    if (at < 0)
      throw new Failure({
        kind: 'ill-formed-option',
        option: '--severity',
        value: text,
        example: 'CHECK-009=error',
      });
    const level = oneOf('--severity', text.slice(at + 1), ['error', 'warning', 'info']);
    return [codeOption(text.slice(0, at)), level];
  });
  return { levels: new Map(levels), ignored: new Set(ignore.map(codeOption)) };
}

function codeOption(text: string): Code {
  const found = findCode(text);
  if (found.code === null) throw new Failure({ kind: 'unknown-code', code: text, near: found.near });
  return found.code;
}

/** @throws Failure for a table dayie does not know, with the near ones. */
export function tableOption(id: string | undefined): { readonly only?: string } {
  return id === undefined ? {} : { only: tableArgument(id).id };
}

/** @throws Failure unless it is a whole number of at least 0. */
export function countOption(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value))
    throw new Failure({ kind: 'ill-formed-option', option, value, example: '20' });
  return Number(value);
}

/** @throws Failure when the file cannot be read or is no baseline. */
export async function baselineOption(
  file: string | undefined,
  context: Context,
): Promise<readonly BaselineEntry[]> {
  if (file === undefined) return [];
  const text = await readFile(path.resolve(context.workingFolder, file), 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const entries = parseBaseline(text);
  if (entries === null) throw new Failure({ kind: 'bad-baseline', path: file });
  return entries;
}

/**
 * The file of `--write-baseline` with all present findings; empty without the option.
 *
 * @throws Failure when something else than a baseline stands there.
 */
export async function baselineFile(
  file: string | undefined,
  findings: readonly Finding[],
  context: Context,
): Promise<readonly NamedFile[]> {
  if (file === undefined) return [];
  const target = path.resolve(context.workingFolder, file);
  const present = await readFile(target, 'utf8').catch(() => null);
  if (present !== null && parseBaseline(present) === null)
    throw new Failure({ kind: 'bad-baseline', path: file });
  return [{ target, bytes: Buffer.from(baselineText(findings), 'utf8') }];
}

const MOST_STALE = 10;

/** Says on stderr which entries of the baseline no finding matches any more. */
export function noteStale(stale: readonly BaselineEntry[], context: Context): void {
  if (context.quiet || stale.length === 0) return;
  const shown = stale
    .slice(0, MOST_STALE)
    .map(({ code, file, sheet, cell }) =>
      [code, file, sheet, cell].filter((part) => part !== null).join('  '),
    );
  const more = stale.length > MOST_STALE ? ['…'] : [];
  const lines = [...shown, ...more].map((line) => `  ${line}\n`).join('');
  context.note(
    pick(
      context,
      `基线中有${stale.length}处问题已不存在，可用 --write-baseline 更新：\n${lines}`,
      `${stale.length} baseline entries match nothing any more; renew the file with --write-baseline:\n${lines}`,
    ),
  );
}
