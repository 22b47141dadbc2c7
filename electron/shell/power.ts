/** When nobody can be watching the screen any more. */
export const lockingEvents = ['suspend', 'lock-screen', 'shutdown'] as const;

export type PowerEvents = { on(event: 'suspend' | 'lock-screen' | 'shutdown', listener: () => void): unknown };

export function lockOnPowerEvents(power: PowerEvents, lock: () => void): void {
  for (const event of lockingEvents) power.on(event, lock);
}
