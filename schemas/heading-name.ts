/**
 * The levels of a heading run together (工业项目 over 签约额 → 工业项目签约额). A level that the one below says again is said once:
 * 发改口 over 发改口合计数 is 发改口合计数.
 */
export function nameOfLevels(header: string | readonly string[]): string {
  const levels = [header].flat();
  return levels.filter((level, index) => levels[index + 1]?.startsWith(level) !== true).join('');
}
