import { Failure } from '../../core/failure.ts';
import { codeList, explainCode, findCode } from '../../reporters/explain.ts';
import { explainRule, rulesNear } from '../../reporters/explain-rule.ts';
import { type Context, EXIT } from '../context.ts';

/** `dayie explain [CODE]`: one code's page, or the list of all. */
export function explain(code: string | null, context: Context): number {
  if (code === null) {
    context.print(codeList(context.language, context.width));
    return EXIT.clean;
  }
  const rule = explainRule(code, context.language, context.width);
  if (rule !== null) {
    context.print(rule);
    return EXIT.clean;
  }
  const near = rulesNear(code);
  if (near !== null) throw new Failure({ kind: 'unknown-rule', rule: code, near });
  const found = findCode(code);
  if (found.code === null) throw new Failure({ kind: 'unknown-code', code, near: found.near });
  context.print(explainCode(found.code, context.language, context.width));
  return EXIT.clean;
}
