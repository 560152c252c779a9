import { declare, single } from '../command.ts';

export const completion = declare({
  name: 'completion',
  summary: { zh: '输出命令行补全脚本', en: 'print a completion script for the shell' },
  description: {
    zh: '输出 bash、zsh、fish 或 powershell 的补全脚本：命令、选项、选项的取值、表和问题的编号按 Tab 键补全。',
    en: 'Prints a script for bash, zsh, fish or powershell that completes commands, options, their values and the ids of tables and findings.',
  },
  argument: {
    ...single('shell', { zh: 'bash、zsh、fish 或 powershell', en: 'bash, zsh, fish or powershell' }),
    values: ['bash', 'zsh', 'fish', 'powershell'],
  },
  options: {},
  examples: [
    [
      'dayie completion bash',
      '存为 ~/.local/share/bash-completion/completions/dayie，下次打开终端生效',
      'kept as ~/.local/share/bash-completion/completions/dayie',
    ],
    [
      'dayie completion zsh',
      '存为 fpath 中的 _dayie 文件，下次打开终端生效',
      'kept as the file _dayie in a folder of fpath',
    ],
    [
      'dayie completion fish',
      '存为 ~/.config/fish/completions/dayie.fish，立即生效',
      'kept as ~/.config/fish/completions/dayie.fish, in force at once',
    ],
    [
      'dayie completion powershell',
      '追加到 $PROFILE 所指的文件，下次打开窗口生效',
      'added to the file that $PROFILE names, in force in the next window',
    ],
  ],
});
