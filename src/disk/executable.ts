/** Reads what an executable carries besides the program; null outside an executable, and in a Node that knows of none. */
export async function executableAssets(): Promise<((name: string) => Uint8Array) | null> {
  const { isBuiltin } = await import('node:module');
  if (!isBuiltin('node:sea')) return null;
  const sea = await import('node:sea');
  return sea.isSea() ? (name) => new Uint8Array(sea.getAsset(name)) : null;
}
