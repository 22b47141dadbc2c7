/** Where build/e2e.mjs left a program that tests start. */
export function builtProgram(name: 'COUNTERLEAF_ELECTRON' | 'COUNTERLEAF_SANDBOX'): string {
  const file = process.env[name];
  if (file === undefined) throw new Error(`${name} names no program. Start with: npm run test:e2e`);
  return file;
}
