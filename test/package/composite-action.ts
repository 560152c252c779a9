import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';
import { z } from 'zod';
import { newFolder, PROJECT } from '../support/cli.ts';

const Told = z.strictObject({ description: z.string() });

/** A step of a composite action, with the keys that GitHub documents for one and that are used here. */
const Step = z.union([
  z.strictObject({
    name: z.string(),
    id: z.string().optional(),
    shell: z.literal('bash'),
    env: z.record(z.string(), z.string()),
    run: z.string(),
  }),
  z.strictObject({
    name: z.string(),
    if: z.string().optional(),
    uses: z.string().regex(/^[\w-]+\/[\w/-]+@v\d+$/u),
    with: z.record(z.string(), z.string()),
  }),
]);

const Action = z.strictObject({
  name: z.string(),
  description: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), Told.extend({ required: z.boolean(), default: z.string() })),
  outputs: z.record(z.string(), Told.extend({ value: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(Step) }),
});

export type ActionStep = Readonly<z.infer<typeof Step>>;

export const ACTION = Action.parse(parse(readFileSync(path.join(PROJECT, 'action.yml'), 'utf8')));

export interface ActionRun {
  /** The exit code of the step that ended it. */
  readonly status: number | null;
  /** What GitHub reads annotations from. */
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  /** What the steps handed on, line by line. */
  readonly outputs: readonly string[];
  /** What would be handed to code scanning; null where that step would not run. */
  readonly uploaded: string | null;
}

/** Runs the shell steps of action.yml in their order in a folder, as a runner does, and asks for which of the others it would. */
export function runAction(folder: string, given: Readonly<Record<string, string>>): ActionRun {
  const inputs = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, input]) => [name, given[name] ?? input.default]),
  );
  const [outputFile, summaryFile] = ['outputs', 'summary'].map((name) => path.join(newFolder(), name));
  if (outputFile === undefined || summaryFile === undefined) throw new Error('no files for what steps say');
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const outputs = (): readonly string[] => read(outputFile).split('\n').filter(Boolean);
  const known = (): Readonly<Record<string, string>> => ({
    'github.action_path': PROJECT,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value])),
    ...Object.fromEntries(
      outputs().map((line) => {
        const [name = '', ...value] = line.split('=');
        return [`steps.validate.outputs.${name}`, value.join('=')];
      }),
    ),
  });
  let said = { status: 0 as number | null, stdout: '', stderr: '' };
  let uploaded: string | null = null;
  for (const step of ACTION.runs.steps) {
    if ('uses' in step) {
      if (step.uses.includes('upload-sarif') && isWanted(step.if ?? '', known()))
        uploaded = expand(step.with.sarif_file ?? '', known());
      continue;
    }
    if (said.status !== 0) continue;
    const { PATH = '', TMPDIR = '' } = process.env;
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH,
        TMPDIR,
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        ...Object.fromEntries(
          Object.entries(step.env).map(([name, value]) => [name, expand(value, known())]),
        ),
      },
    });
    said = {
      status: ran.status,
      stdout: said.stdout + ran.stdout,
      stderr: said.stderr + ran.stderr,
    };
  }
  return { ...said, summary: read(summaryFile), outputs: outputs(), uploaded };
}

/** A text with its `${{ name }}` replaced, as a runner does before the shell sees it. */
function expand(text: string, known: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/gu, (_, name: string) => known[name] ?? '');
}

/** Whether a step's condition holds; GitHub's comparisons read as JavaScript does where both sides are texts. */
function isWanted(condition: string, known: Readonly<Record<string, string>>): boolean {
  const [, inner = ''] = /^\$\{\{ (.*) \}\}$/u.exec(condition) ?? [];
  const expression = inner
    .replaceAll('cancelled()', 'false')
    .replaceAll(/\b(?:inputs|steps)\.[\w.-]+/gu, (name) => JSON.stringify(known[name] ?? ''));
  return z.boolean().parse(runInNewContext(expression));
}
