import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Copy, DockerfileParser, type Instruction } from 'dockerfile-ast';
import { PROJECT } from '../support/cli.ts';
import { newPlainFolder } from '../support/temporary.ts';

export const DOCKERFILE = readFileSync(path.join(PROJECT, 'Dockerfile'), 'utf8');

/** What the last stage leaves: a folder in the place of the root, and how a container of it starts. */
export interface Image {
  readonly root: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly user: string | null;
}

type Building = { -readonly [Key in keyof Image]: Image[Key] };

/**
 * Carries out the instructions in their order as docker would, but on this machine: every stage has a folder for its root, and
 * the base images' Node is the one that is here.
 *
 * @throws Error where a command fails, or for an instruction that this does not know.
 */
export function buildHere(): Image {
  const stages = new Map<string, Building>();
  let stage: Building | null = null;
  for (const instruction of DockerfileParser.parse(DOCKERFILE).getInstructions()) {
    const name = instruction.getKeyword();
    const words = instruction.getArguments().map((argument) => argument.getValue());
    if (name === 'FROM') {
      stage = emptyStage();
      const [, , called] = words;
      if (called !== undefined) stages.set(called, stage);
    } else if (stage === null) throw new Error(`${name} stands before FROM`);
    else if (instruction instanceof Copy) copy(stage, words, instruction.getFromFlag()?.getValue(), stages);
    else carryOut(stage, name, words, instruction);
  }
  if (stage === null) throw new Error('there is no FROM');
  return stage;
}

function emptyStage(): Building {
  return { root: newPlainFolder(), folder: '/', environment: {}, entrypoint: [], command: [], user: null };
}

function carryOut(stage: Building, name: string, words: readonly string[], instruction: Instruction) {
  const content = instruction.getArgumentsContent() ?? '';
  if (name === 'WORKDIR') {
    stage.folder = words[0] ?? '/';
    mkdirSync(path.join(stage.root, stage.folder), { recursive: true });
  } else if (name === 'RUN') run(stage, content);
  else if (name === 'ENV')
    stage.environment = {
      ...stage.environment,
      ...Object.fromEntries(
        words.map((word) => [word.split('=')[0] ?? '', word.split('=').slice(1).join('=')]),
      ),
    };
  else if (name === 'ENTRYPOINT') stage.entrypoint = JSON.parse(content);
  else if (name === 'CMD') stage.command = JSON.parse(content);
  else if (name === 'USER') stage.user = words[0] ?? null;
  else throw new Error(`${name} is not known here`);
}

function run({ root, folder }: Building, line: string): void {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', here(line, root)], {
    cwd: path.join(root, folder),
    encoding: 'utf8',
    env: { ...process.env, npm_config_prefer_offline: 'true' },
  });
  if (status !== 0) throw new Error(`${line}\n${stdout}\n${stderr}`);
}

/** A command or a path with what lies at the root of the image in that of the stage. */
export function here(text: string, root: string): string {
  return text.replaceAll(/(?<![\w.@-])\/(?=[a-z])/gu, `${root}/`);
}

function copy(
  { root, folder }: Building,
  words: readonly string[],
  from: string | null | undefined,
  stages: ReadonlyMap<string, Building>,
): void {
  const [source = '', target = ''] = words;
  const to = path.join(root, path.resolve(folder, target));
  if (typeof from === 'string') {
    const other = stages.get(from);
    if (other === undefined) throw new Error(`there is no stage ${from}`);
    cpSync(path.join(other.root, source), to, { recursive: true, verbatimSymlinks: true });
  } else
    for (const name of sent()) cpSync(path.join(PROJECT, name), path.join(to, name), { recursive: true });
}

/** What .dockerignore lets through: everything is left out, and then some taken in again. */
export function sent(): readonly string[] {
  const [first, ...lines] = readFileSync(path.join(PROJECT, '.dockerignore'), 'utf8').trim().split('\n');
  const others = lines.filter((line) => !/^![\w.-]+$/u.test(line));
  if (first !== '*' || others.length > 0) throw new Error('.dockerignore is not a list of what is taken in');
  return lines.map((line) => line.slice(1));
}
