/** What stands in angle and square brackets in a usage line, in Chinese. */
const TERMS: Readonly<Record<string, string>> = {
  options: '选项',
  command: '命令',
  paths: '文件',
  file: '文件',
  files: '文件',
  folder: '文件夹',
  format: '格式',
  level: '级别',
  code: '编号',
  id: '表',
  table: '表',
  tables: '表',
  kind: '种类',
  shell: '命令行程序',
  unit: '单位',
  path: '文件',
  name: '名称',
  n: '个数',
  what: '月份或文件',
  other: '另一文件',
  before: '旧',
  after: '新',
};

/** An argument's name in Chinese. */
export function chineseTerm(name: string): string {
  return TERMS[name] ?? name;
}

/** A usage line or an option's flags with the names in brackets in Chinese: `--out <folder>` → `--out <文件夹>`. */
export function chineseTerms(text: string): string {
  return text.replace(/(?<=[<[=])[a-z]+(?=[\].>=])/gu, chineseTerm);
}
