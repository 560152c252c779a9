import type { Command } from 'commander';
import { Failure } from '../core/failure.ts';

/** @throws Failure that names the commands a misspelt one may have meant. */
export async function refuseCommand(parent: Command, name: string): Promise<never> {
  const { nearTo } = await import('../core/near.ts');
  const near = nearTo(
    name,
    parent.commands.map((item) => item.name()),
  );
  throw new Failure({ kind: 'unknown-command', command: name, near });
}
