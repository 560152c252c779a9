import type { CommanderError } from 'commander';
import type { Bilingual } from '../diagnostics/entry.ts';
import { chineseTerm, chineseTerms } from './terms.ts';

/** Commander's own sentences are English; these take their place in either language. */
export function wordUsageError(error: CommanderError): Bilingual {
  const quoted = /['‘’"]([^'‘’"]+)['‘’"]/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1];
  switch (error.code) {
    case 'commander.unknownOption':
      return {
        zh: `没有选项“${quoted}”。${near === undefined ? '' : `相近的有：${near}。`}`,
        en: `There is no option “${quoted}”.${near === undefined ? '' : ` Did you mean ${near}?`}`,
      };
    case 'commander.missingArgument':
      return { zh: `缺少参数“${chineseTerm(quoted)}”。`, en: `The argument “${quoted}” is missing.` };
    case 'commander.optionMissingArgument':
      return { zh: `选项“${chineseTerms(quoted)}”后面缺少值。`, en: `The option “${quoted}” needs a value.` };
    case 'commander.missingMandatoryOptionValue':
      return { zh: `缺少必需的选项“${chineseTerms(quoted)}”。`, en: `The option “${quoted}” is required.` };
    case 'commander.excessArguments':
      return { zh: `“${quoted}”后面的参数太多。`, en: `There are too many arguments behind “${quoted}”.` };
    case 'commander.invalidArgument':
      return { zh: `选项“${quoted}”的值无效。`, en: `The value of the option “${quoted}” is not valid.` };
    default:
      return { zh: '命令写法有误。', en: 'The command is not written correctly.' };
  }
}
