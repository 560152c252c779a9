import { distance } from 'fastest-levenshtein';
import { Failure } from '../../core/failure.ts';
import { catalogue, isCode } from '../../diagnostics/catalogue/index.ts';
import { explainCode } from '../../reporters/explain.ts';
import { codeLine } from '../../reporters/text.ts';
import { type Context, EXIT } from '../context.ts';

/** `dayie explain [CODE]`: one code's page, or the list of all. */
export function explain(code: string | undefined, context: Context): number {
  const codes = Object.keys(catalogue).filter(isCode).sort();
  if (code === undefined) {
    context.print(`${codes.map((item) => codeLine(item, context.language)).join('\n')}\n`);
    return EXIT.clean;
  }
  const wanted = code.toUpperCase();
  const found = codes.find((item) => item === wanted || catalogue[item].name === code.toLowerCase());
  if (found === undefined) {
    const near = codes.filter((item) => distance(item, wanted) <= 2).slice(0, 3);
    throw new Failure({ kind: 'unknown-code', code, near });
  }
  context.print(explainCode(found, context.language));
  return EXIT.clean;
}
