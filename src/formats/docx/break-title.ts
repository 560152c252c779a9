import { textWidth } from '../../core/text-width.ts';

/** Characters of 22 pt on a line of the title. */
const LINE_WIDTH = 40;
/** A line may end behind these: a title is broken in its meaning, never inside a word, a date or a number. */
const JOINTS = '年 月 季度 市 县 区 引资 工作 情况 行动 方案 任务 考核 和 及 、'.split(' ');
/** And before these. */
const CLOSINGS = ['的通报', '的通知', '的函'];

/** The title in pieces between which a line may end. */
function piecesOf(title: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 1; at < title.length; at += 1) {
    const [before, after] = [title.slice(from, at), title.slice(at)];
    const ends = JOINTS.some((joint) => before.endsWith(joint)) && !/^\d/u.test(after);
    if (!ends && !CLOSINGS.some((closing) => after.startsWith(closing))) continue;
    pieces.push(before);
    from = at;
  }
  return [...pieces, title.slice(from)];
}

/** A title in lines of about the same length (梯形, 菱形), broken between words. */
export function breakTitle(title: string): readonly string[] {
  if (textWidth(title) <= LINE_WIDTH) return [title];
  const wanted = Math.ceil(textWidth(title) / LINE_WIDTH);
  return balanced(piecesOf(title), wanted);
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
