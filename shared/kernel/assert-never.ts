/** Closes a switch over a union: a new member stops compiling, and a value from outside the types stops the sale. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}
