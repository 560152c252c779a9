/** Reads what an executable carries besides the program; null outside an executable, and in a Node that knows of none. */
export function executableAssets(): ((name: string) => Uint8Array) | null {
  // Nodes without this function are older than the one that goes into executables; importing what may not be there takes longer.
  if (!('getBuiltinModule' in process)) return null;
  const sea = process.getBuiltinModule('node:sea');
  return sea?.isSea() === true ? (name) => new Uint8Array(sea.getAsset(name)) : null;
}
