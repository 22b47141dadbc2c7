import { inProgram } from './in-program';
import type { RunningRegister } from './launch';

/** All keys in one go, as a keyboard wedge sends them: far faster than any person, whatever the machine is busy with. */
export async function wedgeScan(register: RunningRegister, text: string): Promise<void> {
  await pressAtOnce(register, false, [...text, 'Return']);
}

/** From a scanner that is programmed to announce each code with Ctrl+B. */
export async function prefixedScans(register: RunningRegister, texts: readonly string[]): Promise<void> {
  for (const text of texts) await pressAtOnce(register, true, [...text, ...(isLicence(text) ? [] : ['Return'])]);
}

/** Its own ends of lines end it, and then silence. */
const isLicence = (text: string): boolean => text.startsWith('@');

async function pressAtOnce(register: RunningRegister, hasPrefix: boolean, keys: readonly string[]): Promise<void> {
  await inProgram(
    register,
    ({ BrowserWindow }, { hasPrefix: announces, keys: pressed }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (announces) {
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'b', modifiers: ['control'] });
        window?.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'b', modifiers: ['control'] });
      }
      for (const pressedKey of pressed) {
        const keyCode = pressedKey === '\n' || pressedKey === '\r' ? 'Return' : pressedKey;
        if (keyCode === '\u001e') continue;
        // Without it a capital goes down as a small letter.
        const modifiers: ('shift' | 'control')[] = /^[A-Z]$/.test(keyCode) ? ['shift'] : [];
        window?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
        if (keyCode.length === 1) window?.webContents.sendInputEvent({ type: 'char', keyCode, modifiers });
        window?.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
      }
    },
    { hasPrefix, keys },
  );
}
