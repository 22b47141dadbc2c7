/**
 * Wall-clock milliseconds with the resolution of the monotonic clock: the one time that two processes of a machine share.
 * The page and the main process of the register compute it in the same way.
 */
export const wallMs = (): number => performance.timeOrigin + performance.now();

export const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
