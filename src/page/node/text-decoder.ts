/** Of node:util what the library asks for; browsers have it as a global. */
export const { TextDecoder } = globalThis;
