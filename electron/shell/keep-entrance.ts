import { rmSync } from 'node:fs';
import type { Entrance } from '../../shared/ipc/session-views';
import type { Handlers } from '../ipc/handlers';
import { writeDurably } from '../keys/write-durably';
import { entrancePath, readEntrance } from './entrance';

/**
 * Leaves what the sign-in says of this register to the next start. Whoever stands before the till reads the same on its screen; of
 * patients and users there is nothing. A training register leaves none: its card with users and PINs is new at every start.
 */
export async function keepEntrance(root: string, handlers: Pick<Handlers, 'app.info'>): Promise<void> {
  const view = await handlers['app.info'](null);
  if (!view.ok) return;
  const { mode, language, storeName, storeZone, terminalName } = view.value;
  if (mode === 'training') {
    rmSync(entrancePath(root), { force: true });
    return;
  }
  const entrance: Entrance = { mode, language, storeName, storeZone, terminalName };
  const text = Buffer.from(JSON.stringify(entrance)).toString('base64url');
  if (text !== readEntrance(root)) writeDurably(entrancePath(root), text);
}
