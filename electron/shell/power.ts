/** When nobody can be watching the screen any more. */
export const lockingEvents = ['suspend', 'lock-screen', 'shutdown'] as const;

export type PowerEvents = {
  on(event: 'suspend' | 'lock-screen' | 'shutdown' | 'resume', listener: () => void): unknown;
};

export function lockOnPowerEvents(power: PowerEvents, lock: () => void): void {
  for (const event of lockingEvents) power.on(event, lock);
}

type Devices = { readonly pause: () => Promise<void>; readonly resume: () => void; readonly search: () => void };
export type FocusEvents = { on(event: 'focus', listener: () => void): unknown };

/**
 * What was open before a sleep is dead after it. Whoever comes back to the window has perhaps just plugged something in, or
 * granted what was lacking, so it is looked for at once.
 */
export function tendDevices(power: PowerEvents, window: FocusEvents, devices: Devices, onFault: () => void): void {
  power.on('suspend', () => {
    devices.pause().catch(onFault);
  });
  power.on('resume', devices.resume);
  window.on('focus', devices.search);
}
