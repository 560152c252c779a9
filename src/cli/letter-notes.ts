import type { ComposedLetter } from '../documents/letters/compose.ts';
import type { LettersRun } from '../runs/letters.ts';
import { LETTER_WORDS } from '../words/letters.ts';
import { type Context, pick } from './context.ts';

const MOST_FILES = 5;

/** Says on stderr what of the letters is left to people: what stays open in them, and what could be written to nobody. */
export function noteLetters(run: LettersRun, composed: readonly ComposedLetter[], context: Context): void {
  if (context.quiet) return;
  const lines: string[] = [];
  const open = new Map<string, number>();
  for (const letter of composed) for (const name of letter.open) open.set(name, (open.get(name) ?? 0) + 1);
  if (open.size > 0) {
    const zh = [...open].map(([name, count]) => `〔${name}〕${count}份`).join('、');
    const en = [...open].map(([name, count]) => `〔${name}〕 in ${count}`).join(', ');
    lines.push(pick(context, `留空待填：${zh}。`, `Left open, to be filled in: ${en}.`));
  }
  if (run.without.length > 0) {
    const names = run.without
      .map((kind) => LETTER_WORDS[kind][context.language])
      .join(pick(context, '、', ', '));
    lines.push(
      pick(
        context,
        `读到的文件里没有写${names}所需的数据。`,
        `The files say nothing that these need: ${names}.`,
      ),
    );
  }
  if (run.unidentified.length > 0) {
    const some = run.unidentified.slice(0, MOST_FILES).join(pick(context, '、', ', '));
    const more = run.unidentified.length > MOST_FILES ? pick(context, '等', ' …') : '';
    lines.push(
      pick(
        context,
        `有${run.unidentified.length}份来件认不出是哪个单位的，请先核对再发催报：${some}${more}。`,
        `${run.unidentified.length} came of which nobody can be told to be the sender; look at them before reminding anybody: ${some}${more}.`,
      ),
    );
  }
  if (run.unaddressed > 0)
    lines.push(
      pick(
        context,
        `名单里有${run.unaddressed}项没有责任单位，没有写函。`,
        `${run.unaddressed} on the lists name no unit; nothing was written about them.`,
      ),
    );
  if (lines.length > 0) context.note(`${lines.join('\n')}\n`);
}
