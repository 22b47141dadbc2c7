/**
 * Reliability.md section 9; the floor is 19 MiB and t2. Kept in every hash, so that a change meets old hashes too. Apart
 * from the hashing itself, which only the worker thread loads.
 */
export type PinHashCost = { readonly memoryKib: number; readonly iterations: number; readonly parallelism: number };
export const defaultPinHashCost: PinHashCost = { memoryKib: 65_536, iterations: 3, parallelism: 1 };
/** For PINs that are printed on the walk-through card: the floor of section 9, so that training starts at once. */
export const trainingPinHashCost: PinHashCost = { memoryKib: 19_456, iterations: 2, parallelism: 1 };
