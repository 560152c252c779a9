import { textWidth } from '../../core/text-width.ts';

/** Characters of 22 pt on a line of the title. */
const LINE_WIDTH = 40;
/** A line may end behind these, and before 的: a title is broken in its meaning, never inside a word, a date or a number. */
const JOINTS =
  /.*?(?:\d+年(?:\d+(?:—\d+)?月|第.季度|上半年)?|市|县|区|引资|工作|情况|行动|方案|任务|考核|和|及|、|(?=的(?:通报|通知|函)))/gu;

/** A title in lines of about the same length (梯形, 菱形), broken between words. */
export function breakTitle(title: string): readonly string[] {
  if (textWidth(title) <= LINE_WIDTH) return [title];
  const pieces = [...title.matchAll(JOINTS)].map(([piece]) => piece).filter((piece) => piece !== '');
  const rest = title.slice(pieces.join('').length);
  const all = rest === '' ? pieces : [...pieces, rest];
  const wanted = Math.ceil(textWidth(title) / LINE_WIDTH);
  return balanced(all, wanted);
}

/** The pieces on `count` lines, the longest of which is as short as can be; 的通报 never stands alone. */
function balanced(pieces: readonly string[], count: number): readonly string[] {
  if (count <= 1 || pieces.length <= 1) return [pieces.join('')];
  let best: readonly string[] = [pieces.join('')];
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < pieces.length; at += 1) {
    const first = pieces.slice(0, at).join('');
    const lines = [first, ...balanced(pieces.slice(at), count - 1)];
    const longest = Math.max(...lines.map(textWidth));
    const alone = textWidth(lines.at(-1) ?? '') <= 6;
    if (longest < least && !alone) {
      least = longest;
      best = lines;
    }
  }
  return best;
}
